import Extracting
import Records
import Testing

@testable import Running

@Suite("Mapping files")
struct MappingFileTests {
    private var log: ActionLog {
        func action(_ row: Int, _ typed: String, _ status: ActionStatus, claimsOnTime: Bool = false) -> Action {
            var action = Action(row: row, action: "Do it")
            action.statusAsTyped = typed
            action.status = status
            action.claimsOnTime = claimsOnTime
            return action
        }
        return ActionLog(
            source: LogSource(file: "plan.xlsx", sha256: "", sheet: "Plan \"2025\": all", headerRow: 3),
            columns: ["What?": .action, "By\nwhen": .due, "Revised 1": .originalDue, "Revised 2": .originalDue],
            columnsUnmapped: ["Cost: total"],
            actions: [
                action(4, "Amber", .atRisk), action(5, "Moving", .onTrack), action(6, "Blue", .unknown),
                action(7, "Green", .onTrack, claimsOnTime: true), action(8, "Mixed", .overdue),
            ],
            review: [LogReviewItem(row: 8, field: "status", why: "says two things")])
    }

    @Test("What is written is read again as it was understood; doubts and shared fields are left to a person")
    func roundTrip() throws {
        let text = mappingFileText(of: log)
        let file = try MappingFile(text, path: "council.yaml")
        #expect(file.sheets == ["Plan \"2025\": all"])
        #expect(file.columns == ["What?": .action, "By\nwhen": .due])
        #expect(file.statuses.mapValues(\.status) == ["Amber": .atRisk, "Moving": .onTrack, "Green": .onTrack])
        #expect(file.statuses["Moving"]?.claimsOnTime == false)
        #expect(file.statuses["Green"]?.claimsOnTime == true)
        for line in [
            "  # \"Blue\": not understood for certain; say what it means",
            "  # \"Mixed\": not understood for certain; say what it means", "  # \"Revised 1\": originalDue",
            "  # \"Cost: total\": not used",
        ] {
            #expect(text.contains(line + "\n"))
        }
    }

    @Test("What is said at the command wins over the file")
    func wins() throws {
        var options = LogOptions(mapping: ["Who": .owner], sheets: ["Now"])
        try MappingFile("sheet: Old\ncolumns:\n  Who: theme\n  What: action\n", path: "m").apply(to: &options)
        #expect(options.sheets == ["Now"])
        #expect(options.mapping == ["Who": .owner, "What": .action])
    }

    @Test(
        "A fault is told with line and column",
        arguments: [
            ("sheets: Plan", "m.yaml:1:1: found key 'sheets'; expected one of sheet, columns, statuses"),
            ("columns:\n  Who: boss", "m.yaml:2:8: found 'boss'; expected a field: one of ref, recommendation"),
            ("statuses:\n  Red: [late]", "m.yaml:2:8: found no single word; expected a status: one of not-started"),
            ("columns:\n  - Who", "m.yaml:2:3: expected columns as 'name: value'"),
            ("sheet: \"Plan", "m.yaml:1:13: not YAML"),
            ("sheet: A\nsheet: B", "m.yaml:1:1: found 'sheet' more than once"),
            (String(repeating: "[", count: 10_000), "m.yaml:1:1: too large for a mapping file"),
        ])
    func faults(text: String, expected: String) {
        let error = #expect(throws: MappingFileError.self) { try MappingFile(text, path: "m.yaml") }
        #expect(error?.description.hasPrefix(expected) == true, "\(error?.description ?? "")")
    }
}
