import Foundation
import Records
import Testing

@Suite("A mapping file for a council")
struct MappingFileEndToEndTests {
    private let log = """
        Ref,What?,Boss,By when,Revised date,State
        1,Train every team manager,Ann Lee,30/06/2025,,Humming
        2,Recruit ten social workers,Bo Yi,31/07/2025,30/09/2025,Green
        3,Audit forty files a month,Cy Orr,31/08/2025,,Green

        """

    @Test("Saved, edited by a person, and followed at the next import")
    func savedAndFollowed() throws {
        let scratch = try Scratch()
        let heed = Program()
        let plan = try scratch.write(Data(log.utf8), as: "plan.csv")
        let map = scratch.file("council.yaml")
        func dryRun(_ options: String...) throws -> ActionLog {
            let run = try heed.run(
                ["log", "import", plan, "--dry-run", "--json", "--as-of", "2025-05-01", "--store", scratch.store]
                    + options)
            return try JSONDecoder().decode(ActionLog.self, from: Data(run.output.utf8))
        }
        let first = try dryRun("--save-map", map.path)
        #expect(first.actions[0].status == .unknown)
        let again = try dryRun("--map-file", map.path)
        #expect(again.actions == first.actions, "what was saved reads the same")
        let text = try String(contentsOf: map, encoding: .utf8)
        let edited = text.split(separator: "\n").map {
            $0.contains("\"Boss\"") ? "  Boss: owner" : $0.contains("\"Humming\"") ? "  Humming: on-track" : $0
        }.joined(separator: "\n")
        try edited.write(to: map, atomically: true, encoding: .utf8)
        let last = try dryRun("--map-file", map.path)
        #expect(last.actions.map(\.owner) == ["Ann Lee", "Bo Yi", "Cy Orr"])
        #expect(last.actions.map(\.status) == [.onTrack, .onTrack, .onTrack])
        #expect(last.actions.map(\.due?.iso) == ["2025-06-30", "2025-09-30", "2025-08-31"])
    }

    @Test("A file that is there is not written over, and nothing is stored")
    func notOverwritten() throws {
        let scratch = try Scratch()
        let plan = try scratch.write(Data(log.utf8), as: "plan.csv")
        let map = try scratch.write(Data("sheet: Mine\n".utf8), as: "council.yaml")
        let run = try Program()("log", "import", plan, "--save-map", map, "--store", scratch.store)
        #expect(run.status == 2)
        #expect(run.errors.contains("is there already"))
        #expect(try String(contentsOfFile: map, encoding: .utf8) == "sheet: Mine\n")
    }
}
