/// How far the log answers a recommendation.
public struct RecommendationCoverage: Codable, Equatable, Sendable {
    /// From well answered to not at all.
    public enum Degree: String, Codable, CaseIterable, Sendable {
        /// A person, or the log itself in so many words, confirmed an action that answers it.
        case confirmed
        /// Actions seem to answer it; nobody has confirmed one.
        case proposed
        /// It has several parts, and at least one of them seems to have no action while another has.
        case partly
        /// No action.
        case none
    }

    /// A part of the recommendation that seems to have no action.
    public struct OpenPart: Codable, Equatable, Sendable {
        /// Place among the parts, first 1.
        public let number: Int
        /// Its text.
        public let text: String

        /// Names a part.
        public init(number: Int, text: String) {
            self.number = number
            self.text = text
        }
    }

    /// Id of the recommendation.
    public let recommendation: String
    /// How far it is answered.
    public let degree: Degree
    /// Where the degree is ``Degree/partly``, the parts without an action; else empty.
    public let openParts: [OpenPart]

    /// States how far a recommendation is answered.
    public init(recommendation: String, degree: Degree, openParts: [OpenPart] = []) {
        self.recommendation = recommendation
        self.degree = degree
        self.openParts = openParts
    }
}
