import Records

/// A page's blocks with the traces of a printed original mended: page numbers in the text, bullets apart from items.
struct HTMLFlow {
    private(set) var blocks: [Block] = []
    /// Page numbers that stood in the flow of the text.
    private(set) var furniture: [Block] = []

    init(_ read: [Block]) {
        var afterPageNumber = false
        for block in read {
            if block.kind == .paragraph, HTMLFlow.isPageNumber(block.text) {
                furniture.append(block)
                afterPageNumber = true
                continue
            }
            if afterPageNumber, continues(block) {
                join(block)
            } else if block.kind == .paragraph, let last = blocks.last, last.isLoneMarker {
                blocks.removeLast()
                blocks.append(
                    Block(
                        kind: .listItem, text: block.text, marker: last.text, links: block.links,
                        linkWords: block.linkWords))
            } else {
                blocks.append(block)
            }
            afterPageNumber = false
        }
    }

    /// True where a page number cut the block before in two.
    private func continues(_ block: Block) -> Bool {
        guard let last = blocks.last, block.kind == .paragraph, block.text.first?.isLowercase == true else {
            return false
        }
        return [.paragraph, .listItem].contains(last.kind) && last.text.last.map { !".:;?!".contains($0) } == true
    }

    private mutating func join(_ block: Block) {
        let index = blocks.count - 1
        blocks[index].text = joinLines([blocks[index].text, block.text])
        blocks[index].lines += block.lines
    }

    /// "2", "Page 2", "Page 2 of 9", "– 2 –".
    private static func isPageNumber(_ text: String) -> Bool {
        let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }
        let numbers = words.filter { $0.utf8.count <= 3 && $0.allSatisfy { $0.isASCII && $0.isNumber } }
        switch words.count {
        case 1: return numbers.count == 1 && text.utf8.count <= 12
        case 2: return words[0] == "page" && numbers.count == 1
        case 4: return words[0] == "page" && words[2] == "of" && numbers.count == 2
        default: return false
        }
    }
}

extension Block {
    /// True for a bullet whose text stands in the next block.
    fileprivate var isLoneMarker: Bool {
        kind == .paragraph && ListMarker(text)?.rest.isEmpty == true && ListMarker(text)?.isBullet == true
    }
}
