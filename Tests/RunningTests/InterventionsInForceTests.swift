import Records
import Testing

@testable import Running

@Suite("Which directions and notices a council has to follow")
struct InterventionsInForceTests {
    private func document(
        _ type: String, _ day: String, service: String? = "children's social care", asks: Int = 1
    ) -> Report {
        var report = Report(
            source: ReportSource(
                file: "\(type) \(day).pdf", sha256: type + day, mediaType: "application/pdf", pages: 3),
            kind: .intervention)
        report.intervention = Intervention(type: type, date: Day(iso: day), service: service)
        report.recommendations = (0..<asks).map {
            Recommendation(
                id: "\(day)-\($0)", text: "Keep a board.", section: "Actions required",
                evidence: Evidence(page: 2, quote: nil))
        }
        return report
    }

    private func inForce(_ reports: [Report], answered: [Report] = []) -> [String] {
        InterventionsInForce(newestFirst: reports, answered: answered).reports.map(\.source.file)
    }

    @Test("The latest that lists required actions counts; a cover page does not")
    func latest() {
        #expect(
            inForce([
                document("revised direction", "2025-02-01", asks: 0), document("revised direction", "2025-01-30"),
                document("statutory direction", "2024-08-30"), document("improvement notice", "2022-01-10"),
            ]) == ["revised direction 2025-01-30.pdf"])
    }

    @Test("A letter that lifts an intervention ends all before it, and none after it")
    func lifted() {
        let lifted = document("lifted", "2025-06-01", asks: 0)
        let before = document("statutory direction", "2024-08-30")
        #expect(inForce([lifted, before]) == [])
        #expect(
            inForce([document("improvement notice", "2026-01-05"), lifted, before]) == [
                "improvement notice 2026-01-05.pdf"
            ])
    }

    @Test("What is required for SEND is asked only of a log that answers a SEND inspection")
    func send() {
        let notice = document("improvement notice", "2024-04-15", service: "SEND")
        var inspection = document("none", "2024-01-30")
        inspection.kind = .areaSEND
        #expect(inForce([notice]) == [])
        #expect(inForce([notice], answered: [inspection]) == ["improvement notice 2024-04-15.pdf"])
    }

    @Test("A direction that the log answers already is no second demand")
    func answered() {
        let direction = document("statutory direction", "2024-08-30")
        #expect(inForce([direction], answered: [direction]) == [])
    }
}
