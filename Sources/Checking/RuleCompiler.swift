import Records

/// Makes a rule's statement and templates ready, and says what is wrong with them.
struct RuleCompiler {
    private let rule: Rule
    private let database: CheckDatabase
    private let facts: DerivedFacts

    /// Parameters of a statement that takes a stretch: the numbers of its first and of its last row.
    static let first = "$first_row"
    static let last = "$last_row"

    init(_ rule: Rule, _ database: CheckDatabase, _ facts: DerivedFacts) {
        self.rule = rule
        self.database = database
        self.facts = facts
    }

    /// The rule's statement as it stands.
    func whole() throws(RuleFault) -> RowReader {
        let statement: CheckStatement
        do throws(SQLiteFault) {
            statement = try database.prepare(rule.select)
            guard statement.onlyReads else { throw SQLiteFault.write }
        } catch { throw fault(error) }
        return try RowReader(statement, of: rule, fault: fault)
    }

    /// Message and fix, the names in them being columns of the row or parameters.
    func templates(over row: RowReader) throws(RuleFault) -> (message: MessageTemplate, fix: MessageTemplate) {
        let names = row.names(with: rule.params, asOf: facts.facts.asOf)
        return (try template("message", rule.message, names: names), try template("fix", rule.fix, names: names))
    }

    /// The same rows with no column but those that are read; in stretches it takes the numbers of the rows.
    ///
    /// `SELECT *` over a wide view copies sixty values a row, of which a message names four. Nil where SQLite does not take
    /// what the rule selects as a part of another statement, or where its order or its columns decide which rows there are.
    func narrowed(_ whole: RowReader, to named: Set<Int32>, inStretches: Bool) throws(RuleFault) -> RowReader? {
        guard rule.words.isDisjoint(with: Rule.wordsThatDecideRows) else { return nil }
        let columns = whole.columnsRead(naming: named).map { "\"\($0.replacing("\"", with: "\"\""))\"" }
        var narrow = "SELECT \(columns.joined(separator: ", ")) FROM (\(rule.select)\n)"
        if inStretches {
            guard let number = RuleView.action.rowNumber else { return nil }
            narrow += " WHERE \(number) BETWEEN \(Self.first) AND \(Self.last)"
        }
        guard let statement = try? database.prepare(narrow), statement.onlyReads else { return nil }
        return try RowReader(statement, of: rule, fault: fault)
    }

    private func template(
        _ key: String, _ text: String, names: [String: MessageTemplate.Source]
    ) throws(RuleFault) -> MessageTemplate {
        do { return try MessageTemplate(text, names: names) } catch { throw fault(key, error.offset, error.why) }
    }

    /// Stops a rule that reads what has nothing to say yet.
    ///
    /// - Parameter columns: Columns of the result that message and fix name.
    func checkNeeds(_ whole: RowReader, naming columns: Set<Int32>) throws(RuleFault) {
        let names = whole.statement.columnNames
        let named = rule.namesInStatement.union(columns.map { names[Int($0)] })
        let needs = RuleView.all.filter { database.warden.viewsRead.contains($0.name) }
            .reduce(into: FactNeeds()) { needs, view in
                needs.formUnion(view.needs)
                for column in view.columns where rule.renamesColumns || named.contains(column.name) {
                    needs.formUnion(column.needs)
                }
            }
        let missing = needs.subtracting(facts.available)
        if missing.contains(.log) {
            throw RuleFault(why: "no action log of \(facts.facts.asOf.inWords) or before has been imported")
        }
        if missing.contains(.anyReport) { throw RuleFault(why: "no report has been ingested") }
        if missing.contains(.report) {
            let held = facts.facts.otherReports.isEmpty ? "" : " that asks the council for anything"
            throw RuleFault(why: "no report\(held) has been ingested")
        }
        if missing.contains(.bankHolidays) { throw RuleFault(why: facts.bankHolidaysEnd) }
    }

    /// Binds the rule's parameters; where the statement takes stretches, theirs stay free.
    func bind(_ statement: CheckStatement, takesStretch: Bool) throws(RuleFault) {
        let known = rule.params.keys.sorted() + ["as_of"]
        for (index, parameter) in statement.parameters.enumerated() {
            if takesStretch && (parameter == Self.first || parameter == Self.last) { continue }
            let name = parameter.map { String($0.dropFirst()) }
            let value: SQLValue
            if name == "as_of" {
                value = SQLValue(facts.facts.asOf)
            } else if let name, let told = rule.params[name] {
                value = SQLValue(told)
            } else {
                let found = name.map { ":\($0)" } ?? "?"
                let offset = rule.select.firstRange(of: found).map {
                    rule.select.utf8.distance(from: rule.select.startIndex, to: $0.lowerBound)
                }
                throw fault(
                    "select", offset ?? 0,
                    "found parameter '\(found)'; expected one of \(known.map { ":\($0)" }.inWords)")
            }
            do { try statement.bind(value, at: Int32(index + 1)) } catch { throw fault(error) }
        }
    }

    /// A fault of the statement, at its place in the rule's file.
    func fault(_ fault: SQLiteFault) -> RuleFault {
        let words = RuleFaultWords(rule)
        return words.place(
            "select", offset: fault.offset ?? 0,
            words.words(for: fault, denied: fault == .write ? "change the database" : database.warden.denied))
    }

    /// A fault at a byte of a key's text.
    func fault(_ key: String, _ offset: Int, _ why: String) -> RuleFault {
        RuleFaultWords(rule).place(key, offset: offset, why)
    }
}
