import Records

/// An area that the single inspection framework (Ofsted, November 2013 to 2018) judges.
struct SIFArea: Equatable, Sendable {
    /// Number that the cover prints before the label.
    let number: String
    let area: JudgementArea
    /// Words of its label, letters and digits only.
    let words: String

    /// In the order of the cover.
    static let all = [
        SIFArea(number: "1", area: .helpAndProtection, words: "children who need help and protection"),
        SIFArea(number: "2", area: .childrenInCare, words: "children looked after and achieving permanence"),
        SIFArea(number: "2.1", area: .adoption, words: "adoption performance"),
        SIFArea(number: "2.2", area: .careLeavers, words: "experiences and progress of care leavers"),
        SIFArea(number: "3", area: .leadership, words: "leadership management and governance"),
    ]

    /// The area of a label on the cover, with or without its number: "2.1 Adoption performance".
    static func onCover(_ label: String) -> SIFArea? {
        let words = tellingWords(withoutNumber(label).label)
        return all.first { tellingWords($0.words) == words }
    }

    /// The words by which labels are told apart; covers write "&" for "and" and "experience" for "experiences".
    private static func tellingWords(_ label: String) -> [String] {
        foldedLetters(label).split(separator: " ").filter { !["and", "the"].contains($0) }
            .map { $0 == "experience" ? "experiences" : String($0) }
    }

    /// The area that a heading of the body gives a grade for: "The graded judgement for adoption performance is …".
    static func inBody(_ heading: String) -> SIFArea? {
        let words = foldedLetters(heading)
        if words.hasPrefix("the graded judg") {
            if words.contains("adoption") { return all[2] }
            return words.contains("care leavers") ? all[3] : nil
        }
        if words.hasPrefix("leadership management and governance") { return all[4] }
        guard words.hasPrefix("the experiences and progress of") || words.hasPrefix("the experience and progress of")
        else {
            return nil
        }
        if words.contains("children who need help") { return all[0] }
        return words.contains("children looked after") ? all[1] : nil
    }

    /// Takes the printed number off a label: "2.1 Adoption performance" is "2.1" and "Adoption performance".
    static func withoutNumber(_ label: String) -> (number: String?, label: String) {
        let first = label.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
        guard first.contains(where: \.isNumber) else { return (nil, label.trimmed) }
        let number = first.hasSuffix(".") ? first.dropLast() : first
        return (String(number), String(label.dropFirst(first.count)).trimmed)
    }
}
