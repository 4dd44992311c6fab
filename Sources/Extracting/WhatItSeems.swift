import Records

/// What a document that no layout recognises seems to be, from its words, for the person who has to decide.
func whatItSeems(_ text: ReportText) -> String {
    guard let first = text.blocks.first(where: { !$0.text.isEmpty }) else { return "it holds no text" }
    let opening = simplified(text.blocks.prefix(40).map(\.text).joined(separator: " | ") + " " + (text.title ?? ""))
    let likeness = likenesses.first { likeness in likeness.words.contains { opening.contains($0) } }
    let begins = "it begins “\(first.text.prefix(80))”"
    return likeness.map { "it seems to be \($0.name); \(begins)" } ?? begins
}

private let likenesses: [(name: String, words: [String])] = [
    (
        "an error page, saved in place of a report",
        [
            "report not found", "page not found", "404", "no longer exists", "access denied", "service unavailable",
            "sign in to",
        ]
    ),
    (
        "a report on a school, college, nursery or children's home",
        ["school report", "inspection of a school", "children's home", "early years provision", "quality of education"]
    ),
    (
        "an action or improvement plan; `heed log import` reads those that are tables",
        ["action plan", "improvement plan"]
    ),
    ("papers of a meeting", ["minutes of", "agenda item", "committee", "cabinet"]),
    ("a self-evaluation or a policy of the council", ["self-evaluation", "self evaluation", "policy", "strategy"]),
    ("a page about inspections, not a report of one", ["ofsted", "inspection"]),
]
