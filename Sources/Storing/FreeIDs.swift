/// Gives out ids that are not taken yet: the one wished for, else with the first free suffix (`x-2`, `x-3` …).
struct FreeIDs {
    private var taken: Set<String>
    private var lastSuffix: [String: Int] = [:]

    init(taken: Set<String> = []) { self.taken = taken }

    /// Takes an id; `isTaken` answers for those that were given out before.
    mutating func take(_ wished: String, isTaken: (String) throws -> Bool) rethrows -> String {
        var suffix = lastSuffix[wished, default: 0]
        var id: String
        repeat {
            suffix += 1
            id = suffix == 1 ? wished : "\(wished)-\(suffix)"
        } while try taken.contains(id) || isTaken(id)
        lastSuffix[wished] = suffix
        taken.insert(id)
        return id
    }
}
