import Records
import Testing

@testable import Storing

struct ReportDateTests {
    let store: Store
    let dates: ReportDates

    init() throws {
        store = try Store.inMemory()
        var dates = ReportDates()
        dates.received = try day("2026-10-01")
        dates.statementDue = try day("2027-01-15")
        self.dates = dates
    }

    @Test func datesAreKeptByReportAndOnlyTheProvidersOwnAreGiven() throws {
        _ = try store.save(report: report("aa"), readerVersion: 1, on: try day("2026-11-23"))
        _ = try store.save(report: report("bb", provider: "Otherton"), readerVersion: 1, on: try day("2026-11-23"))
        try store.keep(dates, sha256: "aa")
        #expect(try store.reportDates(provider: "Anytown") == ["aa": dates])
        #expect(try store.reportDates(provider: "Otherton") == [:])
    }

    @Test func aReportThatIsReadAgainKeepsItsDates() throws {
        _ = try store.save(report: report("aa"), readerVersion: 1, on: try day("2026-11-23"))
        try store.keep(dates, sha256: "aa")
        let again = report("aa", recommendations: ["Plans."])
        _ = try store.save(report: again, readerVersion: 2, on: try day("2026-11-24"))
        #expect(try store.reportDates(provider: nil) == ["aa": dates])
    }

    @Test func anotherFileOfTheSameInspectionNamesTheSameReport() throws {
        _ = try store.save(report: report("aa"), readerVersion: 1, on: try day("2026-11-23"))
        _ = try store.save(report: report("copy"), readerVersion: 1, on: try day("2026-11-23"))
        try store.keep(dates, sha256: "copy")
        #expect(try store.reportDates(provider: nil) == ["aa": dates])
    }

    @Test func datesGoWithAReportThatTurnsOutToBeAnothersCopy() throws {
        _ = try store.save(report: report("aa"), readerVersion: 1, on: try day("2026-11-23"))
        _ = try store.save(report: report("bb", end: "2019-01-01"), readerVersion: 1, on: try day("2026-11-23"))
        try store.keep(dates, sha256: "bb")
        _ = try store.save(report: report("bb"), readerVersion: 2, on: try day("2026-11-24"))
        #expect(try store.reportDates(provider: nil) == ["aa": dates])
    }

    @Test func aReportThatTheStoreLacksIsNamed() throws {
        #expect(throws: StoreError.unknownReport(sha256: "zz")) { try store.keep(dates, sha256: "zz") }
    }
}
