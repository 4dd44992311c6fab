/// Text for HTML and XML, in elements and in quoted attributes, in which no character is markup.
///
/// Escapes scalar by scalar: a `"` followed by a combining accent is one `Character` in Swift, and
/// escaping by `Character` would let it through.
public func markupText(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in shown(text).unicodeScalars {
        switch scalar {
        case "<": result.append(contentsOf: "&lt;".unicodeScalars)
        case ">": result.append(contentsOf: "&gt;".unicodeScalars)
        case "&": result.append(contentsOf: "&amp;".unicodeScalars)
        case "\"": result.append(contentsOf: "&quot;".unicodeScalars)
        case "'": result.append(contentsOf: "&#39;".unicodeScalars)
        default: result.append(scalar)
        }
    }
    return String(result)
}
