import Mustache

/// Writes a gap report as one self-contained HTML page.
///
/// The page needs no script and loads nothing. Every value is escaped by the template engine through
/// ``PageText``, whatever report or log it came from; drawings escape their own texts (see ``Drawing``).
///
/// - Parameter medium: What the page is made into.
public func renderHTML(_ report: GapReport, for medium: PageMedium = .browser) throws(ReportingError) -> String {
    let library: MustacheLibrary
    do {
        library = try templates.get()
    } catch {
        throw .templateBroken(cause: error)
    }
    let content = PageContent(report, css: text(of: PackageResources.gap_report_css), medium: medium)
    let page = library.render(content, withTemplate: "gap-report") ?? ""
    return medium == .markdown ? withoutInnerLinks(page) : page
}

/// Markdown has no places that a link could lead to; the page's own links are `<a href="#…">`, and no text holds one,
/// for every `<` of a text is escaped.
private func withoutInnerLinks(_ page: String) -> String {
    page.replacing(/<a href="#[^"]*">(.*?)<\/a>/.dotMatchesNewlines()) { $0.output.1 }
}

/// What the page is made into.
public enum PageMedium: Sendable {
    /// A browser's page, or sheets of paper made of it.
    case browser
    /// A document of a word processor: no drawings, the title is the document's own.
    case document
    /// Markdown: no drawings, and cells of one line.
    case markdown

    /// What parts the lines of a cell: the browser has its style sheet for that.
    var lineBreak: String {
        switch self {
        case .browser: ""
        case .document: "<br>"
        case .markdown: " · "
        }
    }
}

/// The page's template and its parts, parsed once.
private let templates: Result<MustacheLibrary, any Error> = Result {
    MustacheContentTypes.register(PageText(), named: "PAGE")
    var library = MustacheLibrary()
    let parts = [
        ("gap-report", PackageResources.gap_report_mustache),
        ("report-masthead", PackageResources.report_masthead_mustache),
        ("report-summary", PackageResources.report_summary_mustache),
        ("report-outlook", PackageResources.report_outlook_mustache),
        ("report-table", PackageResources.report_table_mustache),
        ("report-pictures", PackageResources.report_pictures_mustache),
        ("report-recommendations", PackageResources.report_recommendations_mustache),
        ("report-directions", PackageResources.report_directions_mustache),
        ("report-gaps", PackageResources.report_gaps_mustache),
        ("report-unread", PackageResources.report_unread_mustache),
        ("report-sources", PackageResources.report_sources_mustache),
    ]
    for (name, part) in parts { try library.register(text(of: part), named: name) }
    return library
}

/// Escapes values for HTML; the engine's own escaping goes by `Character` and misses markup that is
/// followed by a combining accent.
private struct PageText: MustacheContentType {
    func escapeText(_ text: String) -> String { markupText(text) }
}

private func text(of resource: [UInt8]) -> String { String(decoding: resource, as: UTF8.self) }
