/// What can be wrong with the tables that linking reads.
public enum LinkingError: Error, Equatable, CustomStringConvertible {
    /// A line of a table is not understood. The first line is 1.
    case badLine(file: String, line: Int, text: String)
    /// The glossary says that a concept is near one that it does not define.
    case unknownConcept(name: String, line: Int)

    /// What is wrong, and where.
    public var description: String {
        switch self {
        case .badLine(let file, let line, let text):
            "\(file):\(line): not understood: \(text.prefix(60))"
        case .unknownConcept(let name, let line):
            "glossary.yaml:\(line): near a concept that is not in the glossary: \(name)"
        }
    }
}
