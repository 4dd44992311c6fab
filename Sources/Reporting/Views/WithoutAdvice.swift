import Foundation
import Records

extension GapReport {
    /// The same report as somebody from outside gets it: what each gap is, without advice to the council.
    ///
    /// What would close a gap is left out, and of its message the sentences that the rule says of every gap alike: they
    /// tell the council why it matters.
    public var withoutAdvice: GapReport {
        // What rules say of reports is all of it fact: that nobody has told of a plan's sending, for one.
        let asides = Dictionary(
            rules.filter { $0.appliesTo != .report }.map { ($0.id, FixedSentences($0.message)) }
        ) { first, _ in first }
        func stated(_ gap: Gap) -> Gap {
            var gap = gap
            gap.fix = ""
            gap.message = asides[gap.rule]?.removed(from: gap.message) ?? gap.message
            return gap
        }
        var report = self
        report.check.gaps = check.gaps.map(stated)
        report.changes?.newGaps = (changes?.newGaps ?? []).map(stated)
        report.changes?.closedGaps = (changes?.closedGaps ?? []).map(stated)
        return report
    }
}

/// Sentences at the end of a rule's message in which nothing of the gap is filled in.
private struct FixedSentences {
    private let sentences: [String]

    init(_ template: String) {
        let line = template.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        var pieces = line.components(separatedBy: ". ")
        pieces.removeFirst()
        sentences = pieces.reversed().prefix { !$0.contains("{{") && !$0.isEmpty }
            .map { $0.hasSuffix(".") ? $0 : $0 + "." }
    }

    func removed(from message: String) -> String {
        sentences.reduce(message) { kept, sentence in
            kept.hasSuffix(" " + sentence) ? String(kept.dropLast(sentence.count + 1)) : kept
        }
    }
}
