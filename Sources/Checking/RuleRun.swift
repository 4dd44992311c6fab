import Records

/// Why a rule could not run.
struct RuleFault: Error {
    /// What was found and what was expected, with the place where it stands.
    let why: String
}

/// How much a rule may do; grows with the facts, so that a large log is no runaway.
struct RuleLimits {
    let thousandsOfSteps: Int
    let rows: Int

    init(size: Int, thousandsOfSteps: Int?) {
        self.thousandsOfSteps = thousandsOfSteps ?? 100_000 + 2 * size
        rows = 1000 + 10 * size
    }
}

extension Rule {
    /// All that may be the name of a view or a column in it, in small letters.
    var namesUsed: Set<String> {
        Set(
            [select, message, fix].joined(separator: " ").lowercased()
                .split { !$0.isLetter && !$0.isNumber && $0 != "_" }.map(String.init))
    }
}

/// One rule over one check's database.
struct RuleRun {
    private let rule: Rule
    private let database: CheckDatabase
    private let subjects: Subjects
    private let facts: DerivedFacts
    private let limits: RuleLimits

    init(_ rule: Rule, in database: CheckDatabase, subjects: Subjects, facts: DerivedFacts, limits: RuleLimits) {
        self.rule = rule
        self.database = database
        self.subjects = subjects
        self.facts = facts
        self.limits = limits
    }

    /// The gaps that the rule finds, one for each subject, in the order of report or log.
    func gaps() throws(RuleFault) -> [Gap] {
        database.warden.beginRule(thousandsOfSteps: limits.thousandsOfSteps)
        let whole = try RowReader(try compiled(), of: rule, fault: fault)
        let (message, fix) = try templates(over: whole)
        try checkNeeds()
        let row = try narrowed(whole, to: message.columns.union(fix.columns))
        try bind(row.statement)
        let (narrowMessage, narrowFix) = try templates(over: row)
        return try rows(of: row, message: narrowMessage, fix: narrowFix)
    }

    private func templates(over row: RowReader) throws(RuleFault) -> (message: MessageTemplate, fix: MessageTemplate) {
        let names = row.names(with: rule.params, asOf: facts.facts.asOf)
        return (try template("message", rule.message, names: names), try template("fix", rule.fix, names: names))
    }

    /// The same rows with no column but those that are read: `SELECT *` over a wide view copies sixty values a row, of
    /// which a message names four.
    ///
    /// What the rule selects stays as it is where SQLite does not take it as a part of another statement, or where its
    /// order or its columns decide which rows there are.
    private func narrowed(_ whole: RowReader, to named: Set<Int32>) throws(RuleFault) -> RowReader {
        let words = Set(rule.select.lowercased().split(whereSeparator: { !$0.isLetter }).map(String.init))
        guard words.isDisjoint(with: ["order", "group", "distinct", "union", "except", "intersect", "limit", "with"])
        else { return whole }
        let columns = whole.columnsRead(naming: named).map { "\"\($0.replacing("\"", with: "\"\""))\"" }
        let narrow = "SELECT \(columns.joined(separator: ", ")) FROM (\(rule.select)\n)"
        guard let statement = try? database.prepare(narrow), statement.onlyReads else { return whole }
        return try RowReader(statement, of: rule, fault: fault)
    }

    // MARK: - Before running

    private func compiled() throws(RuleFault) -> CheckStatement {
        do throws(SQLiteFault) {
            let statement = try database.prepare(rule.select)
            guard statement.onlyReads else { throw SQLiteFault.write }
            return statement
        } catch { throw fault(error) }
    }

    private func template(
        _ key: String, _ text: String, names: [String: MessageTemplate.Source]
    ) throws(RuleFault) -> MessageTemplate {
        do { return try MessageTemplate(text, names: names) } catch { throw fault(key, error.offset, error.why) }
    }

    private func checkNeeds() throws(RuleFault) {
        let named = rule.namesUsed
        let needs = RuleView.all.filter { database.warden.viewsRead.contains($0.name) }
            .reduce(into: FactNeeds()) { needs, view in
                needs.formUnion(view.needs)
                for column in view.columns where named.contains(column.name) { needs.formUnion(column.needs) }
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

    private func bind(_ statement: CheckStatement) throws(RuleFault) {
        let names = statement.parameters
        let known = rule.params.keys.sorted() + ["as_of"]
        for (index, name) in names.enumerated() {
            let value: SQLValue
            if name == "as_of" {
                value = SQLValue(facts.facts.asOf)
            } else if let name, let parameter = rule.params[name] {
                value = SQLValue(parameter)
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

    private func fault(_ fault: SQLiteFault) -> RuleFault {
        let words = RuleFaultWords(rule)
        return words.place(
            "select", offset: fault.offset ?? 0,
            words.words(for: fault, denied: fault == .write ? "change the database" : database.warden.denied))
    }

    private func fault(_ key: String, _ offset: Int, _ why: String) -> RuleFault {
        RuleFaultWords(rule).place(key, offset: offset, why)
    }

    // MARK: - Running

    private func rows(
        of row: RowReader, message: MessageTemplate, fix: MessageTemplate
    ) throws(RuleFault) -> [Gap] {
        /// Places in `gaps` by the subject's place in report or log; -1 where it has none yet.
        var found = [Int](repeating: -1, count: subjects.count(of: rule.appliesTo))
        var gaps: [Gap] = []
        var orders: [Int] = []
        var count = 0
        while try next(row.statement) {
            count += 1
            guard count <= limits.rows else {
                throw fault("select", 0, "ended after \(limits.rows) rows; expected one for each gap")
            }
            let id = row.subjectId
            guard let entry = subjects[rule.appliesTo, id] else {
                let name = "\(rule.appliesTo.idColumn) '\(id.shortened(to: 60))'"
                throw fault("select", 0, "found \(name), which no \(rule.appliesTo.rawValue) has")
            }
            let index = found[entry.order]
            if index >= 0 {
                gaps[index].evidence += row.evidence.filter { !gaps[index].evidence.contains($0) }
                continue
            }
            found[entry.order] = gaps.count
            orders.append(entry.order)
            let more = row.evidence.filter { !entry.evidence.contains($0) }
            let gap = Gap(
                rule: rule.id, severity: rule.severity, subject: entry.subject, message: message.render(row.value),
                fix: fix.render(row.value), evidence: more.isEmpty ? entry.evidence : entry.evidence + more)
            gaps.append(gap)
        }
        // Most rules scan a view from its first row to its last, and need no sorting.
        guard zip(orders, orders.dropFirst()).contains(where: { $0 > $1 }) else { return gaps }
        return gaps.indices.sorted { orders[$0] < orders[$1] }.map { gaps[$0] }
    }

    private func next(_ statement: CheckStatement) throws(RuleFault) -> Bool {
        do { return try statement.step() } catch {
            guard database.warden.ended else { throw fault(error) }
            throw fault(
                "select", 0,
                "ended after \(limits.thousandsOfSteps) thousand steps; expected an answer by then: does it loop?")
        }
    }
}
