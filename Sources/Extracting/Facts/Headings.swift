import Records

extension ReportText {
    /// The text with paragraphs that are headings by their words made headings.
    func promotingHeadings(where isHeading: (String) -> Bool) -> ReportText {
        var text = self
        for index in text.blocks.indices {
            let block = text.blocks[index]
            if block.kind == .paragraph, block.text.utf8.count < 200, isHeading(block.text) {
                text.blocks[index].kind = .heading
                text.blocks[index].level = 2
            }
        }
        return text
    }

    /// The text with headings that open no section of their own made paragraphs.
    func demotingHeadings(where opensNone: (String) -> Bool) -> ReportText {
        var text = self
        for index in text.blocks.indices where text.blocks[index].kind == .heading && opensNone(text.blocks[index].text)
        {
            text.blocks[index].kind = .paragraph
        }
        return text
    }
}
