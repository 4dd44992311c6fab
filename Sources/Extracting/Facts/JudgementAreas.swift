import Records

/// The area of judgement that a label or heading of an ILACS report begins with.
///
/// Labels as printed since 2018; from January 2023 care leavers stand apart from children in care, and four
/// reports since 2025 print "children care leavers" (see the framework's history in domain notes of Ofsted).
func ilacsArea(of label: String) -> JudgementArea? {
    let words = foldedLetters(label)
    if words.hasPrefix("overall effectiveness") { return .overall }
    if words.hasPrefix("the impact of leaders") || words.hasPrefix("impact of leaders") { return .leadership }
    guard let subject = words.range(of: "experiences and progress of ").map({ words[$0.upperBound...] }) else {
        return nil
    }
    if subject.hasPrefix("children who need help and protection") || subject.hasPrefix("children in need of help") {
        return .helpAndProtection
    }
    if subject.hasPrefix("children in care and care leavers") { return .childrenInCareAndCareLeavers }
    if subject.hasPrefix("children in care") || subject.hasPrefix("children looked after") { return .childrenInCare }
    if subject.hasPrefix("care leavers") || subject.hasPrefix("children care leavers")
        || subject.hasPrefix("care experienced")
    {
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
