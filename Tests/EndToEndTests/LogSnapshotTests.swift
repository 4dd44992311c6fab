import Foundation
import Testing

@Suite("Snapshots of the log: listed, taken out, and held back where the headings are doubtful")
struct LogSnapshotTests {
    private let heed = Program()

    private func log(_ header: String, of scratch: Scratch, as name: String = "plan.csv") throws -> String {
        let rows = (1...5).map { "\($0),Train team \($0) in planning,Audit ten files,0\($0)/03/2025,Green" }
        return try scratch.write(Data(([header] + rows).joined(separator: "\n").utf8), as: name)
    }

    @Test("Two imports are listed, the mistaken one is taken out again")
    func listedAndRemoved() throws {
        let scratch = try Scratch()
        let plan = try log("Ref,Action,Lead,By when,RAG", of: scratch)
        for day in ["2025-01-31", "2025-02-28"] {
            _ = try heed("log", "import", plan, "--quiet", "--as-of", day, "--store", scratch.store)
        }
        let list = try heed("log", "list", "--store", scratch.store)
        #expect(
            list.lines == [
                "2025-01-31  plan.csv, sheet Sheet1: 5 actions, 0 rows left out, 0 values to look at",
                "2025-02-28  plan.csv, sheet Sheet1: 5 actions, 0 rows left out, 0 values to look at",
            ])
        let removal = try heed("log", "remove", "2025-02-28", "--store", scratch.store)
        #expect(removal.status == 0)
        #expect(
            removal.output == """
                Took out the log of 2025-02-28 (plan.csv, 5 actions).
                All of its actions stand in other snapshots too.
                The store holds 1 snapshot, the latest of 2025-01-31.

                """)
        #expect(try heed("log", "list", "--store", scratch.store).lines.count == 1)
        let again = try heed("log", "remove", "2025-02-28", "--store", scratch.store)
        #expect(again.status == 2)
        #expect(
            again.errors == "heed: the store holds no log of 2025-02-28; it holds those of 2025-01-31\n")
    }

    @Test("A doubtful log is shown and not stored, until somebody accepts it or says what a column means")
    func doubtful() throws {
        let scratch = try Scratch()
        let plan = try log("Ref,Agreed action,Action required,By when,RAG", of: scratch)
        func imported(_ day: String, _ options: String...) throws -> Program.Run {
            try heed.run(["log", "import", plan, "--as-of", day, "--store", scratch.store] + options)
        }
        func held() throws -> Int { try heed("log", "list", "--json", "--store", scratch.store).lines.count }
        let shown = try imported("2025-01-31")
        #expect(shown.status == 3)
        #expect(shown.output.contains("Agreed action  → action"))
        #expect(
            shown.errors
                == "\(plan): nothing was stored, for 'Agreed action' and 'Action required' may both be the action; "
                + "'Agreed action' is taken; accept it with --yes, or say what a column means with --map HEADING=FIELD\n"
        )
        #expect(try imported("2025-01-31", "--json").output.hasPrefix("{\"actions\":["))
        #expect(try held() == 0)
        #expect(try imported("2025-01-31", "--map", "Action required=action").status == 0)
        #expect(try held() == 1)
        #expect(try imported("2025-02-28", "--yes").status == 3)
        #expect(try held() == 2)
        _ = try imported("2025-03-31")
        #expect(try held() == 3, "what was accepted once is not asked again")
    }
}
