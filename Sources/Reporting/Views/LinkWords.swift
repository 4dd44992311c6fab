import Foundation
import Records

/// How it is known that an action answers a recommendation, in plain words.
struct LinkWords {
    /// `Link to be confirmed`, `Link confirmed`.
    let state: String
    /// `the log itself names this recommendation; both speak of supervision and plans`; whole.
    let why: String

    init(_ link: Link) {
        state = link.state == .proposed ? "Link to be confirmed" : "Link confirmed"
        why = LinkWords.reasons(link.why).map(LinkWords.plain).joined(separator: "; ")
    }

    /// The reasons of a line, parted by semicolons outside quotation marks.
    private static func reasons(_ why: String) -> [String] {
        var reasons = [""]
        for piece in why.components(separatedBy: "; ") {
            let last = reasons[reasons.count - 1]
            if last.isEmpty {
                reasons[reasons.count - 1] = piece
            } else if last.count(where: { $0 == "“" }) > last.count(where: { $0 == "”" }) {
                reasons[reasons.count - 1] += "; \(piece)"
            } else {
                reasons.append(piece)
            }
        }
        return reasons
    }

    /// A reason as linking gives it, in a reader's words; what is not known stays as it is.
    private static func plain(_ reason: String) -> String {
        if reason.hasPrefix("the log names it: ") { return "the log’s own row names this recommendation" }
        if reason.hasPrefix("its code “"), reason.hasSuffix("” leads to it") {
            return "\(reason.dropLast(" leads to it".count)) belongs to this recommendation"
        }
        if reason == "beside actions that answer it" { return "it stands beside actions that answer this" }
        let openings = [
            ("shares: ", "both speak of "), ("same words: ", "both say "), ("theme “", "it stands under “"),
        ]
        for (opening, plain) in openings where reason.hasPrefix(opening) {
            return plain + reason.dropFirst(opening.count)
        }
        return reason
    }
}
