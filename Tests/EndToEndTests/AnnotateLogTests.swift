import Foundation
import Records
import Testing

@Suite("The council's workbook with the gaps beside its rows")
struct AnnotateLogTests {
    private static let plan = sample("logs/blackpool-improvement-plan.xlsx")
    private static let day = "2019-09-30"

    /// A store with the sample report and plan, and the plan in a folder of the test's own.
    private func imported() throws -> (scratch: Scratch, plan: String) {
        let scratch = try Scratch()
        let plan = try scratch.write(Data(contentsOf: URL(fileURLWithPath: Self.plan)), as: "plan.xlsx")
        let heed = Program()
        _ = try heed("ingest", "--quiet", "--store", scratch.store, sample("reports/blackpool-2018.pdf"))
        _ = try heed("log", "import", plan, "--quiet", "--as-of", Self.day, "--store", scratch.store)
        return (scratch, plan)
    }

    private func annotate(_ plan: String, _ scratch: Scratch, _ options: String...) throws -> Program.Run {
        try Program().run(["log", "annotate", plan, "--as-of", Self.day, "--store", scratch.store] + options)
    }

    /// The rows of a workbook as the program reads them, without the new columns' effect on the mapping.
    private func read(_ path: String, _ scratch: Scratch) throws -> ActionLog {
        let run = try Program()(
            "log", "import", path, "--dry-run", "--json", "--as-of", Self.day, "--store", scratch.store)
        return try JSONDecoder().decode(ActionLog.self, from: Data(run.output.utf8))
    }

    @Test("A copy is written beside the log; the log itself is untouched, and both read the same")
    func copy() throws {
        let (scratch, plan) = try imported()
        let before = try Data(contentsOf: URL(fileURLWithPath: plan))
        let run = try annotate(plan, scratch)
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.lines.count == 3)
        #expect(run.lines.first == "Annotated log: \(scratch.file("plan-heed.xlsx").path)")
        #expect(run.lines[1].contains("of 30 actions, in columns K to M."))
        #expect(try Data(contentsOf: URL(fileURLWithPath: plan)) == before)
        let (original, copy) = (try read(plan, scratch), try read(scratch.file("plan-heed.xlsx").path, scratch))
        #expect(copy.actions == original.actions)
        #expect(copy.columns == original.columns)
        #expect(copy.columnsUnmapped == original.columnsUnmapped + ["Heed: gaps", "Heed: to close", "Heed: severity"])
    }

    @Test("The log is never written over, by whatever name; another file only where that is asked for")
    func overwriting() throws {
        let (scratch, plan) = try imported()
        let link = scratch.file("link.xlsx").path
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: plan)
        for name in [plan, link] {
            let run = try annotate(plan, scratch, "--out", name, "--force")
            #expect(run.status == 2)
            #expect(run.errors.contains("is the log itself, which is never changed"))
        }
        let other = try scratch.write(Data("minutes".utf8), as: "minutes.xlsx")
        let refused = try annotate(plan, scratch, "--out", other)
        #expect(refused.status == 2)
        #expect(refused.errors.contains("is there already; give another name with --out, or --force to replace it"))
        #expect(try String(contentsOfFile: other, encoding: .utf8) == "minutes")
        #expect(try annotate(plan, scratch, "--out", other, "--force").status == 0)
    }

    @Test("Only the file of the latest snapshot is annotated")
    func latest() throws {
        let (scratch, plan) = try imported()
        let mended = sample("logs/blackpool-improvement-plan-mended.xlsx")
        let unknown = try annotate(mended, scratch, "--out", scratch.file("copy.xlsx").path)
        #expect(unknown.status == 2)
        #expect(
            unknown.errors
                == "heed: blackpool-improvement-plan-mended.xlsx is not the file that the latest snapshot, of 2019-09-30, "
                + "was read from (plan.xlsx); give that file, or import this one first: heed log import\n")
        _ = try Program()("log", "import", mended, "--quiet", "--as-of", "2019-12-31", "--store", scratch.store)
        let older = try Program()("log", "annotate", plan, "--as-of", "2019-12-31", "--store", scratch.store)
        #expect(older.status == 2)
        #expect(older.errors.contains("plan.xlsx is the log of 2019-09-30, and the latest one is that of 2019-12-31"))
        #expect(!FileManager.default.fileExists(atPath: scratch.file("plan-heed.xlsx").path))
    }

    @Test("A log that is no workbook is told what to do")
    func noWorkbook() throws {
        let (scratch, _) = try imported()
        let csv = try scratch.write(
            Data("Ref,Action,Owner,Due date,Status\n1,Train all staff,DCS,31/03/2020,Green\n".utf8), as: "plan.csv")
        _ = try Program()("log", "import", csv, "--quiet", "--as-of", "2019-12-31", "--store", scratch.store)
        let run = try Program()("log", "annotate", csv, "--as-of", "2019-12-31", "--store", scratch.store)
        #expect(run.status == 2)
        #expect(run.errors.contains("this is a text file (CSV): open it in Excel or LibreOffice, save it as .xlsx"))
    }
}
