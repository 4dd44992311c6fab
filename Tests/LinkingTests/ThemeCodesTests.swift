import Records
import Testing

@testable import Linking

@Suite("Codes in themes")
struct ThemeCodesTests {
    @Test(
        "Codes of areas for action and improvement are read, other numbers not",
        arguments: [
            ("PA3", ["pa 3"]), ("PA2 / PA 3", ["pa 2", "pa 3"]), ("AFI 1 Transitions", ["afi 1"]), ("Rec 5", ["rec 5"]),
            ("Workstream 2 – Front door", []), ("AMBITION 3", []), ("Year 9 and s47", []), ("", []),
        ])
    func codes(theme: String, expected: [String]) {
        #expect(ThemeCodes.codes(in: theme).map { "\($0.letters) \($0.number)" } == expected)
    }

    /// Two areas for priority action, then two for improvement.
    private var report: [Recommendation] {
        var report = recommendations([
            "The timeliness of education, health and care plans.", "Waiting times for speech and language therapy.",
            "Exclusions and suspensions of children with special needs.", "Preparation for adulthood.",
        ])
        for index in 0..<2 { report[index].priority = true }
        return report
    }

    @Test("A row that says little goes where its code leads, once the other rows bear the numbering out")
    func leads() throws {
        let actions = [
            action(2, "EHC plans within 20 weeks, tracker", theme: "PA1"),
            action(3, "Steering group, report each quarter", theme: "PA2"),
            action(4, "More speech therapists, SaLT waiting list validated", theme: "PA2"),
            action(5, "EHCP case officers: six more", theme: "PA1"),
            action(6, "Suspensions and exclusions panel with heads", theme: "AFI 1"),
            action(7, "Named lead, first meeting in May", theme: "AFI 2"),
            action(8, "Preparing for adulthood pathway from Year 9", theme: "AFI 2"),
            action(9, "Exclusion rates to the board, behaviour support for suspended pupils", theme: "AFI 1"),
            action(10, "Supported internships and preparation for adulthood in each annual review", theme: "AFI 2"),
        ]
        let links = try propose(report, actions).links
        #expect(links.filter { $0.action == "a3" }.map(\.recommendation) == ["r1"])
        #expect(links.filter { $0.action == "a7" }.map(\.recommendation) == ["r3"])
        #expect(links.first { $0.action == "a3" }?.why.contains("its code “PA2” leads to it") == true)
        #expect(links.allSatisfy { $0.state == .proposed })
    }

    @Test("A numbering that the texts do not bear out counts for nothing")
    func misleads() throws {
        let actions = [
            action(2, "More speech therapists, SaLT waiting list validated", theme: "PA1"),
            action(3, "EHC plans within 20 weeks, tracker", theme: "PA2"),
            action(4, "EHCP case officers: six more", theme: "PA2"),
            action(5, "Speech and language drop-ins", theme: "PA1"),
        ]
        let links = try propose(report, actions).links
        #expect(links.filter { $0.action == "a2" }.map(\.recommendation) == ["r1"])
        #expect(!links.contains { $0.why.contains("its code") })
    }

    @Test(
        "What a log types where it answers no recommendation",
        arguments: ["n/a (Housing)", "None – carried over", "Local priority", "Not Ofsted", "Other – corporate", "BAU"])
    func saysNone(typed: String) throws {
        let row = action(2, "Virtual School to check the quality of each PEP", recommendation: typed)
        #expect(try propose(mixedReport, [row]).links.isEmpty)
    }
}
