import Foundation

/// A text reduced to its words, so that case, punctuation, quotes, dashes and line breaks do not tell two apart.
struct FoldedText: Equatable {
    /// Lower-case words joined by single spaces.
    let text: String
    /// Number of words.
    let wordCount: Int

    init(_ raw: String) {
        // Bytes rather than a String: folding is most of the work of importing a log.
        var folded: [UInt8] = []
        folded.reserveCapacity(raw.utf8.count)
        var words = 0
        var inWord = false
        func append(_ bytes: some Sequence<UInt8>) {
            if !inWord {
                if words > 0 { folded.append(UInt8(ascii: " ")) }
                words += 1
                inWord = true
            }
            folded.append(contentsOf: bytes)
        }
        for scalar in raw.unicodeScalars {
            switch scalar {
            case "a"..."z", "0"..."9": append(CollectionOfOne(UInt8(scalar.value)))
            case "A"..."Z": append(CollectionOfOne(UInt8(scalar.value) | 0x20))
            case "'", "\u{2019}", "\u{AD}": continue
            case _ where scalar.value > 0x7F && Self.isWordPart(scalar): append(scalar.properties.lowercaseMapping.utf8)
            default: inWord = false
            }
        }
        text = String(decoding: folded, as: UTF8.self)
        wordCount = words
    }

    private static func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }
}

/// Old texts that new ones are held against, without comparing all pairs.
///
/// A text is its set of stems (of a word without a plural's s, the first six letters), each weighted by how rare
/// it is among all texts. Candidates come from the rarest stems that a new text shares with old ones, so that
/// a log in which every row opens alike costs no more than another.
struct SimilarityIndex {
    /// How alike two texts are.
    struct Likeness: Equatable {
        /// 0 (no stem shared) to 1 (the same stems).
        let score: Double
        /// Number of stems shared.
        let shared: Int
    }

    private let old: [[Int]]
    private let new: [[Int]]
    private let weights: [Double]
    private let postings: [[Int]]

    private static let stemsAsked = 8
    private static let longestPosting = 256

    init(old oldTexts: [FoldedText], new newTexts: [FoldedText]) {
        var stemNumbers: [Substring: Int] = [:]
        func stems(of folded: FoldedText) -> [Int] {
            let numbers = folded.text.split(separator: " ").map { word in
                let stem = Self.stem(of: word)
                if let number = stemNumbers[stem] { return number }
                stemNumbers[stem] = stemNumbers.count
                return stemNumbers.count - 1
            }
            return Set(numbers).sorted()
        }
        old = oldTexts.map(stems)
        new = newTexts.map(stems)
        var postings = [[Int]](repeating: [], count: stemNumbers.count)
        for (index, stems) in old.enumerated() { for stem in stems { postings[stem].append(index) } }
        var frequencies = postings.map(\.count)
        for stem in new.joined() { frequencies[stem] += 1 }
        let total = Double(old.count + new.count)
        weights = frequencies.map { log(1 + total / Double(max(1, $0))) }
        self.postings = postings
    }

    private static func stem(of word: Substring) -> Substring {
        let singular = word.utf8.count > 3 && word.hasSuffix("s") && !word.hasSuffix("ss") ? word.dropLast() : word
        return singular.prefix(6)
    }

    /// Old texts worth comparing with a new one.
    func candidates(forNew index: Int) -> Set<Int> {
        let known = new[index].filter { !postings[$0].isEmpty && postings[$0].count <= Self.longestPosting }
        let rarest = known.sorted { (postings[$0].count, $0) < (postings[$1].count, $1) }.prefix(Self.stemsAsked)
        return Set(rarest.lazy.flatMap { postings[$0] })
    }

    /// Compares two texts: Dice's measure over the weights, or nine tenths of the share of the shorter one that
    /// the longer holds where that is more (a text that was cut or added to).
    func likeness(old oldIndex: Int, new newIndex: Int) -> Likeness {
        let (left, right) = (old[oldIndex], new[newIndex])
        var common = 0.0
        var shared = 0
        var (i, j) = (0, 0)
        while i < left.count, j < right.count {
            if left[i] == right[j] {
                common += weights[left[i]]
                shared += 1
                i += 1
                j += 1
            } else if left[i] < right[j] {
                i += 1
            } else {
                j += 1
            }
        }
        let leftWeight = left.reduce(0) { $0 + weights[$1] }
        let rightWeight = right.reduce(0) { $0 + weights[$1] }
        guard shared > 0 else { return Likeness(score: 0, shared: 0) }
        let dice = 2 * common / (leftWeight + rightWeight)
        let contained = shared >= 4 ? 0.9 * common / min(leftWeight, rightWeight) : 0
        return Likeness(score: max(dice, contained), shared: shared)
    }
}

/// One possible match of an old item and a new one.
struct MatchCandidate {
    let old: Int
    let new: Int
    /// The higher the better.
    let score: Double
    /// How far the two lie from each other in their lists; the nearer wins a tie.
    let distance: Int
}

/// Old items and the new ones they turned out to be, each used once.
struct Matching {
    private(set) var oldOfNew: [Int?]
    private(set) var oldIsUsed: [Bool]

    init(oldCount: Int, newCount: Int) {
        oldOfNew = Array(repeating: nil, count: newCount)
        oldIsUsed = Array(repeating: false, count: oldCount)
    }

    /// New items that have no old one yet.
    var openNew: [Int] { oldOfNew.indices.filter { oldOfNew[$0] == nil } }

    mutating func pair(old: Int, new: Int) {
        oldOfNew[new] = old
        oldIsUsed[old] = true
    }

    /// Pairs the open items that have the same key, in their order; a nil key is left open.
    mutating func pairEqual<Key: Hashable>(old: some Sequence<Int>, oldKey: (Int) -> Key?, newKey: (Int) -> Key?) {
        var waiting: [Key: [Int]] = [:]
        for index in old where !oldIsUsed[index] {
            if let key = oldKey(index) { waiting[key, default: []].append(index) }
        }
        var next: [Key: Int] = [:]
        for index in openNew {
            guard let key = newKey(index), let queue = waiting[key] else { continue }
            let position = next[key, default: 0]
            guard position < queue.count else { continue }
            pair(old: queue[position], new: index)
            next[key] = position + 1
        }
    }

    /// Takes the best candidates first, each item once.
    mutating func takeBest(of candidates: [MatchCandidate]) {
        let ordered = candidates.sorted {
            ($1.score, $0.distance, $0.new, $0.old) < ($0.score, $1.distance, $1.new, $1.old)
        }
        for candidate in ordered where !oldIsUsed[candidate.old] && oldOfNew[candidate.new] == nil {
            pair(old: candidate.old, new: candidate.new)
        }
    }
}
