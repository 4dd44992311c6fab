import Storing

/// The store holds several councils, none, or not the one that was asked for.
public enum ProviderChoiceError: Error, Equatable, CustomStringConvertible {
    /// Nothing was ingested yet.
    case none
    /// More than one; their names.
    case several([String])
    /// Not among those held.
    case unknown(String, held: [String])

    /// One line in words, with the way out.
    public var description: String {
        switch self {
        case .none: "the store holds no report yet; run heed ingest first"
        case .several(let names): "the store holds \(names.joined(separator: ", ")); say which with --provider"
        case .unknown(let name, let held):
            "the store holds no report on '\(name)'; it holds \(held.joined(separator: ", "))"
        }
    }
}

/// The council that a command is about: the one asked for, else the only one.
func chosenProvider(_ asked: String?, in store: Store) throws -> String {
    let held = try store.providers()
    if let asked {
        if let match = held.first(where: { $0.lowercased() == asked.lowercased() }) { return match }
        throw held.isEmpty ? ProviderChoiceError.none : ProviderChoiceError.unknown(asked, held: held)
    }
    guard let only = held.first else { throw ProviderChoiceError.none }
    guard held.count == 1 else { throw ProviderChoiceError.several(held) }
    return only
}
