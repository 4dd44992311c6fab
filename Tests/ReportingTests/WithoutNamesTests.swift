import Records
import Reporting
import Testing

@Suite struct WithoutNamesTests {
    /// Stands in for the words that recommendations use.
    private static let fieldWords: Set<String> = [
        "permanence", "young", "care", "leaving", "court", "virtual", "early", "help",
    ]

    private func report(owners: [String], action: String = "An action", message: String = "") -> GapReport {
        var report = InventedCouncil.gapReport
        report.snapshots[1].log.actions = owners.enumerated().map { row, owner in
            var made = Action(row: row, action: action)
            made.id = "a\(row)"
            made.owner = owner
            return made
        }
        report.snapshots = [report.snapshots[1]]
        report.check.gaps = [
            Gap(
                rule: "r", severity: .high, subject: GapSubject(type: .action, id: "a0"), message: message, fix: "",
                evidence: [])
        ]
        return report.withoutNames { Self.fieldWords.contains($0) }
    }

    @Test(
        "what is left of an owner",
        arguments: [
            ("Jane Smith (Head of Service)", "Head of Service"), ("Head of Service, J. Smith", "Head of Service"),
            ("Jane Smith, Head of Permanence", "Head of Permanence"), ("Jane Young Head of Service", "Head of Service"),
            ("Head of Service: Jane O’Neill-Smith", "Head of Service"), ("Virtual School Head", "Virtual School Head"),
            ("HoS Safeguarding / Housing Options Manager", "HoS Safeguarding; Housing Options Manager"),
            ("Jane Smith", "name left out"), ("JS", "name left out"), ("Jane", "name left out"),
            ("Jane Smith & Ali Khan (IRO Manager)", "IRO Manager"), ("DCS", "DCS"),
            ("Legal Services", "Legal Services"),
            ("Head of", "Head"), ("Director of Legal & Governance", "Director of Legal & Governance"),
            ("PSCB Chair", "PSCB Chair"), ("Service Manager 16+", "Service Manager 16+"), ("JAS", "name left out"),
            ("?", "?"), ("Leaving Care Team", "Leaving Care Team"),
        ])
    func owner(_ cell: String, _ expected: String) {
        #expect(report(owners: [cell]).actions.first?.owner == expected)
    }

    @Test func `a name that an owner's cell gives is out of every other text`() {
        let report = report(
            owners: ["Jane Smith (Head of Service)", "Team Manager"],
            action: "Jane to brief Ms Smith's team; the board meets",
            message: "Action 1 of “Jane Smith (Head of Service)” is late.")
        #expect(report.actions[1].action == "[name left out] to brief Ms [name left out] team; the board meets")
        #expect(report.check.gaps[0].message == "Action 1 of “[name left out] (Head of Service)” is late.")
    }

    @Test func `inspectors are not named and roles stay`() throws {
        let html = try renderHTML(report(owners: ["Jane Smith (Head of Service)"]))
        #expect(!html.contains("Margaret Ellison"))
        #expect(!html.contains("Smith"))
        #expect(html.contains("Head of Service"))
    }
}
