import Foundation

/// Writes a value as one JSON document with sorted keys, ending in a line break.
///
/// Characters that could steer a terminal or turn the reading direction are written as `\u202e`: the
/// value is the same, and looking at it is safe.
func jsonText(_ value: some Encodable) throws(ReportingError) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let text: String
    do {
        text = String(decoding: try encoder.encode(value), as: UTF8.self)
    } catch {
        throw .notEncodable(cause: error)
    }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
        if scalar != "\n", shown(String(scalar)) != String(scalar) {
            result.append(contentsOf: ("\\u" + codePoint(scalar).lowercased()).unicodeScalars)
        } else {
            result.append(scalar)
        }
    }
    return String(result) + "\n"
}
