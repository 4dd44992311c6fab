import Reading
import Records
import Testing

@Suite("Web pages and text files")
struct PagesTests {
    private func read(_ page: String, named name: String? = nil) throws -> ReportText {
        try readReport(Array(page.utf8), named: name)
    }

    @Test(
        "What is no text of the page is left out; what only sounds so stays",
        arguments: [
            ("<nav><p>Menu</p></nav><main><h1>A</h1><p>Text</p></main>", ["A", "Text"]),
            (
                "<div class='cookie-banner'><p>Cookies</p></div><main><h1>A</h1><p>Text of it</p></main>",
                ["A", "Text of it"]
            ),
            (
                "<header><h1>Site</h1></header><main><h1>A</h1><p>Text that is longer</p></main>",
                ["A", "Text that is longer"]
            ),
            ("<div class='sidebar-with-body'><article><h1>A</h1><p>Text</p></article></div>", ["A", "Text"]),
            ("<form id='search'><div><h1>A</h1><p>Text</p></div></form>", ["A", "Text"]),
            (
                "<main><h1>A</h1><p>Text that stays</p><div class='related-stories'><p>Other</p></div></main>",
                ["A", "Text that stays"]
            ),
            ("<main><h1>A</h1><p style='Display: none'>Gone</p><p>Text</p></main>", ["A", "Text"]),
        ])
    func furniture(body: String, texts: [String]) throws {
        #expect(try read("<html><body>\(body)</body></html>").blocks.map(\.text) == texts)
    }

    @Test("A page number in the flow is kept apart, and the item that it cut is joined again")
    func pageNumbers() throws {
        let text = try read(
            "<html><body><div>■ The first half</div><div>2</div><div>and the rest.</div><div>Next.</div></body></html>")
        #expect(text.blocks.map(\.text) == ["The first half and the rest.", "Next."])
        #expect(text.furniture.map(\.text) == ["2"])
    }

    @Test("A bullet beside its text, whether in a row or in the line before, makes an item")
    func loneBullets() throws {
        let row = try read("<html><body><table><tr><td>•</td><td>Plans.</td></tr></table></body></html>")
        let lines = try read("<html><body><div>■</div><div>Plans.</div></body></html>")
        for text in [row, lines] {
            #expect(text.blocks.map(\.text) == ["Plans."])
            #expect(text.blocks.map(\.kind) == [.listItem])
        }
    }

    @Test("Lines that a page parts with <br> alone are headings, paragraphs and items of their own")
    func lineBreaks() throws {
        let text = try read(
            """
            <html><body>4 March 2024<br>Dear Ms Reader<br><br><b>Visit to Marlsea</b><br>This letter tells of a visit that
            took two days and was<br>carried out by two inspectors.<br><b>Areas covered</b><br>• Plans<br>• Homes</body></html>
            """)
        #expect(
            text.blocks.map(\.text) == [
                "4 March 2024", "Dear Ms Reader", "Visit to Marlsea",
                "This letter tells of a visit that took two days and was carried out by two inspectors.",
                "Areas covered", "Plans", "Homes",
            ])
        #expect(
            text.blocks.map(\.kind) == [
                .paragraph, .paragraph, .heading, .paragraph, .heading, .listItem, .listItem,
            ])
    }

    @Test("A table of one cell lays out the page, and lines with labels stand apart")
    func layoutCell() throws {
        let text = try read(
            """
            <html><body><table><tr><td><b>Marlsea Council</b><br>Inspection dates: 8 to 19 July 2024<br>\
            Lead inspector: Una Marsh</td></tr></table></body></html>
            """)
        #expect(
            text.blocks.map(\.text) == [
                "Marlsea Council", "Inspection dates: 8 to 19 July 2024", "Lead inspector: Una Marsh",
            ])
    }

    @Test("Paragraphs inside an item or cell do not run together; terms stand beside their values")
    func spacing() throws {
        let text = try read(
            "<html><body><ul><li><p>One</p><p>two</p></li></ul><dl><dt>Lead inspector</dt><dd>A Reader</dd></dl></body></html>"
        )
        #expect(text.blocks.map(\.text) == ["One two", "Lead inspector\tA Reader"])
    }

    @Test("The day of publication and the words of links are kept")
    func metadata() throws {
        let text = try read(
            "<html><head><meta property='article:published_time' content='2023-05-09T10:00:00Z'></head>"
                + "<body><p><a href='/x'>The report</a></p></body></html>")
        #expect(text.published?.iso == "2023-05-09")
        #expect(text.blocks.first?.links == ["/x"])
        #expect(text.blocks.first?.linkWords == ["The report"])
    }

    @Test("One stray byte does not spoil a page of UTF-8; a page that is none is Windows-1252")
    func characterSets() throws {
        let quotes = String(repeating: "<p>children’s plans</p>", count: 20)
        let stray = Array("<html><body>\(quotes)<p>caf".utf8) + [0xE9] + Array("</p></body></html>".utf8)
        #expect(try readReport(stray).blocks.first?.text == "children’s plans")
        let western =
            Array("<html><head><meta charset=utf-8></head><body><p>children".utf8) + [0x92]
            + Array("s</p></body></html>".utf8)
        #expect(try readReport(western).blocks.first?.text == "children’s")
    }

    @Test("A web archive gives its page")
    func webArchive() throws {
        let archive =
            "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"B\"\r\n\r\n--B\r\nContent-Type: text/html\r\n"
            + "Content-Transfer-Encoding: quoted-printable\r\n\r\n<html><body><p>Plans =E2=80=93 soft=\r\nly</p></body></html>\r\n--B--\r\n"
        #expect(try read(archive).blocks.map(\.text) == ["Plans – softly"])
    }

    @Test("A text file gives paragraphs, items, rows and pages")
    func plainText() throws {
        let text = try read(
            "Fernhill letter\n\nA paragraph that goes on\nin the next line.\n\n> Quoted item\n- Item that\n  goes on\n\n"
                + "| Judgement | Grade |\n|---|---|\n| Overall | Good |\n\u{0C}Second page.\n", named: "letter.txt")
        #expect(text.mediaType == "text/plain")
        #expect(
            text.blocks.map(\.text) == [
                "Fernhill letter", "A paragraph that goes on in the next line.", "Quoted item", "Item that goes on",
                "Judgement\tGrade", "Overall\tGood", "Second page.",
            ])
        #expect(text.blocks.last?.page == 2)
    }

    @Test("Plain text under the name of a PDF is no report")
    func plainTextNamedPDF() {
        let failure = ReadingError.wrongFormat(found: "plain text under the name of a PDF", expected: "a PDF")
        #expect(throws: failure) { try read("Sorry, no report.", named: "report.PDF") }
        #expect(throws: ReadingError.self) { try readReport([0x01, 0x02, 0x03, 0x41], named: "x.txt") }
    }
}
