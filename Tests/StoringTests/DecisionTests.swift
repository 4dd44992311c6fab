import Records
import Testing

@testable import Storing

struct DecisionTests {
    let store: Store
    let june: Day
    let september: Day
    let action: String

    init() throws {
        store = try Store.inMemory()
        june = try day("2019-06-28")
        september = try day("2019-09-27")
        _ = try store.save(
            report: report("aa", recommendations: ["The timeliness of plans.", "Audits."]), readerVersion: 1, on: june)
        let stored = try store.importLog(log("bb", ["A1: Review all plans by panel"]), asOf: june, provider: "Anytown")
        action = stored.actions[0].id
    }

    @Test func decisionsSurviveRereadingRenumberingAndEditing() throws {
        let decision = Decision(
            recommendation: "aa-0", action: action, state: .confirmed, day: june, role: "Head of Quality")
        try store.decide([decision])
        _ = try store.save(
            report: report("aa", recommendations: ["Audits.", "The timeliness of plans"]), readerVersion: 2, on: june)
        let later = try store.importLog(
            log("cc", ["B9: Review all plans by a weekly panel"]), asOf: september, provider: "Anytown")
        #expect(try store.decisions() == [decision])
        #expect(later.actions.map(\.id) == [action])
        #expect(try store.reports(provider: "Anytown")[0].recommendations.map(\.id) == ["aa-1", "aa-0"])
    }

    @Test func aDecisionOutlivesTheRecommendationThatTheReaderLoses() throws {
        try store.decide([Decision(recommendation: "aa-0", action: action, state: .rejected, day: june)])
        _ = try store.save(report: report("aa"), readerVersion: 2, on: june)
        #expect(try store.decisions().map(\.recommendation) == ["aa-0"])
    }

    @Test func aLaterDecisionReplacesTheEarlierAndCanBeTakenBack() throws {
        for state in [LinkState.confirmed, .rejected] {
            try store.decide([Decision(recommendation: "aa-0", action: action, state: state, day: september)])
        }
        #expect(try store.decisions().map(\.state) == [.rejected])
        #expect(try store.counts().rejectedLinks == 1)
        try store.decide([Decision(recommendation: "aa-0", action: action, state: .proposed, day: september)])
        #expect(try store.decisions() == [])
    }

    @Test func anUnknownIDRefusesTheWholeList() throws {
        let good = Decision(recommendation: "aa-0", action: action, state: .confirmed, day: june)
        var wrongAction = good
        wrongAction.action = "a0"
        var wrongRecommendation = good
        wrongRecommendation.recommendation = "r0"
        #expect(throws: StoreError.unknownAction(id: "a0")) { try store.decide([good, wrongAction]) }
        #expect(throws: StoreError.unknownRecommendation(id: "r0")) { try store.decide([good, wrongRecommendation]) }
        #expect(try store.decisions() == [])
    }
}
