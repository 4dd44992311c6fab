import OfficeFiles
import Reading
import Records
import Testing

@Suite("Reading XLSX") struct SheetsXLSXTests {
    private func sheet(_ bytes: [UInt8]) throws -> Sheet {
        try #require(try readSheets(bytes, named: "log.xlsx").first)
    }

    @Test("shared and inline strings, formula results, booleans and errors")
    func values() throws {
        let sheet = try sheet(
            xlsx(
                sheet: """
                    <worksheet><sheetData><row r="3"><c r="A3" t="s"><v>1</v></c><c r="C3" t="inlineStr"><is><t>in &amp; line</t></is></c>
                    <c r="D3" t="str"><f>A1</f><v>result</v></c><c r="E3" t="b"><v>1</v></c><c r="F3" t="e"><v>#REF!</v></c>
                    <c r="G3"><f>B1</f></c><c r="H3"><v>1.1000000000000001</v></c></row></sheetData></worksheet>
                    """, strings: "<si><t>no</t></si><si><t>line_x000D_ one&#10;two</t><rPh><t>x</t></rPh></si>"))
        let row = try #require(sheet.rows.first)
        #expect(row.number == 3)
        #expect(row.cells.map(\.column) == [0, 2, 3, 4, 5, 6, 7])
        #expect(row.cells.map(\.text) == ["line\n one\ntwo", "in & line", "result", "TRUE", "#REF!", "", "1.1"])
        #expect(
            row.cells.map(\.value) == [
                .text, .text, .text, .boolean(true), .error, .error, .number(1.1000000000000001),
            ])
    }

    @Test(
        "numbers as their format shows them",
        arguments: [
            ("dd/mm/yyyy", "45382", "31/03/2024"), ("[$-809]d mmmm yyyy;@", "45382", "31 March 2024"),
            ("mmm\\-yy", "45382", "Mar-24"), ("dddd d mmm", "45382", "Sunday 31 Mar"), ("0%", "0.6", "60%"),
            ("0.0", "1.1", "1.1"), ("0.00", "1.1", "1.10"), ("General", "12", "12"), ("[Red]0", "12", "12"),
            ("dd/mm/yyyy hh:mm", "45382.5", "31/03/2024"),
        ])
    func formats(code: String, value: String, shown: String) throws {
        let styles =
            "<numFmts><numFmt numFmtId='164' formatCode='\(code)'/></numFmts><cellXfs><xf numFmtId='164'/></cellXfs>"
        let data = "<worksheet><sheetData><row><c r='A1' s='0'><v>\(value)</v></c></row></sheetData></worksheet>"
        let cell = try #require(try sheet(xlsx(sheet: data, styles: styles)).rows.first?.cells.first)
        #expect(cell.text == shown)
        if value == "45382" { #expect(cell.value == Day(iso: "2024-03-31").map { .date($0) }) }
    }

    @Test("dates of workbooks that count from 1904")
    func from1904() throws {
        let data = "<worksheet><sheetData><row><c r='A1' s='0'><v>43920</v></c></row></sheetData></worksheet>"
        let bytes = try xlsx(
            sheet: data, styles: "<cellXfs><xf numFmtId='14'/></cellXfs>", workbook: "<workbookPr date1904='1'/>")
        #expect(try sheet(bytes).rows.first?.cells.first?.text == "31/03/2024")
    }

    @Test("strike-through by run and by style, fills by theme, index and tint, merges, what is hidden")
    func looks() throws {
        let styles = """
            <fonts><font/><font><strike/></font></fonts>
            <fills><fill><patternFill patternType="none"/></fill>
            <fill><patternFill patternType="solid"><fgColor rgb="FFC00000"/></patternFill></fill>
            <fill><patternFill patternType="solid"><fgColor theme="0" tint="-0.5"/></patternFill></fill>
            <fill><patternFill patternType="solid"><fgColor indexed="13"/></patternFill></fill></fills>
            <cellXfs><xf/><xf fontId="1"/><xf fillId="1"/><xf fillId="2"/><xf fillId="3"/></cellXfs>
            """
        let sheet = try sheet(
            xlsx(
                sheet: """
                    <worksheet><cols><col min="2" max="3" hidden="1"/></cols><sheetData>
                    <row r="1" hidden="1"><c r="A1" t="inlineStr"><is><r><rPr><strike/></rPr><t>31/03/2023</t></r><r><t> 30/09/2023</t></r></is></c>
                    <c r="B1" s="1" t="inlineStr"><is><t>gone</t></is></c><c r="C1" s="2"/><c r="D1" s="3"/><c r="E1" s="4"/></row>
                    <row r="2"><c r="A2" s="2"/></row></sheetData><mergeCells><mergeCell ref="A1:B4"/></mergeCells></worksheet>
                    """, styles: styles))
        #expect(sheet.hiddenColumns == [1, 2])
        #expect(sheet.merges == [SheetRange(rows: 1...4, columns: 0...1)])
        #expect(sheet.rows.map(\.number) == [1])
        #expect(sheet.rows[0].hidden)
        let cells = sheet.rows[0].cells
        #expect(
            cells[0].runs == [SheetRun(text: "31/03/2023", struck: true), SheetRun(text: " 30/09/2023", struck: false)])
        #expect(cells[1].runs == [SheetRun(text: "gone", struck: true)])
        #expect(cells.map(\.fill) == [nil, nil, "C00000", "808080", "FFFF00"])
    }

    @Test("terminal escapes lose their control characters")
    func controls() throws {
        let data =
            "<worksheet><sheetData><row><c t='inlineStr'><is><t>a_x001B_[31mb\tc</t></is></c></row></sheetData></worksheet>"
        #expect(try sheet(xlsx(sheet: data)).rows.first?.cells.first?.text == "a[31mb\tc")
    }

    @Test("entities are refused")
    func entities() throws {
        let bytes = try xlsx(
            sheet:
                "<!DOCTYPE a [<!ENTITY b 'c'>]><worksheet><sheetData><row><c t='str'><v>&b;</v></c></row></sheetData></worksheet>"
        )
        let error = #expect(throws: ReadingError.self) { try readSheets(bytes, named: "log.xlsx") }
        #expect(
            error?.description
                == "the XLSX is damaged (xl/worksheets/sheet1.xml declares a document type, which no program writes); "
                + "fetch or save it again")
    }

    @Test("text without an end in one place is not taken in")
    func endlessText() throws {
        let digits = String(repeating: "0", count: 5_000_000)
        let data = "<worksheet><sheetData><row><c><v>\(digits)</v></c></row></sheetData></worksheet>"
        #expect(throws: ReadingError.overLimit(what: "4 MB of text in one place")) { try sheet(xlsx(sheet: data)) }
    }

    @Test("a solid fill that names no colour is black")
    func black() throws {
        let styles = """
            <fills><fill><patternFill/></fill><fill><patternFill patternType="solid"/></fill></fills>
            <cellXfs><xf/><xf fillId="1"/></cellXfs>
            """
        let data = "<worksheet><sheetData><row><c s='1' t='str'><v>x</v></c></row></sheetData></worksheet>"
        #expect(try sheet(xlsx(sheet: data, styles: styles)).rows.first?.cells.first?.fill == "000000")
    }

    @Test("a file cut off is damaged")
    func cutOff() throws {
        let bytes = try xlsx(sheet: "<worksheet/>")
        #expect(throws: ReadingError.damaged(format: "office file", why: "its archive does not open")) {
            try readSheets(Array(bytes.prefix(bytes.count / 2)), named: "log.xlsx")
        }
        #expect(throws: ReadingError.self) { try readSheets(xlsx(sheet: "<worksheet><sheetData>"), named: "log.xlsx") }
    }

    @Test("merges of a million rows cost nothing; rows far down keep their number")
    func far() throws {
        let data =
            "<worksheet><sheetData><row r='1048576'><c r='XFD1048576' t='str'><v>end</v></c></row></sheetData><mergeCells><mergeCell ref='A1:XFD1048576'/></mergeCells></worksheet>"
        #expect(try sheet(xlsx(sheet: data)).rows.first?.cells.first?.column == 16_383)
    }

    @Test("a spot that stands alone has the colour of its letters")
    func spot() throws {
        let styles = """
            <fonts><font/><font><color rgb='FF00B050'/></font></fonts><fills><fill/></fills>
            <cellXfs><xf/><xf fontId='1'/></cellXfs>
            """
        let data = """
            <worksheet><sheetData><row><c t='str' s='1'><v>●</v></c><c t='str' s='1'><v>Done</v></c>\
            <c t='str'><v>●</v></c></row></sheetData></worksheet>
            """
        let cells = try #require(try sheet(xlsx(sheet: data, styles: styles)).rows.first?.cells)
        #expect(cells.map(\.fill) == ["00B050", nil, nil])
    }
}
