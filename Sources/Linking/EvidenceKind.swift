/// The kinds of evidence that a link is proposed from, so that each can be left out and what it adds measured.
public enum EvidenceKind: String, CaseIterable, Sendable {
    /// A number of the recommendation or of a paragraph in the log's recommendation column, theme or action, and codes
    /// such as "PA3" in its themes.
    case reference
    /// The words of the log's recommendation column.
    case recommendationColumn
    /// Concepts of the glossary that both name, or of which one speaks for the other.
    case glossary
    /// Closeness of the words in the table of word vectors.
    case wordVectors
    /// The same rare words.
    case words
    /// The log's theme or workstream.
    case theme
    /// The rows above and below, and the order of the report.
    case neighbours
    /// Signs against: council business.
    case negative
}
