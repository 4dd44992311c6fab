public import Records

/// Reads the text of a PDF, layout first.
///
/// - Throws: ``ReadingError`` where the bytes are no whole PDF, need a password or hold no text.
public func readPDF(_ bytes: [UInt8]) throws(ReadingError) -> ReportText {
    let document = try PDFPages(bytes: bytes)
    let furniture = Furniture(pages: document.pages)
    return ReportText(
        mediaType: "application/pdf", title: document.title, pages: document.pages.count,
        blocks: BlockBuilder.blocks(of: furniture) + BlockBuilder.apart(furniture.notes, kind: .note),
        furniture: BlockBuilder.apart(furniture.running, kind: .paragraph))
}
