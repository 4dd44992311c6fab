import Records

extension Evidence {
    /// Where a paragraph begins; quotes what of it stands on that page, where it runs on over the page's end.
    init(startOf block: Block) { self.init(page: block.page, quote: block.textOnPage) }
}
