/// Words as points: those that stand near the same words in inspection reports lie close together.
struct WordVectors: Sendable {
    /// Numbers in a vector.
    static let dimensions = 48
    private let table: [UInt8]
    private let offsets: [String: Int]

    /// Reads `word-vectors.txt`: `word` and 48 characters a line, "0" for -0.45 to "o" for 0.45.
    init(_ bytes: [UInt8]) throws(LinkingError) {
        var offsets: [String: Int] = [:]
        var start = 0
        var line = 0
        while start < bytes.count {
            line += 1
            let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
            let space = bytes[start..<end].firstIndex(of: UInt8(ascii: " ")) ?? end
            guard end - space - 1 == Self.dimensions,
                bytes[(space + 1)..<end].allSatisfy({ $0 >= 48 && $0 < 48 + 64 })
            else {
                throw .badLine(
                    file: "word-vectors.txt", line: line, text: String(decoding: bytes[start..<end], as: UTF8.self))
            }
            offsets[String(decoding: bytes[start..<space], as: UTF8.self)] = space + 1
            start = end + 1
        }
        self.offsets = offsets
        table = bytes
    }

    /// Adds a word's vector, times a weight, to a sum; nothing where the word is not known.
    func add(_ word: String, weight: Float, to sum: inout [Float]) {
        guard let offset = offsets[word] else { return }
        for dimension in 0..<Self.dimensions {
            sum[dimension] += weight * (Float(table[offset + dimension] - 48) / 63 * 2 - 1) * 0.45
        }
    }
}

/// The vector of length 1 in the same direction; zeros stay zeros.
func normalised(_ vector: [Float]) -> [Float] {
    let length = vector.reduce(0) { $0 + $1 * $1 }.squareRoot()
    return length > 0 ? vector.map { $0 / length } : vector
}

/// The cosine of two vectors of length 1.
func cosine(_ first: [Float], _ second: [Float]) -> Float {
    var sum: Float = 0
    for index in first.indices { sum += first[index] * second[index] }
    return sum
}
