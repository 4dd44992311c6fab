import OfficeFiles
import Records
import Testing

@testable import Reading

@Suite("Telling files apart") struct SheetsFormatTests {
    private static let oldOffice: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    private static let formats = "expected an action log as .xlsx, .ods, .csv, .docx or .html"

    private static let notLogs: [(bytes: [UInt8], description: String)] = [
        ([], "the file is empty; fetch or save it again"),
        (
            Array("%PDF-1.7".utf8),
            "expected the action log itself (save the plan from Excel or Word as .xlsx or .docx), found a PDF; "
                + "check that it is the right file"
        ),
        (
            oldOffice + Array("Workbook".utf8),
            "\(formats) (open it and save it as .xlsx), found an Excel workbook of 1997–2003 (.xls); "
                + "check that it is the right file"
        ),
        (
            oldOffice + wide("EncryptedPackage"),
            "the workbook or document is protected with a password; save a copy without one"
        ),
        (
            Array("Just a line of text".utf8),
            "\(formats) (open it and save it as .csv), found text without columns; check that it is the right file"
        ),
        (
            [0, 1, 2, 3, 0, 0, 9],
            "\(formats) (open it and save it as .xlsx), found a binary file; check that it is the right file"
        ),
    ]

    private static func wide(_ text: String) -> [UInt8] { text.utf8.reduce(into: []) { $0 += [$1, 0] } }

    @Test("what is no log is named with the way out", arguments: notLogs)
    func notALog(bytes: [UInt8], description: String) {
        let error = #expect(throws: ReadingError.self) { try readSheets(bytes, named: "log.xlsx") }
        #expect(error?.description == description)
    }

    @Test("an archive's limit counts what comes out of it")
    func unpacked() throws {
        let bytes = try zipped([("a", String(repeating: " ", count: 3_000_000))])
        #expect(bytes.count < 10_000)
        let archive = try ZipArchive(bytes, format: "XLSX", limit: 2_000_000)
        #expect(throws: ReadingError.overLimit(what: "2 MB unpacked")) { try archive.bytes(of: "a") }
    }

    @Test("HTML tables: spans, colours, struck text, a heading above")
    func html() throws {
        let page = """
            <html><head><title>x</title></head><body><h2>Ambition 1</h2><table><tr><th>Ref<th colspan=2>Action</tr>
            <tr><td rowspan=2>1</td><td style="background-color: #ff0000">a<br>b</td><td><s>old</s> new</td></tr>
            <tr><td bgcolor="#00B050">c</td><td>d<table><tr><td>inner</td></tr></table></td></tr></table></body></html>
            """
        let sheets = try readSheets(Array(page.utf8), named: "log.csv")
        #expect(sheets.count == 1)
        let sheet = try #require(sheets.first)
        #expect(sheet.setting?.heading == "Ambition 1")
        #expect(
            sheet.rows.map { $0.cells.map(\.text) } == [
                ["Ref", "Action"], ["1", "a\nb", "old new"], ["c", "dinner"],
            ])
        #expect(sheet.rows[2].cells.map(\.column) == [1, 2])
        #expect(sheet.rows[1].cells[1].fill == "FF0000")
        #expect(sheet.rows[1].cells[2].runs.map(\.struck) == [true, false])
        #expect(sheet.merges == [SheetRange(rows: 1...1, columns: 1...2), SheetRange(rows: 2...3, columns: 0...0)])
    }

    @Test("ODS: repeated rows and cells, dates, percentages, spans, looks, comments left out")
    func ods() throws {
        let content = """
            <office:document-content xmlns:office="o" xmlns:style="s" xmlns:table="t" xmlns:text="x" xmlns:fo="f"><office:automatic-styles>
            <style:style style:name="red" style:family="table-cell"><style:table-cell-properties fo:background-color="#ff0000"/></style:style>
            <style:style style:name="gone"><style:text-properties style:text-line-through-style="solid"/></style:style>
            <style:style style:name="off"><style:table-properties table:display="false"/></style:style></office:automatic-styles>
            <office:body><office:spreadsheet><table:table table:name="Plan" table:style-name="off"><table:table-column table:visibility="collapse"/>
            <table:table-row table:number-rows-repeated="3"><table:table-cell table:number-columns-repeated="1024"/></table:table-row>
            <table:table-row><table:table-cell table:number-columns-repeated="2" office:value-type="string"><text:p>twice</text:p></table:table-cell>
            <table:table-cell office:value-type="date" office:date-value="2024-03-31"><office:annotation><text:p>no</text:p></office:annotation><text:p>31/03/24</text:p></table:table-cell>
            <table:table-cell office:value-type="percentage" office:value="0.6" table:number-rows-spanned="2"><text:p>60%</text:p></table:table-cell>
            <table:table-cell table:style-name="red"><text:p><text:span text:style-name="gone">old</text:span><text:s/>new</text:p><text:p>line</text:p></table:table-cell></table:table-row>
            <table:table-row table:number-rows-repeated="1048000"><table:table-cell/></table:table-row></table:table></office:spreadsheet></office:body></office:document-content>
            """
        let bytes = try zipped([
            ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", content),
        ])
        let sheet = try #require(try readSheets(bytes, named: "x").first)
        #expect(sheet.name == "Plan")
        #expect(sheet.hidden)
        #expect(sheet.hiddenColumns == [0])
        #expect(sheet.rows.map(\.number) == [4])
        let cells = sheet.rows[0].cells
        #expect(cells.map(\.text) == ["twice", "twice", "31/03/24", "60%", "old new\nline"])
        #expect(cells[2].value == Day(iso: "2024-03-31").map { .date($0) })
        #expect(cells[3].value == .percentage(0.6))
        #expect(cells[4].fill == "FF0000")
        #expect(cells[4].runs.map(\.struck) == [true, false])
        #expect(sheet.merges == [SheetRange(rows: 4...5, columns: 3...3)])
    }

    @Test("DOCX tables: spans both ways, fills, struck and deleted text, the heading above")
    func docx() throws {
        func cell(_ text: String, _ properties: String = "") -> String {
            "<w:tc><w:tcPr>\(properties)</w:tcPr><w:p><w:r>\(text)</w:r></w:p></w:tc>"
        }
        let document = """
            <w:document xmlns:w="w"><w:body><w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>Ambition 1</w:t></w:r></w:p>
            <w:p><w:r><w:t>G = on track</w:t></w:r></w:p><w:tbl><w:tr>\(cell("<w:t>Band</w:t>", "<w:gridSpan w:val='2'/>"))</w:tr>
            <w:tr>\(cell("<w:t>1</w:t>", "<w:vMerge w:val='restart'/>"))\(cell("<w:t>a</w:t><w:br/><w:t>b</w:t>", "<w:shd w:fill='FF0000'/>"))</w:tr>
            <w:tr>\(cell("", "<w:vMerge/>"))\(cell("<w:rPr><w:strike/></w:rPr><w:t>old</w:t></w:r><w:del><w:r><w:delText>x</w:delText></w:r></w:del><w:r><w:t> new</w:t>"))</w:tr>
            </w:tbl></w:body></w:document>
            """
        let sheet = try #require(try readSheets(zipped([("word/document.xml", document)]), named: "x").first)
        #expect(sheet.name == "table 1")
        #expect(sheet.setting == TableSetting(heading: "Ambition 1", paragraphs: ["G = on track"]))
        #expect(sheet.rows.map { $0.cells.map(\.text) } == [["Band"], ["1", "a\nb"], ["old new"]])
        #expect(sheet.rows[1].cells[1].fill == "FF0000")
        #expect(sheet.rows[2].cells[0].runs.map(\.struck) == [true, false])
        #expect(sheet.merges == [SheetRange(rows: 1...1, columns: 0...1), SheetRange(rows: 2...3, columns: 0...0)])
    }
}
