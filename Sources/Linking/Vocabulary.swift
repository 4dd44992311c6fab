/// What linking knows of the field's language: glossary, term weights, word vectors, words of other business.
public struct Vocabulary: Sendable {
    let glossary: Glossary
    let vectors: WordVectors
    let terms: TermWeights
    let business: CouncilBusiness
    /// Weight of each concept of the glossary.
    let conceptWeights: [Float]

    /// Reads the four tables.
    ///
    /// - Throws: ``LinkingError`` naming file and line of what is not understood.
    public init(
        glossary: [UInt8], termWeights: [UInt8], wordVectors: [UInt8], councilBusiness: [UInt8]
    ) throws(LinkingError) {
        self.glossary = try Glossary(glossary)
        vectors = try WordVectors(wordVectors)
        business = try CouncilBusiness(councilBusiness)
        let terms = try TermWeights(termWeights)
        self.terms = terms
        conceptWeights = self.glossary.concepts.map(terms.weight(of:))
    }

    /// The tables that come with the program.
    public static func shipped() throws(LinkingError) -> Vocabulary { try loaded.get() }

    private static let loaded: Result<Vocabulary, LinkingError> = Result { () throws(LinkingError) in
        try Vocabulary(
            glossary: PackageResources.glossary_yaml, termWeights: PackageResources.term_weights_txt,
            wordVectors: PackageResources.word_vectors_txt, councilBusiness: PackageResources.council_business_txt)
    }
}
