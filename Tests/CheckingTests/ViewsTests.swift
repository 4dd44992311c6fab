import Records
import Testing

@testable import Checking

/// The views as rules see them.
@Suite struct ViewsTests {
    /// The page is read as a person reads it and held against the tables of a real check.
    @Test func documentedColumnsAreTheDatabasesColumns() throws {
        let facts = DerivedFacts(try Example.facts(), workingDays: try WorkingDays.england.get())
        let database = try CheckDatabase()
        try database.fill(with: facts, for: [])
        let page = try ruleText("\(shippedRules)/VIEWS.md")
        var documented: [String: [String]] = [:]
        var view = ""
        for line in page.split(separator: "\n") {
            if line.hasPrefix("## ") { view = String(line.dropFirst(3)) }
            if line.hasPrefix("| `") { documented[view, default: []].append(String(line.split(separator: "`")[1])) }
        }
        #expect(documented.keys.sorted() == RuleView.all.map(\.name).sorted())
        for (view, columns) in documented {
            database.warden.beginRule(RuleBudget(size: 0, thousandsOfSteps: 1))
            #expect(try database.prepare("SELECT * FROM \(view)").columnNames == columns, "\(view)")
        }
    }

    @Test func aNameStandsOnceInAView() {
        for view in RuleView.all { #expect(Set(view.columns.map(\.name)).count == view.columns.count, "\(view.name)") }
    }
}
