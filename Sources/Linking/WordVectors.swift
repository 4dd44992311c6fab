/// The direction in which a text's words lie, of length 1 or 0.
struct Direction: Sendable {
    private var parts = (SIMD16<Float>(), SIMD16<Float>(), SIMD16<Float>())

    mutating func add(_ other: Direction, times weight: Float) {
        parts.0 += other.parts.0 * weight
        parts.1 += other.parts.1 * weight
        parts.2 += other.parts.2 * weight
    }

    mutating func normalise() {
        let length = cosine(self).squareRoot()
        guard length > 0 else { return }
        parts = (parts.0 / length, parts.1 / length, parts.2 / length)
    }

    /// The cosine of the angle between two directions.
    func cosine(_ other: Direction) -> Float {
        (parts.0 * other.parts.0 + parts.1 * other.parts.1 + parts.2 * other.parts.2).sum()
    }

    /// Reads 48 characters, "0" for -0.45 to "o" for 0.45.
    init(_ characters: ArraySlice<UInt8>) {
        func value(_ index: Int) -> Float {
            ((Float(characters[characters.startIndex + index]) - 48) / 63 * 2 - 1) * 0.45
        }
        for index in 0..<16 {
            parts.0[index] = value(index)
            parts.1[index] = value(index + 16)
            parts.2[index] = value(index + 32)
        }
    }

    init() {}
}

/// Words as points: those that stand near the same words in inspection reports lie close together.
struct WordVectors: Sendable {
    /// Numbers in a vector.
    static let dimensions = 48
    private let table: [UInt8]
    private let offsets: [String: Int]

    /// Reads `word-vectors.txt`: a word and 48 characters a line.
    init(_ bytes: [UInt8]) throws(LinkingError) {
        var offsets: [String: Int] = [:]
        offsets.reserveCapacity(bytes.count / (Self.dimensions + 8))
        var lines = TableLines(bytes)
        while let line = lines.next() {
            guard let space = line.firstIndex(of: UInt8(ascii: " ")),
                line.endIndex - space - 1 == Self.dimensions
            else {
                throw lines.error(in: "word-vectors.txt", line)
            }
            offsets[String(decoding: line[..<space], as: UTF8.self)] = space + 1
        }
        self.offsets = offsets
        table = bytes
    }

    /// A word's vector; nil where the word is not known.
    func vector(of word: String) -> Direction? {
        offsets[word].map { Direction(table[$0..<$0 + Self.dimensions]) }
    }
}
