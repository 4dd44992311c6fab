import Records

/// What a page says of itself in its head.
struct HTMLMetadata {
    private(set) var title: String?
    /// Day of first publication.
    private(set) var published: Day?

    init(_ root: HTMLElement) {
        guard let head = root.elements.first(where: { $0.name == "head" }) else { return }
        title = head.elements.first { $0.name == "title" }
            .map { plainText(HTMLElement(name: "span", attributes: [:], children: $0.children)) }
        for name in HTMLMetadata.publicationNames where published == nil {
            let values = head.elements.filter { $0.name == "meta" && HTMLMetadata.name(of: $0) == name }
            published = values.compactMap { $0.attributes["content"].flatMap { Day(iso: $0.prefix(10)) } }.first
        }
    }

    /// GOV.UK, Open Graph (news sites), schema.org and Dublin Core, in order of trust.
    private static let publicationNames = [
        "govuk:first-published-at", "article:published_time", "datepublished", "dcterms.issued", "dc.date.issued",
        "dc.date", "date",
    ]

    private static func name(of meta: HTMLElement) -> String? {
        (meta.attributes["property"] ?? meta.attributes["name"] ?? meta.attributes["itemprop"])?.lowercased()
    }
}
