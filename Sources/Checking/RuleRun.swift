import Records

/// A gap with its place in the order of report or log.
struct OrderedGap {
    var gap: Gap
    let order: Int

    /// Worst first, then by rule, then in the order of report and log.
    static func stands(_ left: OrderedGap, before right: OrderedGap) -> Bool {
        if left.gap.severity != right.gap.severity { return left.gap.severity > right.gap.severity }
        if left.gap.rule != right.gap.rule { return left.gap.rule < right.gap.rule }
        return left.order < right.order
    }
}

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
    func gaps() throws(RuleFault) -> [OrderedGap] {
        database.warden.beginRule(thousandsOfSteps: limits.thousandsOfSteps)
        let statement = try compiled()
        let columns = statement.columnNames
        try checkColumns(columns)
        let message = try template("message", rule.message, columns: columns)
        let fix = try template("fix", rule.fix, columns: columns)
        try checkNeeds()
        try bind(statement)
        return try rows(of: statement, columns: columns, message: message, fix: fix)
    }

    // MARK: - Before running

    private func compiled() throws(RuleFault) -> CheckStatement {
        do throws(SQLiteFault) {
            let statement = try database.prepare(rule.select)
            guard statement.onlyReads else { throw SQLiteFault.write }
            return statement
        } catch { throw fault(error) }
    }

    private func checkColumns(_ columns: [String]) throws(RuleFault) {
        let idColumn = rule.appliesTo.idColumn
        guard columns.contains(idColumn) else {
            throw fault(
                "select", offset: 0,
                "found no column '\(idColumn)' in the result; expected it of a rule about "
                    + "\(rule.appliesTo.rawValue)s (SELECT * has it)")
        }
        if let clash = (Array(rule.params.keys) + ["as_of"]).sorted().first(where: columns.contains) {
            throw fault("select", offset: 0, "found parameter ':\(clash)' named like a column; expected another name")
        }
    }

    private func template(_ key: String, _ text: String, columns: [String]) throws(RuleFault) -> MessageTemplate {
        let template: MessageTemplate
        do { template = try MessageTemplate(text) } catch { throw fault(key, offset: error.offset, error.why) }
        let known = Set(columns).union(rule.params.keys).union(["as_of"])
        if let unknown = template.unknownName(besides: known) {
            throw fault(
                key, offset: unknown.offset,
                "found '{{\(unknown.name)}}'; expected one of \(known.sorted().inWords)")
        }
        return template
    }

    private func checkNeeds() throws(RuleFault) {
        let needs = RuleView.all.filter { database.warden.viewsRead.contains($0.name) }
            .reduce(into: FactNeeds()) { $0.formUnion($1.needs) }
        let missing = needs.subtracting(facts.available)
        if missing.contains(.log) {
            throw RuleFault(why: "no action log of \(facts.facts.asOf.inWords) or before has been imported")
        }
        if missing.contains(.report) { throw RuleFault(why: "no report has been ingested") }
        if missing.contains(.bankHolidays) {
            throw RuleFault(why: "the list of bank holidays ends on \(facts.workingDays.lastDay.inWords)")
        }
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
                    "select", offset: offset ?? 0,
                    "found parameter '\(found)'; expected one of \(known.map { ":\($0)" }.inWords)")
            }
            do { try statement.bind(value, at: Int32(index + 1)) } catch { throw fault(error) }
        }
    }

    private func fault(_ fault: SQLiteFault) -> RuleFault {
        let words = RuleFaultWords(rule)
        return words.place(
            "select", offset: fault.offset ?? 0, words.words(for: fault, denied: fault == .write ? "change the database" : database.warden.denied))
    }

    private func fault(_ key: String, offset: Int, _ why: String) -> RuleFault {
        RuleFaultWords(rule).place(key, offset: offset, why)
    }

    // MARK: - Running

    private func rows(
        of statement: CheckStatement, columns: [String], message: MessageTemplate, fix: MessageTemplate
    ) throws(RuleFault) -> [OrderedGap] {
        var found: [String: Int] = [:]
        var gaps: [OrderedGap] = []
        var count = 0
        while try next(statement) {
            count += 1
            guard count <= limits.rows else {
                throw fault("select", offset: 0, "ended after \(limits.rows) rows; expected one for each gap")
            }
            let row = values(of: statement, columns: columns)
            let entry = try subject(of: row)
            if let index = found[entry.subject.id] {
                gaps[index].gap.evidence += evidence(in: row).filter { !gaps[index].gap.evidence.contains($0) }
                continue
            }
            found[entry.subject.id] = gaps.count
            gaps.append(gap(entry, row, message, fix))
        }
        return gaps.sorted { $0.order < $1.order }
    }

    private func next(_ statement: CheckStatement) throws(RuleFault) -> Bool {
        do { return try statement.step() } catch {
            guard database.warden.ended else { throw fault(error) }
            throw fault(
                "select", offset: 0,
                "ended after \(limits.thousandsOfSteps) thousand steps; expected an answer by then: does it loop?")
        }
    }

    private func values(of statement: CheckStatement, columns: [String]) -> [String: SQLValue] {
        var row = rule.params.mapValues(SQLValue.init)
        row["as_of"] = SQLValue(facts.facts.asOf)
        // Of two columns of one name (a join of two views) the first counts.
        for (index, column) in columns.enumerated().reversed() { row[column] = statement.value(at: Int32(index)) }
        return row
    }

    private func subject(of row: [String: SQLValue]) throws(RuleFault) -> Subjects.Entry {
        let id = row[rule.appliesTo.idColumn]?.inWords ?? ""
        guard let entry = subjects[rule.appliesTo, id] else {
            throw fault(
                "select", offset: 0,
                "found \(rule.appliesTo.idColumn) '\(id.shortened(to: 60))', which no \(rule.appliesTo.rawValue) has")
        }
        return entry
    }

    private func gap(
        _ entry: Subjects.Entry, _ row: [String: SQLValue], _ message: MessageTemplate, _ fix: MessageTemplate
    ) -> OrderedGap {
        var places = entry.evidence
        places += evidence(in: row).filter { !places.contains($0) }
        return OrderedGap(
            gap: Gap(
                rule: rule.id, severity: rule.severity, subject: entry.subject, message: message.render(row),
                fix: fix.render(row), evidence: places),
            order: entry.order)
    }

    /// The places that the row itself names: `report_file` with `page` and `quote`, `log_file` with `log_row`.
    private func evidence(in row: [String: SQLValue]) -> [GapEvidence] {
        var places: [GapEvidence] = []
        if case .text(let file)? = row["report_file"] {
            var place = GapEvidence(file: file)
            if case .integer(let page)? = row["page"] { place.page = page }
            if case .text(let quote)? = row["quote"] { place.quote = quote }
            places.append(place)
        }
        if case .text(let file)? = row["log_file"], case .integer(let number)? = row["log_row"] {
            places.append(GapEvidence(file: file, row: number))
        }
        return places
    }
}
