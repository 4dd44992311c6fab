import ArgumentParser
import Checking
import Records
import Reporting
import Running

/// Where the rules are.
struct RulesOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "A folder of the council's own rules, beside the ones that come with the program.", valueName: "folder"))
    var rules: [String] = []

    var folders: [String] { get throws { [try shippedRulesFolder()] + rules } }

    func load() throws -> RuleBook { try loadRules(from: folders) }
}

/// Names rule files that could not be read; they make the exit status 2.
private func tellProblems(of book: RuleBook) throws {
    for rule in book.notLoaded { printNote(shownOnOneLine(rule.why)) }
    if !book.problems.isEmpty { throw Status.couldNotFinish }
}

/// A rule as one line of JSON.
private struct RuleLine: Encodable {
    let id: String
    let title: String
    let severity: Severity
    let appliesTo: SubjectType
    let rationale: String
    let source: String
    let fix: String

    init(_ rule: Rule) {
        id = rule.id
        title = rule.title
        severity = rule.severity
        appliesTo = rule.appliesTo
        rationale = rule.rationale
        source = rule.source
        fix = rule.fix
    }
}

/// `heed rules`.
struct RulesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rules", abstract: "Shows and tests the rule book.",
        subcommands: [
            RulesListCommand.self, RulesExplainCommand.self, RulesTestCommand.self, RulesNewCommand.self,
            RulesViewsCommand.self,
        ])
}

/// `heed rules list`.
struct RulesListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "Lists the rules.")

    @OptionGroup var rulesOptions: RulesOptions

    @Flag(help: "Print the rule book as Markdown, as Rules/README.md has it.")
    var markdown = false

    @Flag(help: "Print one rule a line as JSON.")
    var json = false

    func run() async throws {
        try await reportingErrors {
            let book = try rulesOptions.load()
            if markdown {
                printResult(rulesMarkdown(book.rules))
            } else if json {
                for rule in book.rules { printResult(try jsonLine(RuleLine(rule))) }
            } else {
                printResult(renderRuleList(book.rules))
            }
            try tellProblems(of: book)
        }
    }
}

/// `heed rules explain`.
struct RulesExplainCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "explain", abstract: "Explains one rule.")

    @Argument(help: "The rule's id.")
    var id: String

    @OptionGroup var rulesOptions: RulesOptions

    func run() async throws {
        try await reportingErrors {
            let book = try rulesOptions.load()
            if let problem = book.problems[id] {
                printNote(shownOnOneLine("\(problem)"))
                throw Status.couldNotFinish
            }
            guard let rule = book.rules.first(where: { $0.id == id }) else {
                throw ValidationError("there is no rule '\(shownOnOneLine(id))'; heed rules list names them all")
            }
            printResult(renderRule(rule))
        }
    }
}

/// `heed rules test`.
struct RulesTestCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "test", abstract: "Runs the cases that stand beside each rule.")

    @OptionGroup var rulesOptions: RulesOptions

    func run() async throws {
        try await reportingErrors {
            let outcome = try testRules(in: rulesOptions.folders)
            for failure in outcome.failures { printNote(shownOnOneLine(failure)) }
            printResult("\(outcome.cases) cases of \(outcome.rules) rules, \(outcome.failures.count) failed")
            if !outcome.failures.isEmpty { throw Status.gaps }
        }
    }
}

/// `heed rules new`.
struct RulesNewCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new", abstract: "Writes a working rule and its cases into a folder, to be changed from there.")

    @Argument(help: "The new rule's id, in lower case with hyphens.")
    var id: String

    @Option(help: ArgumentHelp("The folder of the council's own rules.", valueName: "folder"))
    var into = "."

    func run() async throws {
        try await reportingErrors {
            let shipped = try loadRules(from: [try shippedRulesFolder()])
            guard !shipped.rules.contains(where: { $0.id == id }) else {
                throw ValidationError(
                    "the program has a rule '\(shownOnOneLine(id))'; choose another id, or change its severity and "
                        + "params in a file of your own that gives only those")
            }
            for path in try writeRuleSkeleton(id: id, into: into) { printResult(shownOnOneLine(path)) }
        }
    }
}

/// `heed rules views`.
struct RulesViewsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "views", abstract: "Prints the views that rules read, as Rules/VIEWS.md has them.")

    func run() async throws { printResult(viewsMarkdown()) }
}
