/// Words of other council business, from `council-business.txt`.
struct CouncilBusiness: Sendable {
    private let words: [String: Float]

    /// Reads `word value`: ten times the logarithm of how much likelier a word is in other business than in practice.
    init(_ bytes: [UInt8]) throws(LinkingError) {
        var words: [String: Float] = [:]
        words.reserveCapacity(bytes.count / 10)
        var lines = TableLines(bytes)
        while let line = lines.next() {
            guard let space = line.firstIndex(of: UInt8(ascii: " ")),
                let value = Int(String(decoding: line[(space + 1)...], as: UTF8.self)), abs(value) < 1000
            else { throw lines.error(in: "council-business.txt", line) }
            words[String(decoding: line[..<space], as: UTF8.self)] = Float(value) / 10
        }
        self.words = words
    }

    /// How much likelier a text's words, each counted once, are in other business: -2 to 2, 0 where they do not tell.
    func leaning(of stems: Set<String>) -> Float {
        // Sorted, since the sum of floating-point numbers depends on their order.
        let sum = stems.sorted().reduce(Float(0)) { $0 + (words[$1] ?? 0) }
        return min(max(sum / (Float(stems.count).squareRoot() + 1), -2), 2)
    }
}
