import CSQLite

/// Watches the statements of rules: what they read, what they try beyond reading, and how long they run.
///
/// SQLite asks it at each step of compiling (the authorizer: everything but reading the views is denied) and
/// every thousand steps of running (the progress handler: a runaway is ended). Steps are counted instead of time,
/// so that a runaway is ended on a fast machine and on a slow one alike.
final class RuleWarden {
    /// Views that the statement being compiled reads.
    private(set) var viewsRead: Set<String> = []
    /// The first thing that the statement tried and may not do, as the end of "it tries to …".
    private(set) var denied: String?
    /// What the running rule may still do.
    private var budget: RuleBudget?
    /// True where the last statement was ended for its length.
    private(set) var ended = false

    private static let views = Set(RuleView.all.map(\.name))
    /// Functions that a rule may call.
    ///
    /// Left out: what reads the machine's clock only, loads code or makes chance.
    private static let functions: Set = [
        "abs", "avg", "char", "coalesce", "count", "date", "dense_rank", "first_value", "format", "glob",
        "group_concat", "has_any", "ifnull", "iif", "instr", "julianday", "lag", "last_value", "lead", "length", "like",
        "lower",
        "ltrim", "max", "min", "nth_value", "ntile", "nullif", "percent_rank", "printf", "rank", "replace", "round",
        "row_number", "rtrim", "sign", "strftime", "substr", "substring", "sum", "total", "trim", "typeof", "unicode",
        "upper",
    ]

    /// Takes watch over a connection; from now on only reading is possible.
    func watch(_ connection: OpaquePointer) {
        let itself = Unmanaged.passUnretained(self).toOpaque()
        sqlite3_set_authorizer(
            connection,
            { itself, action, first, second, _, _ in
                guard let itself else { return SQLITE_DENY }
                let warden = Unmanaged<RuleWarden>.fromOpaque(itself).takeUnretainedValue()
                return warden.answer(action, first.map { String(cString: $0) }, second.map { String(cString: $0) })
            }, itself)
        sqlite3_progress_handler(
            connection, 1000,
            { itself in
                guard let itself else { return 1 }
                return Unmanaged<RuleWarden>.fromOpaque(itself).takeUnretainedValue().goesOn() ? 0 : 1
            }, itself)
    }

    /// Begins anew for another rule, which may do no more than its budget.
    func beginRule(_ budget: RuleBudget) {
        viewsRead = []
        denied = nil
        resumeRule(budget)
    }

    /// Goes on with a rule that was compiled before.
    func resumeRule(_ budget: RuleBudget) {
        self.budget = budget
        ended = false
    }

    private func goesOn() -> Bool {
        ended = budget?.takeThousandSteps() == false
        return !ended
    }

    private func answer(_ action: Int32, _ first: String?, _ second: String?) -> Int32 {
        switch action {
        case SQLITE_SELECT, SQLITE_RECURSIVE: return SQLITE_OK
        case SQLITE_READ:
            guard let table = first, RuleWarden.views.contains(table) else {
                return deny("read '\(first ?? "")', which is no view")
            }
            viewsRead.insert(table)
            return SQLITE_OK
        case SQLITE_FUNCTION:
            let name = (second ?? "").lowercased()
            return RuleWarden.functions.contains(name) ? SQLITE_OK : deny("call the function '\(name)'")
        default: return deny(RuleWarden.words(for: action, first))
        }
    }

    private func deny(_ what: String) -> Int32 {
        denied = denied ?? what
        return SQLITE_DENY
    }

    private static func words(for action: Int32, _ first: String?) -> String {
        switch action {
        case SQLITE_INSERT: "insert into '\(first ?? "")'"
        case SQLITE_UPDATE: "update '\(first ?? "")'"
        case SQLITE_DELETE: "delete from '\(first ?? "")'"
        case SQLITE_ATTACH, SQLITE_DETACH: "attach or detach a database"
        case SQLITE_PRAGMA: "use PRAGMA \(first ?? "")"
        case SQLITE_TRANSACTION, SQLITE_SAVEPOINT: "begin or end a transaction"
        default: "change the database"
        }
    }
}
