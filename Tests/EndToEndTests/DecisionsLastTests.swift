import Foundation
import Records
import Testing

/// Decisions on links, through the whole program.
@Suite("Decisions last")
struct DecisionsLastTests {
    private let heading = "Ref,Action,Lead,Due date,Status\n"

    private func links(_ scratch: Scratch, _ more: String...) throws -> [Link] {
        let run = try Program().run(["link", "--store", scratch.store, "--json"] + more, in: scratch.folder)
        #expect(run.status == 0, "\(run.errors)")
        return try run.lines.map { try JSONDecoder().decode(Link.self, from: Data($0.utf8)) }
    }

    /// Imports a log and gives the ids of its actions by their first word.
    private func importLog(_ scratch: Scratch, _ rows: String, _ day: String) throws -> [String: String] {
        let file = try scratch.write(Data((heading + rows).utf8), as: "plan \(day).csv")
        let run = try Program()("log", "import", "--json", "--store", scratch.store, "--as-of", day, file)
        #expect([0, 3].contains(run.status), "\(run.errors)")
        let log = try JSONDecoder().decode(ActionLog.self, from: Data(run.output.utf8))
        return Dictionary(
            log.actions.map { (String($0.action.prefix { $0 != " " }), $0.id) }, uniquingKeysWith: { first, _ in first }
        )
    }

    private func start() throws -> (scratch: Scratch, ids: [String: String], recommendation: String) {
        let scratch = try Scratch()
        let read = try Program()("ingest", "--json", "--store", scratch.store, sample("reports/blackpool-2018.pdf"))
        let report = try JSONDecoder().decode(Report.self, from: Data(read.output.utf8))
        let ids = try importLog(
            scratch,
            """
            A1,"Mock hearings with the legal team twice a year",PSW,31/10/2019,Green
            A2,"Pool cars replaced by electric ones",Fleet,31/10/2019,Green
            A3,"Audit cycle: every manager audits one case a month",QA,31/10/2019,Green

            """, "2019-06-28")
        let court = try #require(report.recommendations.first { $0.text.contains("readied for court") })
        return (scratch, ids, court.id)
    }

    @Test("A confirmed and a rejected link stay, renumbered, moved, edited and imported again, with day and role")
    func reimport() throws {
        let (scratch, ids, court) = try start()
        let (mock, cars) = (try #require(ids["Mock"]), try #require(ids["Pool"]))
        for decision in [["--confirm", court, cars], ["--reject", court, mock]] {
            let run = try Program().run(
                ["link", "--store", scratch.store, "--as-of", "2019-07-01", "--role", "QA manager"] + decision,
                in: nil)
            #expect(run.status == 0, "\(run.errors)")
        }
        // Renumbered, another order, a row more, a date moved, words edited.
        let later = try importLog(
            scratch,
            """
            7.1,"Audit cycle: every manager audits one case a month",QA,31/10/2019,Green
            7.2,"Newly added row about supervision",PSW,31/12/2019,Green
            7.3,"Mock hearings with the legal team held three times a year",PSW,30/11/2019,Amber
            7.4,"Pool cars replaced by electric ones",Fleet,31/01/2020,Amber

            """, "2019-09-30")
        #expect(later["Mock"] == mock)
        #expect(later["Pool"] == cars)
        let decided = try links(scratch).filter { $0.recommendation == court }
        #expect(decided.first { $0.action == cars }?.state == .confirmed)
        #expect(decided.first { $0.action == cars }?.why.hasPrefix("confirmed on 1 July 2019 by QA manager") == true)
        #expect(decided.first { $0.action == mock }?.state == .rejected)
    }

    @Test("A decision does not hang on what the program proposes: without any evidence it is still there")
    func otherMatcher() throws {
        let (scratch, ids, court) = try start()
        let cars = try #require(ids["Pool"])
        _ = try Program()("link", "--store", scratch.store, "--confirm", court, cars)
        let kinds = ["glossary", "wordVectors", "words", "theme", "neighbours", "negative", "reference"]
        let bare = try Program().run(
            ["link", "--store", scratch.store, "--json"] + kinds.flatMap { ["--without", $0] }, in: scratch.folder)
        let links = try bare.lines.map { try JSONDecoder().decode(Link.self, from: Data($0.utf8)) }
        #expect(links.contains { $0.action == cars && $0.recommendation == court && $0.state == .confirmed })
    }

    @Test("What is exported, decided in a spreadsheet and imported is what then counts")
    func spreadsheet() throws {
        let (scratch, _, _) = try start()
        let proposed = try #require(try links(scratch).first { $0.state == .proposed })
        let file = scratch.file("links.csv")
        _ = try Program()("link", "--quiet", "--store", scratch.store, "--export", file.path)
        let text = try String(contentsOf: file, encoding: .utf8)
        let record = "\(proposed.recommendation),\(proposed.action),"
        #expect(text.contains(record + ","))
        try Data(text.replacingOccurrences(of: record + ",", with: record + "reject,").utf8).write(to: file)
        let taken = try Program()("link", "--store", scratch.store, "--import", file.path, "--role", "Head of Quality")
        #expect(taken.errors.contains("1 decision taken"))
        let now = try links(scratch).first {
            $0.action == proposed.action && $0.recommendation == proposed.recommendation
        }
        #expect(now?.state == .rejected)
        #expect(now?.why.contains("by Head of Quality") == true)
    }

    @Test("An unknown kind of evidence is answered with those that exist")
    func unknownEvidence() throws {
        let run = try Program()("link", "--store", try Scratch().store, "--without", "luck")
        #expect(run.status == 2)
        #expect(run.errors.contains("found the evidence 'luck'; expected one of reference, recommendationColumn"))
    }
}
