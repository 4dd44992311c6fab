import CColour
import CPoppler
import Dispatch
import Synchronization

/// A character of a page with its place and font.
struct Glyph {
    var scalar: Unicode.Scalar
    /// Points from the page's top left corner.
    var box: TextBox
    var size: Double
    var bold: Bool
}

/// A rectangle in points from the page's top left corner.
struct TextBox: Equatable {
    var left: Double
    var top: Double
    var right: Double
    var bottom: Double

    var height: Double { bottom - top }
    var width: Double { right - left }
    var middle: Double { (top + bottom) / 2 }

    func union(_ other: TextBox) -> TextBox {
        TextBox(
            left: min(left, other.left), top: min(top, other.top), right: max(right, other.right),
            bottom: max(bottom, other.bottom))
    }
}

/// The characters of one page, in the order in which poppler reads them.
struct PageGlyphs {
    /// First page 1.
    var number: Int
    var glyphs: [Glyph]
}

/// One page as rows from top to bottom.
struct PageText {
    /// First page 1.
    var number: Int
    var height: Double
    var rows: [PageRow]
}

/// What poppler tells of a PDF: its title and the text of each page.
struct PDFPages {
    /// More pages than any inspection report has; a file with more is not read.
    static let mostPages = 600
    /// More characters than any report has on a page; what lies beyond is a damaged or hostile file.
    static let mostGlyphsOnPage = 60_000

    var title: String?
    var pages: [PageText]

    /// Opens a PDF and reads every page.
    init(bytes: [UInt8]) throws(ReadingError) {
        heed_leave_colour_out()
        guard PDFPages.hasEndMark(bytes) else {
            throw .damaged(format: "PDF", why: "it is cut off: the end mark is missing")
        }
        let document = try PDFDocument(bytes)
        let count = document.pageCount
        guard count > 0 else { throw .damaged(format: "PDF", why: "it has no pages") }
        guard count <= PDFPages.mostPages else {
            throw .overLimit(what: "\(PDFPages.mostPages) pages (it has \(count))")
        }
        title = document.title
        pages = try PDFPages.readTogether(document, bytes)
        guard pages.contains(where: { !$0.rows.isEmpty }) else { throw .noText(pages: count) }
    }

    /// Reads the first half of the pages here and the second in a thread with a document of its own, since poppler
    /// takes most of the time and shares nothing between documents.
    private static func readTogether(_ document: borrowing PDFDocument, _ bytes: [UInt8]) throws(ReadingError)
        -> [PageText]
    {
        let count = document.pageCount
        guard count >= 6 else { return try document.pages(0..<count) }
        let half = count / 2
        let second = Mutex<Result<[PageText], ReadingError>>(.success([]))
        let group = DispatchGroup()
        DispatchQueue.global().async(group: group) {
            let result = Result { () throws(ReadingError) in try PDFDocument(bytes).pages(half..<count) }
            second.withLock { $0 = result }
        }
        let first = Result { () throws(ReadingError) in try document.pages(0..<half) }
        group.wait()
        return try first.get() + second.withLock { $0 }.get()
    }

    /// Poppler mends a cut-off file in silence and hands out what is left, so the end mark is looked for first.
    private static func hasEndMark(_ bytes: [UInt8]) -> Bool {
        let mark = Array("%%EOF".utf8)
        let tail = bytes.suffix(4096)
        var place = tail.startIndex
        while place + mark.count <= tail.endIndex {
            if tail[place] == mark[0], tail[place..<(place + mark.count)].elementsEqual(mark) { return true }
            place += 1
        }
        return false
    }
}

/// An open PDF.
private struct PDFDocument: ~Copyable {
    private let handle: OpaquePointer

    init(_ bytes: [UInt8]) throws(ReadingError) {
        let data = g_bytes_new(bytes, gsize(bytes.count))
        defer { g_bytes_unref(data) }
        var failure: UnsafeMutablePointer<GError>?
        if let document = poppler_document_new_from_bytes(data, nil, &failure) {
            handle = document
            return
        }
        defer { g_clear_error(&failure) }
        if failure?.pointee.code == Int32(bitPattern: POPPLER_ERROR_ENCRYPTED.rawValue) {
            throw .encrypted(format: "PDF")
        }
        throw .damaged(format: "PDF", why: "it cannot be opened")
    }

    deinit { g_object_unref(UnsafeMutableRawPointer(handle)) }

    var pageCount: Int { Int(poppler_document_get_n_pages(handle)) }
    var title: String? { take(poppler_document_get_title(handle)) }

    func pages(_ indexes: Range<Int>) throws(ReadingError) -> [PageText] {
        var pages: [PageText] = []
        pages.reserveCapacity(indexes.count)
        for index in indexes {
            guard let page = poppler_document_get_page(handle, Int32(index)) else {
                throw .damaged(format: "PDF", why: "page \(index + 1) cannot be opened")
            }
            defer { g_object_unref(UnsafeMutableRawPointer(page)) }
            var width = 0.0
            var height = 0.0
            poppler_page_get_size(page, &width, &height)
            let rows = try glyphs(of: page, number: index + 1).rows()
            pages.append(PageText(number: index + 1, height: height, rows: rows))
        }
        return pages
    }

    private func glyphs(of page: OpaquePointer, number: Int) throws(ReadingError) -> PageGlyphs {
        var result = PageGlyphs(number: number, glyphs: [])
        guard let text = take(poppler_page_get_text(page)), !text.isEmpty else { return result }
        var rectangles: UnsafeMutablePointer<PopplerRectangle>?
        var count: guint = 0
        guard poppler_page_get_text_layout(page, &rectangles, &count) != 0, let rectangles else { return result }
        defer { g_free(rectangles) }
        guard count <= PDFPages.mostGlyphsOnPage else {
            throw .overLimit(what: "\(PDFPages.mostGlyphsOnPage) characters on page \(number)")
        }
        let fonts = FontRuns(page)
        result.glyphs.reserveCapacity(Int(count))
        var run = 0
        for (index, scalar) in text.unicodeScalars.prefix(Int(count)).enumerated() {
            run = fonts.run(at: index, from: run)
            let place = rectangles[index]
            let font = fonts.fonts[run]
            result.glyphs.append(
                Glyph(
                    scalar: scalar, box: TextBox(left: place.x1, top: place.y1, right: place.x2, bottom: place.y2),
                    size: font.size, bold: font.bold))
        }
        return result
    }
}

/// Takes over a C string that poppler hands out.
private func take(_ text: UnsafeMutablePointer<CChar>?) -> String? {
    guard let text else { return nil }
    defer { g_free(text) }
    return String(cString: text)
}

/// The stretches of a page's text that share a font.
private struct FontRuns {
    struct Font {
        var last: Int
        var size: Double
        var bold: Bool
    }

    /// In the order of the text; the last one reaches beyond its end.
    var fonts: [Font] = []

    init(_ page: OpaquePointer) {
        let list = poppler_page_get_text_attributes(page)
        defer { poppler_page_free_text_attributes(list) }
        var node = list
        while let current = node {
            if let attributes = current.pointee.data?.assumingMemoryBound(to: PopplerTextAttributes.self).pointee {
                let name = attributes.font_name.map { String(cString: $0) } ?? ""
                let heavy = ["Bold", "Black", "Heavy"].contains { name.contains($0) }
                fonts.append(Font(last: Int(attributes.end_index), size: attributes.font_size, bold: heavy))
            }
            node = current.pointee.next
        }
        fonts.append(Font(last: .max, size: fonts.last?.size ?? 12, bold: false))
    }

    func run(at index: Int, from start: Int) -> Int {
        var run = start
        while index > fonts[run].last { run += 1 }
        return run
    }
}
