import Archiving
import Reporting

/// The reference document whose styles, foot and paper the DOCX takes, in the council's house style.
///
/// - Throws: ``ArchiveNotWritable`` where the program's own document is damaged.
func referenceDocument(_ style: ReportStyle) throws -> [UInt8] {
    let plain = PackageResources.reference_docx
    var parts = ["word/footer1.xml": [UInt8](footer(style.classification).utf8)]
    if let main = style.main {
        let styles = String(decoding: try archivePart("word/styles.xml", of: plain), as: UTF8.self)
        // Tools/make-reference-docx gives this colour to headings, title and links, and to nothing else.
        let colour = main.hex.dropFirst().uppercased()
        parts["word/styles.xml"] = [UInt8](styles.replacing("w:val=\"1B2330\"", with: "w:val=\"\(colour)\"").utf8)
    }
    return try replacingParts(parts, in: plain)
}

/// The foot of each page: the classification line at the left, the page's number at the right.
private func footer(_ classification: String?) -> String {
    let line = classification.map { run("<w:t xml:space=\"preserve\">\(markupText(shownOnOneLine($0)))</w:t>") } ?? ""
    return """
        <?xml version="1.0" encoding="UTF-8"?>
        <w:ftr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:p><w:pPr><w:tabs>\
        <w:tab w:val="right" w:pos="10092"/></w:tabs></w:pPr>\(line)\(run("<w:tab/>"))\
        \(run("<w:t xml:space=\"preserve\">Page </w:t>"))\(field("PAGE"))\
        \(run("<w:t xml:space=\"preserve\"> of </w:t>"))\(field("NUMPAGES"))</w:p></w:ftr>
        """
}

private func field(_ name: String) -> String {
    run("<w:fldChar w:fldCharType=\"begin\"/>") + run("<w:instrText xml:space=\"preserve\"> \(name) </w:instrText>")
        + run("<w:fldChar w:fldCharType=\"end\"/>")
}

private func run(_ content: String) -> String { "<w:r><w:rPr><w:sz w:val=\"16\"/></w:rPr>\(content)</w:r>" }
