import Records

/// The line of a cover that tells when an inspection took place.
enum InspectionDateLine {
    private static let usualLabels = [
        "inspection date", "inspection took place", "date of inspection", "dates of inspection",
    ]

    /// "Inspection dates: 8 to 19 July 2024", with the cell or block after it where the label stands alone.
    static func text(in cover: [Block], labels: [String] = usualLabels) -> String? {
        guard let index = cover.firstIndex(where: { block in labels.contains { simplified(block.text).hasPrefix($0) } })
        else { return nil }
        let text = cover[index].text
        guard !text.contains(where: \.isNumber), index + 1 < cover.count, text.utf8.count < 40 else { return text }
        return text + " " + cover[index + 1].text
    }
}
