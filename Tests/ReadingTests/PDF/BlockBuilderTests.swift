import Records
import Testing

@testable import Reading

@Suite("Blocks of PDFs") struct BlockBuilderTests {
    private func row(_ top: Double, _ texts: (Double, String)..., size: Double = 12) -> PageRow {
        PageRow(
            page: 1,
            fragments: texts.map { left, text in
                let right = left + 6 * Double(text.utf8.count)
                return Fragment(
                    text: text, box: TextBox(left: left, top: top, right: right, bottom: top + 14), size: size,
                    bold: false)
            })
    }

    private func texts(_ rows: [PageRow]) -> [String] {
        BlockBuilder.blocks(of: Furniture(pages: [PageText(number: 1, height: 842, rows: rows)])).map(\.text)
    }

    @Test("lines below a number belong to its paragraph") func underNumber() {
        let rows = [
            row(100, (85, "1."), (112, "The inspection was carried out by Ofsted and")),
            row(114, (85, "two others at the")),
            row(128, (85, "request of ministers.")), row(156, (85, "2."), (112, "It took a week.")),
            row(170, (85, "Evidence came from files.")),
        ]
        #expect(
            texts(rows) == [
                "The inspection was carried out by Ofsted and two others at the request of ministers.",
                "It took a week.",
                "Evidence came from files.",
            ])
    }

    @Test("lettered paragraphs are items, and go on below their letter") func lettered() {
        let rows = [
            row(100, (85, "a. To work with the adviser and")), row(114, (85, "give access to premises.")),
            row(142, (85, "b. To report:")), row(170, (97, "i. each quarter; and")), row(198, (97, "ii. at once.")),
        ]
        #expect(
            texts(rows) == [
                "To work with the adviser and give access to premises.", "To report:", "each quarter; and", "at once.",
            ])
    }

    @Test("a page number set large is no text") func largePageNumber() {
        let rows = [row(100, (70, "Children are seen alone.")), row(745, (512, "4"), size: 20)]
        #expect(texts(rows) == ["Children are seen alone."])
    }

    @Test("a control character that stands alone is a symbol font's bullet") func symbolBullet() {
        let glyph = { (scalar: Unicode.Scalar, left: Double) in
            Glyph(
                scalar: scalar, box: TextBox(left: left, top: 100, right: left + 6, bottom: 114), size: 12, bold: false)
        }
        let page = PageGlyphs(number: 1, glyphs: [glyph("\u{83}", 112), glyph("A", 139)])
        #expect(page.fragments().map(\.text) == ["•", "A"])
    }
}
