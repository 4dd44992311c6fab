import Records

/// The area of a JTAI letter: title, salutation and opening sentences held against each other.
struct JTAIArea {
    private(set) var provider = Provider(name: nil, asPrinted: nil, urn: nil)
    private(set) var review: [ReviewItem] = []

    init(_ opening: [Block]) {
        let named = readings(of: opening)
        guard let first = named.first else {
            review.append(ReviewItem(field: "provider", why: "neither the title nor the opening names the area"))
            return
        }
        provider = Provider(name: everydayName(of: first.printed), asPrinted: first.printed, urn: nil)
        let name = words(everydayName(of: first.printed))
        if let other = named.first(where: { reading in
            let others = words(everydayName(of: reading.printed))
            return !others.isSubset(of: name) && !name.isSubset(of: others)
        }) {
            review.append(
                ReviewItem(
                    field: "provider",
                    why: "\(first.place) says “\(first.printed)”, \(other.place) “\(other.printed)”"))
        }
    }

    /// Where the area is named, the surest first.
    private func readings(of opening: [Block]) -> [(place: String, printed: String)] {
        var found: [(String, String)] = []
        let title = opening.first { JTAITitle.isTitle($0.text) }
        if let area = title.flatMap({ JTAITitle.area(in: $0.text) }) { found.append(("the title", area)) }
        let said = opening.filter { $0.kind == .paragraph }.flatMap { sentences(in: $0.text) }
        for sentence in said {
            let words = simplified(sentence)
            guard words.hasPrefix("this letter"), let area = JTAITitle.areaAtEnd(of: sentence) else { continue }
            found.append(("the opening", area))
        }
        if let dear = opening.first(where: { simplified($0.text.prefix(5)) == "dear" }),
            let area = addressed(dear.text)
        {
            found.append(("the salutation", area))
        }
        return found
    }

    /// "Dear Walsall Local Safeguarding Partnership" names Walsall; "Dear local partnership" nobody.
    private func addressed(_ line: String) -> String? {
        let names = line.split(whereSeparator: \.isWhitespace).dropFirst()
        let generic = [
            "local", "safeguarding", "partnership", "strategic", "children's", "children’s", "multi-agency", "partners",
        ]
        let area = names.prefix { !generic.contains($0.lowercased()) }.joined(separator: " ")
        guard area.first?.isUppercase == true, area.utf8.count > 3, names.count > area.split(separator: " ").count
        else { return nil }
        return String(area.reversed().drop { ".,:;".contains($0) }.reversed())
    }

    private func words(_ name: String) -> Set<Substring> {
        let folded = foldedLetters(name)
        return Set(folded.split(separator: " ").filter { !["the", "of", "and", "s", "local", "area"].contains($0) })
    }
}

/// What a joint targeted area inspection looked at.
enum JTAITheme {
    /// From the title or the opening sentence, else from the sentence on the "deep dive".
    static func theme(of opening: [Block]) -> String? {
        let title = opening.first { JTAITitle.isTitle($0.text) }?.text
        let said = opening.filter { $0.kind == .paragraph }.flatMap { sentences(in: $0.text) }
        for line in [title].compactMap({ $0 }) + said.filter({ simplified($0).hasPrefix("this letter summarises") }) {
            if let theme = response(in: line), simplified(theme) != "abuse and neglect" { return theme }
        }
        return said.lazy.compactMap(deepDive).first
    }

    /// "… of the multi-agency response to serious youth violence in Leeds": the words between.
    private static func response(in line: String) -> String? {
        let marks = ["multi-agency response to ", "multi-agency responses to "]
        guard let start = marks.compactMap({ line.range(of: $0)?.upperBound }).first else { return nil }
        var theme = String(line[start...])
        if let area = JTAITitle.areaAtEnd(of: theme),
            let place = theme.range(of: " in " + area) ?? theme.range(of: " in the " + area)
        {
            theme = String(theme[..<place.lowerBound])
        }
        return theme.trimmed.isEmpty ? nil : String(theme.reversed().drop { ".:,".contains($0) }.reversed())
    }

    private static func deepDive(in sentence: String) -> String? {
        let words = simplified(sentence)
        guard words.contains("deep dive") || words.contains("deep-dive") else { return nil }
        let marks = ["focus on the response to ", "focus on "]
        guard let start = marks.compactMap({ sentence.range(of: $0)?.upperBound }).first else { return nil }
        return String(sentence[start...].reversed().drop { ".:,".contains($0) }.reversed())
    }
}
