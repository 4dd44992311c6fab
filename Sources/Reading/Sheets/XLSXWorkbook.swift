import Records

/// Reads the worksheets of an XLSX file.
enum XLSXWorkbook {
    static func read(_ archive: ZipArchive, workbook path: String) throws(ReadingError) -> [Sheet] {
        let contents = XLSXContents()
        try scan(path, of: archive, into: contents, needed: true)
        let relations = try OfficeRelations(of: path, in: archive, format: "XLSX")
        let theme = XLSXTheme()
        try scan(relations.target(ofType: "theme"), of: archive, into: theme, needed: false)
        let styles = XLSXStyles(theme: theme.colours)
        try scan(relations.target(ofType: "styles"), of: archive, into: styles, needed: false)
        let strings = XLSXStrings()
        try scan(relations.target(ofType: "sharedStrings"), of: archive, into: strings, needed: false)
        let limits = SheetLimits()
        var sheets: [Sheet] = []
        for (position, entry) in contents.sheets.enumerated() {
            guard let target = worksheet(entry, at: position, of: path, relations, in: archive) else { continue }
            let worksheet = XLSXWorksheet(
                styles: styles, strings: strings.strings, from1904: contents.from1904, limits: limits)
            try scan(target, of: archive, into: worksheet, needed: true)
            sheets.append(
                Sheet(
                    name: entry.name, hidden: entry.hidden, rows: worksheet.rows, merges: worksheet.merges,
                    hiddenColumns: worksheet.hiddenColumns))
        }
        guard !sheets.isEmpty else { throw .damaged(format: "XLSX", why: "it has no worksheet") }
        return sheets
    }

    /// Path of the part that holds a worksheet.
    static func worksheetPart(named name: String, in archive: ZipArchive) throws(ReadingError) -> String {
        let path = try workbookPart(in: archive)
        let contents = XLSXContents()
        try scan(path, of: archive, into: contents, needed: true)
        let relations = try OfficeRelations(of: path, in: archive, format: "XLSX")
        for (position, entry) in contents.sheets.enumerated() where entry.name == name {
            if let target = worksheet(entry, at: position, of: path, relations, in: archive) { return target }
        }
        throw .damaged(format: "XLSX", why: "it has no sheet '\(name)'")
    }

    /// Path of the part that holds the styles; nil where the workbook has none.
    static func stylesPart(in archive: ZipArchive) throws(ReadingError) -> String? {
        let relations = try OfficeRelations(of: try workbookPart(in: archive), in: archive, format: "XLSX")
        return relations.target(ofType: "styles").flatMap { archive.holds($0) ? $0 : nil }
    }

    private static func workbookPart(in archive: ZipArchive) throws(ReadingError) -> String {
        let relations = try OfficeRelations(of: "", in: archive, format: "XLSX")
        return relations.target(ofType: "officeDocument") ?? "xl/workbook.xml"
    }

    /// Path of a sheet's part; nil for chart and dialogue sheets, which have a part of another kind and hold no cells.
    private static func worksheet(
        _ entry: XLSXSheetEntry, at position: Int, of workbook: String, _ relations: OfficeRelations,
        in archive: ZipArchive
    ) -> String? {
        let folder = workbook.split(separator: "/").dropLast().joined(separator: "/")
        let target = relations.target(id: entry.relation) ?? "\(folder)/worksheets/sheet\(position + 1).xml"
        return target.contains("worksheet") && archive.holds(target) ? target : nil
    }

    private static func scan(_ path: String?, of archive: ZipArchive, into handler: any XMLHandler, needed: Bool)
        throws(ReadingError)
    {
        guard let path, let entry = try archive.entry(path) else {
            if needed { throw .damaged(format: "XLSX", why: "\(path ?? "a part") is missing in it") }
            return
        }
        try scanXML(entry, of: "XLSX", into: handler)
    }
}

/// A sheet as the workbook part lists it.
private struct XLSXSheetEntry {
    var name: String
    var hidden: Bool
    /// Id of the relation to the sheet's part.
    var relation: String
}

/// What the workbook part tells: the sheets in order, and where dates start.
private final class XLSXContents: XMLHandler {
    private(set) var failure: ReadingError?
    private(set) var sheets: [XLSXSheetEntry] = []
    private(set) var from1904 = false

    func start(_ name: XMLName, _ attributes: XMLAttributes) {
        switch name {
        case "workbookPr": from1904 = attributes.flag("date1904")
        case "sheet":
            let state = attributes["state"]
            sheets.append(
                XLSXSheetEntry(
                    name: cellText(attributes["name"] ?? "Sheet\(sheets.count + 1)"),
                    hidden: state == "hidden" || state == "veryHidden", relation: attributes["id"] ?? ""))
        default: break
        }
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) {}

    func end(_ name: XMLName) {}
}

/// Which parts of an office file a part refers to.
final class OfficeRelations: XMLHandler {
    private(set) var failure: ReadingError?
    private var targets: [(id: String, type: String, path: String)] = []
    private let folder: [Substring]

    /// Reads the relations of a part; the empty path stands for the file itself.
    init(of part: String, in archive: ZipArchive, format: String) throws(ReadingError) {
        let steps = part.split(separator: "/")
        folder = Array(steps.dropLast())
        let path = (folder.map(String.init) + ["_rels", (steps.last.map(String.init) ?? "") + ".rels"]).joined(
            separator: "/")
        if let entry = try archive.entry(path) { try scanXML(entry, of: format, into: self) }
    }

    /// Path of the part with an id.
    func target(id: String) -> String? { targets.first { $0.id == id }?.path }

    /// Path of the first part whose type ends so.
    func target(ofType type: String) -> String? { targets.first { $0.type.hasSuffix("/" + type) }?.path }

    func start(_ name: XMLName, _ attributes: XMLAttributes) {
        guard name == "Relationship", let target = attributes["Target"], attributes["TargetMode"] != "External" else {
            return
        }
        targets.append((attributes["Id"] ?? "", attributes["Type"] ?? "", resolved(target)))
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) {}

    func end(_ name: XMLName) {}

    private func resolved(_ target: String) -> String {
        var steps = target.hasPrefix("/") ? [] : folder
        for step in target.split(separator: "/") where step != "." {
            if step == ".." { _ = steps.popLast() } else { steps.append(step) }
        }
        return steps.joined(separator: "/")
    }
}
