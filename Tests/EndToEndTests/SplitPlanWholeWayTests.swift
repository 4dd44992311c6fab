import Foundation
import OfficeFiles
import Records
import Testing

@Suite("A plan over several worksheets, from file to annotated copy")
struct SplitPlanWholeWayTests {
    private static func workbook() throws -> [UInt8] {
        func cells(_ texts: [String]) -> String {
            "<row>" + texts.map { "<c t='str'><v>\($0)</v></c>" }.joined() + "</row>"
        }
        func sheet(_ actions: [String]) -> String {
            let rows = actions.enumerated().map { cells(["\($0 + 1)", $1, "Head of Service", "31/01/2025"]) }
            return
                "<worksheet><sheetData>\(cells(["Ref", "Action", "Owner", "Due date"]))\(rows.joined())</sheetData></worksheet>"
        }
        let names = ["Front door", "Care leavers"].enumerated().map { "<sheet name='\($1)' sheetId='\($0 + 1)'/>" }
        return try zipped([
            ("xl/workbook.xml", "<workbook><sheets>\(names.joined())</sheets></workbook>"),
            ("xl/worksheets/sheet1.xml", sheet(["Review thresholds with partners", "Recruit two managers"])),
            ("xl/worksheets/sheet2.xml", sheet(["Publish the local offer", "Panel for pathway plans"])),
        ])
    }

    @Test("every row keeps its worksheet: in the store, in gaps, in a waiver's words and beside the rows of the copy")
    func wholeWay() throws {
        let scratch = try Scratch()
        let heed = Program()
        let plan = try scratch.write(Data(try Self.workbook()), as: "plan.xlsx")
        _ = try heed("ingest", "--quiet", "--store", scratch.store, sample("reports/blackpool-2018.pdf"))
        let imported = try heed("log", "import", plan, "--as-of", "2025-03-31", "--store", scratch.store)
        #expect(imported.status == 0, "\(imported.errors)")
        #expect(imported.output.contains("4 actions read: 2 in Front door, 2 in Care leavers."))
        let check = try heed("check", "--as-of", "2025-03-31", "--store", scratch.store)
        #expect(check.output.contains("row 2 of 'Care leavers'"))
        #expect(!check.output.contains("bear the same reference"), "each worksheet numbers from 1")
        let copy = try heed("log", "annotate", plan, "--as-of", "2025-03-31", "--store", scratch.store)
        #expect(copy.status == 0, "\(copy.errors)")
        #expect(copy.output.contains("4 of 4 actions"))
        let annotated = try heed(
            "log", "import", scratch.file("plan-heed.xlsx").path, "--dry-run", "--json", "--as-of", "2025-03-31",
            "--store", scratch.store)
        let log = try JSONDecoder().decode(ActionLog.self, from: Data(annotated.output.utf8))
        #expect(log.actions.count == 4)
        #expect(log.columnsUnmapped == ["Heed: gaps", "Heed: to close", "Heed: severity"])
    }
}
