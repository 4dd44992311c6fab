/// A report as read: its blocks in reading order, with page and place, before anything is understood.
public struct ReportText: Codable, Equatable, Sendable {
    /// `application/pdf`, `text/html` or `text/plain`.
    public var mediaType: String
    /// Title from the file's own data, where it has one.
    public var title: String?
    /// Number of pages; 1 for HTML.
    public var pages: Int
    /// Headings, paragraphs, list items, table rows and notes, in reading order.
    public var blocks: [Block]
    /// Running headers and footers that were kept apart from the text, each once per page.
    public var furniture: [Block]
    /// Day of first publication from the page's own data (HTML `<meta>`), where it has one.
    public var published: Day?

    /// Creates a text.
    public init(
        mediaType: String, title: String?, pages: Int, blocks: [Block], furniture: [Block] = [], published: Day? = nil
    ) {
        self.mediaType = mediaType
        self.title = title
        self.pages = pages
        self.blocks = blocks
        self.furniture = furniture
        self.published = published
    }
}

/// A heading, a paragraph, a list item, a table row or a note.
public struct Block: Codable, Equatable, Sendable {
    /// What the block is.
    public var kind: BlockKind
    /// The whole text, lines joined, white space folded; the cells of a row joined by a tab.
    public var text: String
    /// The lines as printed, before joining.
    public var lines: [String]
    /// List items: the bullet or number as printed ("•", "12.", "(a)").
    public var marker: String?
    /// List items: 0 for the outer list, 1 for a list inside it.
    ///
    /// Headings: 1 to 6.
    public var level: Int
    /// Table rows: the cells from left to right.
    public var cells: [String]
    /// Page on which the block begins, first page 1.
    public var page: Int
    /// The part of the text that stands on that page, where the block runs on over its end; else nil.
    public var textOnPage: String?
    /// Place on that page, in points from its top left corner; zero for HTML.
    public var box: Box
    /// Font size in points; for HTML an estimate from the tag.
    public var size: Double
    /// True where all of it is bold.
    public var bold: Bool
    /// Colour is never read; the font's name is, for what it tells of headings.
    public var font: String?
    /// Where the block's links point (HTML).
    public var links: [String]
    /// The words of those links, in the same order.
    public var linkWords: [String]

    /// Creates a block.
    public init(
        kind: BlockKind, text: String, lines: [String] = [], marker: String? = nil, level: Int = 0,
        cells: [String] = [],
        page: Int = 1, box: Box = .zero, size: Double = 12, bold: Bool = false, font: String? = nil,
        links: [String] = [], linkWords: [String] = []
    ) {
        self.kind = kind
        self.text = text
        self.lines = lines.isEmpty ? [text] : lines
        self.marker = marker
        self.level = level
        self.cells = cells
        self.page = page
        self.box = box
        self.size = size
        self.bold = bold
        self.font = font
        self.links = links
        self.linkWords = linkWords
    }
}

/// What a block is.
public enum BlockKind: String, Codable, Sendable {
    case heading, paragraph, listItem, tableRow
    /// A footnote.
    case note
}

/// A rectangle on a page, in points from the top left corner.
public struct Box: Codable, Equatable, Hashable, Sendable {
    /// Left edge.
    public var left: Double
    /// Top edge.
    public var top: Double
    /// Right edge.
    public var right: Double
    /// Bottom edge.
    public var bottom: Double

    /// The empty rectangle at the corner.
    public static let zero = Box(left: 0, top: 0, right: 0, bottom: 0)

    /// Creates a rectangle.
    public init(left: Double, top: Double, right: Double, bottom: Double) {
        self.left = left
        self.top = top
        self.right = right
        self.bottom = bottom
    }

    /// Height in points.
    public var height: Double { bottom - top }

    /// The smallest rectangle around both.
    public func union(_ other: Box) -> Box {
        Box(
            left: min(left, other.left), top: min(top, other.top), right: max(right, other.right),
            bottom: max(bottom, other.bottom))
    }
}
