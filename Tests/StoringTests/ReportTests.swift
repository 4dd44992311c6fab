import Records
import Testing

@testable import Storing

struct ReportTests {
    let store: Store
    let monday: Day
    let tuesday: Day

    init() throws {
        store = try Store.inMemory()
        monday = try day("2026-11-23")
        tuesday = try day("2026-11-24")
    }

    @Test func aNewReportIsAddedAndComesBackWhole() throws {
        var given = report("aa", recommendations: ["The timeliness of plans.", "The quality of audits."])
        given.visit = Visit(number: 2, areasCovered: ["front door"], theme: nil)
        let outcome = try store.save(report: given, readerVersion: 1, on: monday)
        #expect(outcome == .added(given))
        #expect(try store.reports(provider: "Anytown") == [given])
        #expect(try store.report(sha256: "aa") == given)
        #expect(try store.report(sha256: "bb") == nil)
    }

    @Test func theSameBytesChangeNothing() throws {
        let given = report("aa", recommendations: ["The timeliness of plans."])
        _ = try store.save(report: given, readerVersion: 2, on: monday)
        var poorer = given
        poorer.recommendations = []
        #expect(try store.save(report: poorer, readerVersion: 2, on: tuesday) == .unchanged(given))
        #expect(try store.save(report: poorer, readerVersion: 1, on: tuesday) == .unchanged(given))
        #expect(try store.reports(provider: nil) == [given])
    }

    @Test func aBetterReadingKeepsTheIDs() throws {
        let poor = report(
            "aa",
            recommendations: [
                "The quality and timeliness of assess- ments so that children get help when they 12 need it.",
                "The timeliness of plans.", "A heading that was taken for a recommendation",
            ])
        _ = try store.save(report: poor, readerVersion: 1, on: monday)
        var better = report(
            "aa",
            recommendations: [
                "Support for care leavers aged 21 and over.",
                "The quality and timeliness of assessments so that children get help when they need it.",
                "The timeliness of plans.",
            ])
        for place in better.recommendations.indices { better.recommendations[place].id = "better-\(place)" }
        let outcome = try store.save(report: better, readerVersion: 2, on: tuesday)
        #expect(outcome.report.recommendations.map(\.id) == ["better-0", "aa-0", "aa-1"])
        #expect(outcome == .updated(outcome.report))
        #expect(try store.reports(provider: "Anytown") == [outcome.report])
        #expect(try store.counts().recommendations == 3)
    }

    @Test func aRecommendationThatTheReaderLosesRegainsItsID() throws {
        let text = "The timeliness of plans."
        _ = try store.save(report: report("aa", recommendations: [text]), readerVersion: 1, on: monday)
        _ = try store.save(report: report("aa", recommendations: []), readerVersion: 2, on: monday)
        var again = report("aa", recommendations: [text])
        again.recommendations[0].id = "other"
        let outcome = try store.save(report: again, readerVersion: 3, on: monday)
        #expect(outcome.report.recommendations.map(\.id) == ["aa-0"])
    }

    @Test func equalTextsInTwoListsKeepTheirLists() throws {
        var given = report("aa", recommendations: ["Improve audits.", "Improve audits."])
        given.recommendations[1].section = "Board"
        _ = try store.save(report: given, readerVersion: 1, on: monday)
        var turned = given
        turned.recommendations = given.recommendations.reversed()
        for place in turned.recommendations.indices { turned.recommendations[place].id = "new" }
        let outcome = try store.save(report: turned, readerVersion: 2, on: monday)
        #expect(outcome.report.recommendations.map(\.id) == ["aa-1", "aa-0"])
    }

    @Test func anIDThatIsTakenGetsASuffix() throws {
        var first = report("aa", recommendations: ["Improve audits.", "Improve audits."])
        first.recommendations[1].id = first.recommendations[0].id
        let outcome = try store.save(report: first, readerVersion: 1, on: monday)
        #expect(outcome.report.recommendations.map(\.id) == ["aa-0", "aa-0-2"])
        var second = report("bb", end: "2022-01-01", recommendations: ["Improve audits."])
        second.recommendations[0].id = "aa-0"
        let next = try store.save(report: second, readerVersion: 1, on: monday)
        #expect(next.report.recommendations.map(\.id) == ["aa-0-3"])
    }

    @Test func otherBytesOfTheSameInspectionAreNotedAndTheFirstStays() throws {
        let first = report("aa", recommendations: ["The timeliness of plans."])
        let second = report("bb", file: "copy.html", recommendations: ["The timeliness of plans.", "Audits."])
        _ = try store.save(report: first, readerVersion: 1, on: monday)
        let outcome = try store.save(report: second, readerVersion: 1, on: tuesday)
        let held = ReadingCounts(judgements: 1, recommendations: 1, findings: 1, review: 1)
        let given = ReadingCounts(judgements: 1, recommendations: 2, findings: 1, review: 1)
        #expect(outcome == .alreadyHeld(first, held: held, given: given))
        #expect(try store.reports(provider: nil) == [first])
        #expect(try store.counts().files == 2)
        #expect(try store.held(sha256s: ["aa", "bb"], readerVersion: 1) == ["aa", "bb"])
        #expect(try store.save(report: second, readerVersion: 1, on: tuesday) == .unchanged(first))
    }

    @Test(arguments: [
        report("bb", provider: nil), report("bb", end: nil), report("bb", kind: .sif), report("bb", end: "2022-01-01"),
        report("bb", provider: "Otherton"),
    ])
    func whatMayBeAnotherInspectionIsAdded(other: Report) throws {
        var first = report("aa")
        if other.provider.name == nil { first.provider.name = nil }
        if other.inspection.end == nil { first.inspection.end = nil }
        _ = try store.save(report: first, readerVersion: 1, on: monday)
        #expect(try store.save(report: other, readerVersion: 1, on: monday) == .added(other))
        #expect(try store.reports(provider: nil).count == 2)
    }

    @Test func twoNewsPagesOfOneDayAreBothKept() throws {
        for sha256 in ["aa", "bb"] {
            _ = try store.save(report: report(sha256, kind: .press), readerVersion: 1, on: monday)
        }
        #expect(try store.counts().reports == ["Anytown": [.press: 2]])
    }

    @Test func aReadingThatTurnsOutToBeAHeldInspectionGivesItsDecisionsToIt() throws {
        let text = "The timeliness of plans for children in care."
        _ = try store.save(report: report("aa", recommendations: [text]), readerVersion: 1, on: monday)
        _ = try store.save(
            report: report("bb", end: "2010-01-01", recommendations: [text]), readerVersion: 1, on: monday)
        let action = try store.importLog(log("cc", ["A1: Review plans"]), asOf: monday, provider: "Anytown").actions[0]
            .id
        try store.decide([Decision(recommendation: "bb-0", action: action, state: .confirmed, day: monday)])
        let outcome = try store.save(report: report("bb", recommendations: [text]), readerVersion: 2, on: tuesday)
        #expect(outcome.report.source.sha256 == "aa")
        #expect(try store.reports(provider: nil).count == 1)
        #expect(try store.decisions().map(\.recommendation) == ["aa-0"])
    }

    @Test func onlyFilesReadByThisReaderOrANewerOneAreHeld() throws {
        _ = try store.save(report: report("aa"), readerVersion: 1, on: monday)
        _ = try store.save(report: report("bb", end: "2022-01-01"), readerVersion: 2, on: monday)
        #expect(try store.held(sha256s: ["aa", "bb", "cc"], readerVersion: 2) == ["bb"])
        #expect(try store.held(sha256s: [], readerVersion: 1) == [])
    }

    @Test func reportsComeInTheOrderOfTheirInspections() throws {
        for (sha256, end) in [("aa", "2022-01-01"), ("bb", nil), ("cc", "2014-06-30")] {
            _ = try store.save(report: report(sha256, end: end), readerVersion: 1, on: monday)
        }
        #expect(try store.reports(provider: "Anytown").map(\.source.sha256) == ["cc", "aa", "bb"])
        #expect(try store.reports(provider: "Otherton") == [])
        #expect(try store.providers() == ["Anytown"])
    }

    @Test(arguments: ["'; DROP TABLE report; --", "\0 begins with NUL", "\u{202E}right to left", ""])
    func textIsData(text: String) throws {
        let given = report("aa", provider: "Any'town", recommendations: [text])
        _ = try store.save(report: given, readerVersion: 1, on: monday)
        #expect(try store.reports(provider: "Any'town") == [given])
    }
}
