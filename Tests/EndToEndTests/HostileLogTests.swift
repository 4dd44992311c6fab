import Foundation
import OfficeFiles
import Testing

/// Whatever somebody calls an action log gets one clear line, the right exit status, and leaves the store as it was.
@Suite("Logs that cannot be read")
struct HostileLogTests {
    struct Bad: CustomTestStringConvertible, Sendable {
        var name: String
        /// What the line on standard error has to say: what was found, and the way out.
        var says: [String]
        /// Makes the file.
        var make: @Sendable () throws -> (name: String, bytes: [UInt8])
        var testDescription: String { name }
    }

    private static let log = "Ref,Action,Owner,Due date,Status\n1,Train all staff,DCS,31/03/2025,Green\n"
    private static let oldOffice: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]

    private static func wide(_ text: String) -> [UInt8] { text.utf8.reduce(into: []) { $0 += [$1, 0] } }

    static let all = [
        Bad(name: "workbook with a password", says: ["protected with a password", "save a copy without one"]) {
            ("locked.xlsx", oldOffice + wide("EncryptedPackage"))
        },
        Bad(name: "workbook of the 1990s", says: ["an Excel workbook of 1997–2003 (.xls)", "save it as .xlsx"]) {
            ("old.xls", oldOffice + wide("Workbook"))
        },
        Bad(name: "1 GB of zeros in one sheet", says: ["damaged", "no well-formed XML"]) {
            ("bomb.xlsx", try xlsxOfZeros(bytes: 1_000_000_000))
        },
        Bad(name: "cells without an end", says: ["stopped at the limit of 3 million cells"]) {
            let row = "<row>" + String(repeating: "<c t='str'><v>x</v></c>", count: 1000) + "</row>"
            let rows = String(repeating: row, count: 3001)
            return ("cells.xlsx", try xlsx(sheet: "<worksheet><sheetData>\(rows)</sheetData></worksheet>"))
        },
        Bad(name: "a million empty rows", says: ["no row of headings", "--map"]) {
            let rows = String(repeating: "<row><c/></row>", count: 1_000_000)
            return ("empty.xlsx", try xlsx(sheet: "<worksheet><sheetData>\(rows)</sheetData></worksheet>"))
        },
        Bad(name: "sheet without a table", says: ["no row of headings such as Ref, Action, Lead, By when", "'Sheet1'"])
        {
            ("notes.csv", Array("Dear all,\nplease send me, as agreed, your notes\n".utf8))
        },
        Bad(
            name: "two states of one plan", says: ["two tables could be the action log", "'June'", "'July'", "--sheet"]
        ) {
            ("two.xlsx", try twoSheets())
        },
        Bad(name: "quotation marks that do not pair", says: ["the quotation mark that opens in line 2 is never closed"])
        {
            ("quotes.csv", Array("Ref,Action,Owner\n1,\"Train all staff,DCS\n2,Audit,DCS\n".utf8))
        },
        Bad(name: "entities that expand", says: ["declares a document type, which no program writes"]) {
            let entities = (1...9).map { level in
                "<!ENTITY e\(level) '\(String(repeating: "&e\(level - 1);", count: 10))'>"
            }
            let type = "<!DOCTYPE x [<!ENTITY e0 'ha'>\(entities.joined())]>"
            let cell = "<row><c t='str'><v>&e9;</v></c></row>"
            return ("laughs.xlsx", try xlsx(sheet: "\(type)<worksheet><sheetData>\(cell)</sheetData></worksheet>"))
        },
        Bad(name: "a PDF of the plan", says: ["found a PDF", "save the plan from Excel or Word as .xlsx or .docx"]) {
            ("plan.pdf", Array("%PDF-1.7 1 0 obj".utf8))
        },
    ]

    private static func twoSheets() throws -> [UInt8] {
        func cells(_ texts: [String]) -> String {
            "<row>" + texts.map { "<c t='str'><v>\($0)</v></c>" }.joined() + "</row>"
        }
        func sheet(due: String) -> String {
            let rows = (1...4).map { cells(["\($0)", "Train team \($0)", "DCS", due]) }
            return
                "<worksheet><sheetData>\(cells(["Ref", "Action", "Owner", "Due date"]))\(rows.joined())</sheetData></worksheet>"
        }
        let workbook =
            "<workbook><sheets><sheet name='June' sheetId='1'/><sheet name='July' sheetId='2'/></sheets></workbook>"
        return try zipped([
            ("xl/workbook.xml", workbook), ("xl/worksheets/sheet1.xml", sheet(due: "31/03/2025")),
            ("xl/worksheets/sheet2.xml", sheet(due: "30/06/2025")),
        ])
    }

    @Test("Each is named in one line, and nothing is stored", arguments: all)
    func named(_ bad: Bad) throws {
        let scratch = try Scratch()
        let heed = Program()
        let good = try scratch.write(Data(Self.log.utf8), as: "good.csv")
        _ = try heed("log", "import", good, "--as-of", "2025-01-31", "--store", scratch.store)
        let before = try heed("log", "list", "--json", "--store", scratch.store).output
        #expect(before.contains("good.csv"))
        let made = try bad.make()
        let path = try scratch.write(Data(made.bytes), as: made.name)
        let run = try heed("log", "import", path, "--as-of", "2025-02-28", "--store", scratch.store)
        #expect(run.status == 3)
        #expect(run.output.isEmpty)
        #expect(run.errors.split(separator: "\n").count == 1, "\(run.errors)")
        #expect(run.errors.hasPrefix(path))
        for words in bad.says { #expect(run.errors.contains(words), "\(run.errors)") }
        #expect(try heed("log", "list", "--json", "--store", scratch.store).output == before)
    }

    @Test("A log with a million empty rows below it is read")
    func emptyRowsBelow() throws {
        let scratch = try Scratch()
        func row(_ number: Int, _ texts: [String]) -> String {
            "<row r='\(number)'>" + texts.map { "<c t='str'><v>\($0)</v></c>" }.joined() + "</row>"
        }
        let rows =
            row(1, ["Ref", "Action", "Owner", "Due date"]) + row(2, ["1", "Train all staff", "DCS", "31/03/2025"])
            + String(repeating: "<row><c s='0'/></row>", count: 1_000_000)
        let path = try scratch.write(
            Data(xlsx(sheet: "<worksheet><sheetData>\(rows)</sheetData></worksheet>")), as: "long.xlsx")
        let run = try Program()("log", "import", path, "--as-of", "2025-02-28", "--store", scratch.store)
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.output.contains("1 action read, row 2."))
    }

    @Test("What begins like a formula never reaches an output as one")
    func formulas() throws {
        let scratch = try Scratch()
        let heed = Program()
        let report = sample("reports/blackpool-2018.pdf")
        _ = try heed("ingest", "--quiet", "--store", scratch.store, report)
        let log = """
            Ref,Action,Owner,Due date,Status,Evidence
            =1+1,"=HYPERLINK(""http://example.org"",""look"")",+44,31/03/2018,Complete,
            -2,-cmd|calc,@SUM(A1),,Green,
            @x,+SUM(1),=A1,31/01/2019,Red,

            """
        let path = try scratch.write(Data(log.utf8), as: "formulas.csv")
        _ = try heed("log", "import", path, "--as-of", "2019-02-28", "--store", scratch.store)
        let check = try heed("check", "--as-of", "2019-02-28", "--format", "csv", "--store", scratch.store).output
        _ = try heed("link", "--export", scratch.file("links.csv").path, "--store", scratch.store)
        let links = try String(contentsOf: scratch.file("links.csv"), encoding: .utf8)
        #expect(check.contains("HYPERLINK") || check.contains("1+1"), "the gaps name these actions")
        for line in (check + "\n" + links).split(separator: "\n") {
            for cell in line.split(separator: ",") {
                let start = cell.first == "\"" ? cell.dropFirst().first : cell.first
                #expect(!["=", "+", "-", "@"].contains(start.map(String.init) ?? ""), "\(cell)")
            }
        }
    }
}
