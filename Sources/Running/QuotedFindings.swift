import Extracting
import Linking
import Records
import Reporting

/// What inspectors wrote that a recommendation rests on, quoted where it can be found.
struct QuotedFindings {
    /// By id of the recommendation.
    let quotes: [String: [QuotedFinding]]

    /// Characters of a quote at most: more is read out by nobody.
    private static let longest = 400

    /// Looks behind each recommendation of the reports that a log has to answer.
    init(_ reports: [Report], vocabulary: Vocabulary) {
        var quotes: [String: [QuotedFinding]] = [:]
        for report in reports {
            let behind = FindingsBehind(report.findings, vocabulary: vocabulary)
            for recommendation in report.recommendations {
                let found = behind.findings(behind: recommendation, atMost: 5).compactMap { finding in
                    QuotedFindings.quote(finding, behind, recommendation, file: report.source.file)
                }
                // Praise makes no question; it is quoted only where nothing else is.
                let weak = found.filter(\.isWeakness).prefix(2)
                let chosen = weak.isEmpty ? found.prefix(1) : weak
                if !chosen.isEmpty { quotes[recommendation.id] = chosen.map(\.quote) }
            }
        }
        self.quotes = quotes
    }

    /// The most telling sentence of what stands on the page where the paragraph begins.
    private static func quote(
        _ finding: Finding, _ behind: FindingsBehind, _ recommendation: Recommendation, file: String
    ) -> (quote: QuotedFinding, isWeakness: Bool)? {
        let onPage = sentences(in: finding.evidence.quote ?? finding.text)
        let whole = onPage.filter { sentence in sentence.last.map { ".?!”’\"')".contains($0) } ?? false }
        guard let telling = behind.mostTelling(whole.isEmpty ? onPage : whole, for: recommendation) else { return nil }
        var sentence = telling.sentence
        if sentence.count > longest {
            let words = sentence.prefix(longest).split(separator: " ").dropLast()
            sentence = words.joined(separator: " ") + " …"
        } else if whole.isEmpty {
            sentence += " …"
        }
        let quote = QuotedFinding(
            file: file, page: finding.evidence.page, number: finding.number, quote: sentence)
        return (quote, telling.isWeakness)
    }
}
