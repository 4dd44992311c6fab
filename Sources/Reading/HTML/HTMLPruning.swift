extension HTMLElement {
    /// The page without what its reader does not count as its text: navigation, banners, adverts, "related" boxes.
    ///
    /// Names of classes only hint: an element that holds the page's own heading, or most of its words, stays
    /// whatever it is called ("sidebar-with-body").
    func withoutFurniture() -> HTMLElement {
        let page = PageMeasure(letters: letters, hasMainHeading: hasMainHeading)
        return pruned(page, inArticle: false)
    }

    private func pruned(_ page: PageMeasure, inArticle: Bool) -> HTMLElement {
        var copy = self
        let inArticle = inArticle || ["main", "article"].contains(name)
        copy.children = children.compactMap { child in
            guard case .element(let element) = child else { return child }
            return element.isFurniture(page, inArticle: inArticle)
                ? nil : .element(element.pruned(page, inArticle: inArticle))
        }
        return copy
    }

    private func isFurniture(_ page: PageMeasure, inArticle: Bool) -> Bool {
        if HTMLElement.silentNames.contains(name) || isHidden { return true }
        guard letters * 2 <= page.letters else { return false }
        switch name {
        case "aside": return true
        case "header": return !inArticle && (page.hasMainHeading || !holdsMain)
        case "footer", "form": return !holdsMain
        case "html", "body", "main", "article", "h1", "h2", "h3", "time": return false
        default: return !holdsMain && hasFurnitureLabel
        }
    }

    private var isHidden: Bool {
        attributes["hidden"] != nil
            || attributes["style"]?.lowercased().filter { $0 != " " }.contains("display:none") == true
    }

    private var hasFurnitureLabel: Bool {
        let labels = self.labels
        if labels.contains(where: { HTMLElement.furnitureLabels.contains($0) }) { return true }
        let joined = labels.joined(separator: "-")
        return HTMLElement.furniturePhrases.contains { joined.contains($0) }
    }

    /// True where a `main` or `article` holds the heading of the first rank.
    private var hasMainHeading: Bool {
        if name == "main" || name == "article" { return elements.contains { $0.holdsMain } }
        return elements.contains { $0.hasMainHeading }
    }

    /// Elements whose content is no text of the page.
    static let silentNames: Set<String> = [
        "script", "style", "noscript", "template", "svg", "iframe", "object", "nav", "button", "select", "head",
        "title",
        "audio", "video", "canvas", "input", "textarea",
    ]
    private static let furnitureLabels: Set<String> = [
        "cookie", "cookies", "consent", "gdpr", "breadcrumb", "breadcrumbs", "navigation", "nav", "menu", "newsletter",
        "signup", "subscribe", "skip", "skiplink", "banner", "advert", "adverts", "advertisement", "ads", "mpu",
        "sidebar",
        "related", "promo", "promoted", "share", "sharing", "contentinfo", "search", "pagination", "popup", "modal",
        "logo",
        "logos", "feedback", "taboola", "outbrain", "comments", "footer",
    ]
    private static let furniturePhrases = [
        "most-read", "most-popular", "read-more", "back-to-top", "may-like", "social-media", "social-links", "sign-up",
    ]
}

/// What tells a page's own text from the rest.
private struct PageMeasure {
    /// Letters of the whole page.
    var letters: Int
    /// True where `main` or `article` has its own heading, so that one in the site's header is the site's name.
    var hasMainHeading: Bool
}
