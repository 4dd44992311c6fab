import Mustache

/// Writes a gap report as one self-contained HTML page.
///
/// The page needs no script and loads nothing. Every value is escaped by the template engine through
/// ``PageText``, whatever report or log it came from.
public func renderHTML(_ report: GapReport) throws(ReportingError) -> String {
    MustacheContentTypes.register(PageText(), named: "PAGE")
    let template: MustacheTemplate
    do {
        template = try MustacheTemplate(string: text(of: PackageResources.gap_report_mustache))
    } catch {
        throw .templateBroken(cause: error)
    }
    return template.render(PageContent(report, css: text(of: PackageResources.gap_report_css)))
}

/// Escapes values for HTML; the engine's own escaping goes by `Character` and misses markup that is
/// followed by a combining accent.
private struct PageText: MustacheContentType {
    func escapeText(_ text: String) -> String { markupText(text) }
}

private func text(of resource: [UInt8]) -> String { String(decoding: resource, as: UTF8.self) }
