import Records

/// The area of judgement that a label or heading of an ILACS report begins with.
///
/// Labels as printed since 2018; from January 2023 care leavers stand apart from children in care, and four
/// reports since 2025 print "children care leavers" (see the framework's history in domain notes of Ofsted).
func ilacsArea(of label: String) -> JudgementArea? {
    let words = foldedWords(label)
    if words.hasPrefix("overall effectiveness") { return .overall }
    if words.hasPrefix("the impact of leader") || words.hasPrefix("impact of leader") { return .leadership }
    let openings = ["experiences and progress of ", "experience and progress of "]
    guard let opening = openings.lazy.compactMap({ words.range(of: $0) }).first,
        words.distance(from: words.startIndex, to: opening.lowerBound) <= 4
    else { return nil }
    let subject = words[opening.upperBound...]
    if subject.hasPrefix("children who need help and protection") || subject.hasPrefix("children in need of help") {
        return .helpAndProtection
    }
    let isInCare = [
        "children in care", "children looked after", "looked after children", "children and young people in care",
        "children who are in care",
    ].contains { subject.hasPrefix($0) }
    if isInCare, subject.contains(" and care leavers") || subject.contains(" and care experienced") {
        return .childrenInCareAndCareLeavers
    }
    if isInCare { return .childrenInCare }
    if ["care leavers", "children care leavers", "care experienced", "young people leaving care"].contains(where: {
        subject.hasPrefix($0)
    }) {
        return .careLeavers
    }
    return nil
}

extension StringProtocol {
    /// Where `part` stands first; a plain search that needs no Foundation.
    func range(of part: String) -> Range<Index>? {
        guard let first = part.first else { return nil }
        var place = startIndex
        while let found = self[place...].firstIndex(of: first) {
            if self[found...].hasPrefix(part) { return found..<index(found, offsetBy: part.count) }
            place = index(after: found)
        }
        return nil
    }
}
