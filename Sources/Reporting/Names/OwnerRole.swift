/// An owner's cell taken apart: the role that may be shown, and the words that name a person.
struct OwnerRole {
    /// What stands where only a name was given.
    static let nameLeftOut = "name left out"

    /// `Head of Service`; ``nameLeftOut`` where the cell gives no role.
    let role: String
    /// Words of personal names: neither roles nor words of the field.
    let nameWords: Set<String>

    /// Reads a cell such as "Jane Smith (Head of Service)" or "Head of Service, Smith".
    ///
    /// What is not plainly a role is taken for a name: a role too few does less harm than a name too many.
    ///
    /// - Parameter isFieldWord: tells words that recommendations use ("permanence") from others ("Smith").
    init(_ cell: String, isFieldWord: (String) -> Bool) {
        var roles: [String] = []
        var names: Set<String> = []
        for piece in OwnerRole.pieces(of: cell) {
            let words = piece.split { $0.isWhitespace || $0 == "." }.map(String.init)
            let kinds = words.map { OwnerRole.kind($0, isFieldWord) }
            // A word of the field beside a name is part of the name: "Jane Young".
            let isKept = kinds.indices.map { index in
                switch kinds[index] {
                case .role, .joining: true
                case .unknown: false
                case .field: ![index - 1, index + 1].contains { kinds.indices.contains($0) && kinds[$0] == .unknown }
                }
            }
            for (index, word) in words.enumerated()
            where kinds[index] == .unknown && word.count >= 3 && word.first?.isUppercase == true {
                names.insert(word)
            }
            guard kinds.contains(.role) else { continue }
            let kept = zip(words.indices, words).filter { isKept[$0.0] }
            let trimmed = OwnerRole.withoutLooseJoints(kept.map(\.1))
            if !trimmed.isEmpty { roles.append(trimmed) }
        }
        let hasWords = cell.contains(where: \.isLetter)
        role = !hasWords ? cell : roles.isEmpty ? OwnerRole.nameLeftOut : roles.joined(separator: "; ")
        nameWords = names
    }

    private enum Kind { case role, joining, field, unknown }

    private static func kind(_ word: String, _ isFieldWord: (String) -> Bool) -> Kind {
        let bare = word.lowercased().filter { $0.isLetter || $0.isNumber }
        if bare.isEmpty || joiningWords.contains(bare) { return .joining }
        if roleWords.contains(bare) { return .role }
        // No name holds a digit, and initials have three letters at most: S151, PSCB.
        let isCode = bare.contains(where: \.isNumber) || (bare.count >= 4 && word.allSatisfy { !$0.isLowercase })
        return isCode || isFieldWord(bare) ? .field : .unknown
    }

    /// "of Service" and "Head of" say nothing.
    private static func withoutLooseJoints(_ words: [String]) -> String {
        func isJoint(_ word: String) -> Bool { kind(word) { _ in true } == .joining }
        return words.drop(while: isJoint).reversed().drop(while: isJoint).reversed().joined(separator: " ")
    }

    private static func pieces(of cell: String) -> [String] {
        let spaced = cell.replacing(" - ", with: "/").replacing(" – ", with: "/").replacing(" — ", with: "/")
        return spaced.split { "()[]/;,\n:|".contains($0) }.map(String.init)
    }
}

private let joiningWords: Set<String> = ["of", "for", "and", "the", "in", "to", "with", "at", "on", "a", "by"]

/// Words that make an owner a role, a team or a body.
private let roleWords = Set(
    """
    head heads director directors manager managers lead leads leader officer officers service services team teams board \
    boards chair chairs worker workers practitioner principal commissioner commissioners coordinator co-ordinator \
    nurse doctor school schools headteacher partnership partners department directorate group panel committee cabinet \
    councillor councillors member members deputy assistant strategic executive chief interim acting senior supervisor \
    supervisors advisor adviser advisers analyst consultant administrator solicitor secretary reviewing designated \
    professional trainer therapist psychologist inspector superintendent sergeant constable police council trust hub \
    unit office business legal hr finance education housing health social commissioning communications ict it data \
    performance quality assurance qa all ad dcs dass cx ceo hos sm tm atm psw iro iros lado icb ccg nhs csc send mash \
    lscp lscb camhs edt yot yos cin slt smt dmt adcs cypl vs vsh dsl owner everyone tbc tba vacant vacancy directors \
    children childrens safeguarding fostering adoption workforce transformation improvement programme project property transport passenger midwife scrutineer audit \
    internal governance kinship options named independent cla lac yp dci libraries leisure systems
    """.split(separator: " ").map(String.init))
