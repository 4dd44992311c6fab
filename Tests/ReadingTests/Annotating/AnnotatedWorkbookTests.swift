import OfficeFiles
import Reading
import Records
import Testing

@Suite("A copy of a workbook with new columns") struct AnnotatedWorkbookTests {
    private static let styles = """
        <fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>
        <fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>
        <borders count="2"><border/><border><left style="thin"/></border></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>
        <cellXfs count="2"><xf numFmtId="0" xfId="0"/><xf numFmtId="14" borderId="1" xfId="0"/></cellXfs>
        """

    /// Headings in row 2; a hidden row, a formula and an empty coloured cell right of the table.
    private static let plan = """
        <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><dimension ref="A1:B4"/>
        <cols><col min="1" max="1" width="9"/><col min="3" max="16384" width="4" hidden="1"/></cols><sheetData>
        <row r="1"><c r="A1" t="str"><v>Plan</v></c></row>
        <row r="2" spans="1:2"><c r="A2" t="str"><v>Action</v></c><c r="B2" t="str"><v>Due</v></c></row>
        <row r="3" ht="15"><c r="A3" t="str"><v>Train</v></c><c r="B3" s="1"><f>TODAY()</f><v>45382</v></c><c r="C3" s="1"/><c r="E3" s="1"/></row>
        <row r="4" hidden="1"><c t="str"><v>Audit</v></c></row></sheetData><mergeCells count="1"><mergeCell ref="A1:F1"/></mergeCells>
        </worksheet>
        """

    private static let annotation = LogAnnotation(
        sheet: "Plan", headerRow: 2, headings: ["Heed: gaps", "Heed: to close", "Heed: severity"],
        rows: [
            AnnotatedRow(row: 3, texts: ["=1+1 & <b>\n2. late _x000D_", "Give a date", "high"], severity: .high),
            AnnotatedRow(row: 4, texts: ["No gap found", "", ""]),
        ])

    private func copy(_ sheet: String = plan) throws -> AnnotatedWorkbook {
        try AnnotatedWorkbook(
            xlsx(sheet: sheet, styles: Self.styles, extra: [("docProps/app.xml", "<Properties/>")]),
            adding: Self.annotation)
    }

    private func text(_ name: String, in bytes: [UInt8]) throws -> String {
        String(decoding: try #require(try part(name, of: bytes)), as: UTF8.self)
    }

    @Test("the texts stand beside their rows, in the first columns after the last in use")
    func beside() throws {
        let copy = try copy()
        #expect(copy.columns == ["C", "D", "E"])
        let sheet = try #require(try readSheets(copy.bytes, named: "x").first)
        #expect(sheet.rows[1].cells.map(\.text) == ["Action", "Due"] + Self.annotation.headings)
        #expect(
            sheet.rows[2].cells.map(\.text) == [
                "Train", "31/03/2024", "=1+1 & <b>\n2. late _x000D_", "Give a date", "high",
            ])
        #expect(sheet.rows[2].cells.last?.fill == "F8CBAD")
        #expect(sheet.rows[3].cells.map(\.text) == ["Audit", "No gap found"])
    }

    @Test("what was there stays: formulas, merges, hidden rows, other parts")
    func kept() throws {
        let bytes = try copy().bytes
        let sheet = try text("xl/worksheets/sheet1.xml", in: bytes)
        #expect(sheet.contains("<c r=\"B3\" s=\"1\"><f>TODAY()</f><v>45382</v></c>"))
        #expect(sheet.contains("<mergeCells count=\"1\"><mergeCell ref=\"A1:F1\"/></mergeCells>"))
        #expect(sheet.contains("<row r=\"4\" hidden=\"1\">"))
        #expect(sheet.contains("<dimension ref=\"A1:E4\"/>"))
        #expect(try text("docProps/app.xml", in: bytes) == "<Properties/>")
    }

    @Test("no formula is written, white space counts, and text that looks like a code of the format stays text")
    func inline() throws {
        let sheet = try text("xl/worksheets/sheet1.xml", in: copy().bytes)
        #expect(sheet.components(of: "<f>") == 1)
        #expect(
            sheet.contains(
                "t=\"inlineStr\"><is><t xml:space=\"preserve\">=1+1 &amp; &lt;b&gt;\n2. late _x005F_x000D_</t></is></c>"
            ))
    }

    @Test("new columns are shown and wide even where the sheet hides all to its right edge; cells wrap as text")
    func columns() throws {
        let bytes = try copy().bytes
        let sheet = try text("xl/worksheets/sheet1.xml", in: bytes)
        #expect(
            sheet.contains(
                "<col min=\"1\" max=\"1\" width=\"9\"/><col min=\"3\" max=\"3\" width=\"48.0\" customWidth=\"1\"/>"))
        #expect(sheet.contains("<col min=\"6\" max=\"16384\" width=\"4\" hidden=\"1\"/>"))
        let styles = try text("xl/styles.xml", in: bytes)
        #expect(styles.contains("numFmtId=\"49\" fontId=\"0\" fillId=\"0\" borderId=\"1\""))
        #expect(styles.contains("<alignment vertical=\"top\" wrapText=\"1\"/>"))
        #expect(sheet.contains("<row r=\"3\" ht=\"30.0\" customHeight=\"1\">"))
    }

    @Test("annotated again, the columns are written anew")
    func again() throws {
        let once = try copy()
        let twice = try AnnotatedWorkbook(once.bytes, adding: Self.annotation)
        #expect(twice.columns == once.columns)
        #expect(try readSheets(twice.bytes, named: "x").first?.rows == readSheets(once.bytes, named: "x").first?.rows)
    }

    @Test("a file that is no workbook is named, with the way out")
    func noWorkbook() throws {
        let ods = try zipped([("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", "<a/>")])
        let docx = try zipped([("word/document.xml", "<w:document/>")])
        let files: [(bytes: [UInt8], found: String)] = [
            (Array("Ref,Action\n".utf8), "a text file (CSV)"), (ods, "an OpenDocument file (.ods)"),
            (docx, "a Word document (.docx)"), (Array("<html><table>".utf8), "a page (HTML)"),
        ]
        for file in files {
            let error = #expect(throws: ReadingError.self) {
                try AnnotatedWorkbook(file.bytes, adding: Self.annotation)
            }
            #expect(
                error?.description
                    == "gaps can be written into an .xlsx only, and this is \(file.found): open it in Excel or "
                    + "LibreOffice, save it as .xlsx, import that with heed log import and annotate it")
        }
    }

    @Test("a row that is not there, or entities in the sheet, give no copy")
    func refused() throws {
        let short = "<worksheet><sheetData><row r='2'><c t='str'><v>Action</v></c></row></sheetData></worksheet>"
        #expect(throws: ReadingError.damaged(format: "XLSX", why: "sheet 'Plan' has no row 3")) { try copy(short) }
        #expect(throws: ReadingError.self) {
            try copy("<!DOCTYPE a [<!ENTITY b 'c'>]><worksheet><sheetData/></worksheet>")
        }
    }
}

extension String {
    /// How often a text stands in it.
    fileprivate func components(of text: String) -> Int {
        var count = 0
        var rest = self[...]
        while let range = rest.firstRange(of: text) {
            count += 1
            rest = rest[range.upperBound...]
        }
        return count
    }
}
