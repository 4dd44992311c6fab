import Records

/// Why a rule could not run.
struct RuleFault: Error {
    /// What was found and what was expected, with the place where it stands.
    let why: String
}

/// One rule over one check's database, ready to run.
struct RuleRun {
    private let rule: Rule
    private let database: CheckDatabase
    private let subjects: Subjects
    private let facts: DerivedFacts
    private let budget: RuleBudget
    private let row: RowReader
    private let message: MessageTemplate
    private let fix: MessageTemplate
    /// True where the statement takes the first and the last row number of a stretch.
    private let takesStretch: Bool

    /// Compiles a rule, so that it takes stretches where it goes row by row.
    init(
        _ rule: Rule, in database: CheckDatabase, isRowByRow: Bool, subjects: Subjects, facts: DerivedFacts,
        budget: RuleBudget
    ) throws(RuleFault) {
        self.rule = rule
        self.database = database
        self.subjects = subjects
        self.facts = facts
        self.budget = budget
        let compiler = RuleCompiler(rule, database, facts)
        database.warden.beginRule(budget)
        let whole = try compiler.whole()
        let named = try compiler.templates(over: whole)
        let columns = named.message.columns.union(named.fix.columns)
        try compiler.checkNeeds(whole, naming: columns)
        let narrow = try compiler.narrowed(whole, to: columns, inStretches: isRowByRow)
        row = narrow ?? whole
        takesStretch = narrow != nil && isRowByRow
        try compiler.bind(row.statement, takesStretch: takesStretch)
        (message, fix) = try compiler.templates(over: row)
    }

    /// The gaps that the rule finds, one for each subject, in the order of report or log.
    func gaps() throws(RuleFault) -> [Gap] { try rows(of: 0..<subjects.count(of: rule.appliesTo)) }

    /// The gaps of a stretch of the rows of `action`; those of all stretches, one after the other, are the rule's gaps.
    ///
    /// A statement that does not take stretches gives all its gaps with the first.
    func gaps(in stretch: Range<Int>) throws(RuleFault) -> [Gap] {
        guard takesStretch else { return stretch.lowerBound == 0 ? try gaps() : [] }
        row.statement.reset()
        do {
            try row.statement.bind(.integer(stretch.lowerBound), to: RuleCompiler.first)
            try row.statement.bind(.integer(stretch.upperBound - 1), to: RuleCompiler.last)
        } catch { throw compiler.fault(error) }
        return try rows(of: stretch)
    }

    private var compiler: RuleCompiler { RuleCompiler(rule, database, facts) }

    /// - Parameter orders: Where the subjects of the rows can stand in the order of report or log.
    private func rows(of orders: Range<Int>) throws(RuleFault) -> [Gap] {
        database.warden.resumeRule(budget)
        /// Places in `gaps` by the subject's order; -1 where it has none yet.
        var found = [Int](repeating: -1, count: orders.count)
        var gaps: [Gap] = []
        var inOrder: [Int] = []
        while try next() {
            let id = row.subjectId
            guard let entry = subjects[rule.appliesTo, id], orders.contains(entry.order) else {
                let name = "\(rule.appliesTo.idColumn) '\(id.shortened(to: 60))'"
                throw compiler.fault("select", 0, "found \(name), which no \(rule.appliesTo.rawValue) has")
            }
            let index = found[entry.order - orders.lowerBound]
            if index >= 0 {
                gaps[index].evidence += row.evidence.filter { !gaps[index].evidence.contains($0) }
                continue
            }
            found[entry.order - orders.lowerBound] = gaps.count
            inOrder.append(entry.order)
            let more = row.evidence.filter { !entry.evidence.contains($0) }
            let gap = Gap(
                rule: rule.id, severity: rule.severity, subject: entry.subject, message: message.render(row.value),
                fix: fix.render(row.value), evidence: more.isEmpty ? entry.evidence : entry.evidence + more)
            gaps.append(gap)
        }
        // Most rules scan a view from its first row to its last, and need no sorting.
        guard zip(inOrder, inOrder.dropFirst()).contains(where: { $0 > $1 }) else { return gaps }
        return gaps.indices.sorted { inOrder[$0] < inOrder[$1] }.map { gaps[$0] }
    }

    private func next() throws(RuleFault) -> Bool {
        do {
            guard try row.statement.step() else { return false }
        } catch {
            guard database.warden.ended else { throw compiler.fault(error) }
            throw compiler.fault(
                "select", 0,
                "ended after \(budget.thousandsOfSteps) thousand steps; expected an answer by then: does it loop?")
        }
        guard budget.takeRow() else {
            throw compiler.fault("select", 0, "ended after \(budget.rows) rows; expected one for each gap")
        }
        return true
    }
}
