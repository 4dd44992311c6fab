import Checking
import Records
import Testing

@Suite struct WorkingDaysTests {
    let days: WorkingDays

    init() throws { days = try WorkingDays.england.get() }

    @Test(arguments: [
        // Weekends, and both ends.
        ("2019-09-27", "2019-09-27", 0), ("2019-09-27", "2019-09-28", 0), ("2019-09-27", "2019-09-30", 1),
        ("2019-09-28", "2019-09-30", 1), ("2019-09-30", "2019-10-07", 5), ("2019-10-07", "2019-09-30", -5),
        // Between Christmas and New Year people work.
        ("2018-12-24", "2019-01-02", 4), ("2021-12-24", "2022-01-04", 4),
        // Moved and single holidays: VE Day 2020, the jubilee and the funeral of 2022, the coronation of 2023.
        ("2020-05-01", "2020-05-11", 5), ("2020-05-01", "2020-05-04", 1), ("2022-05-27", "2022-06-06", 4),
        ("2022-09-16", "2022-09-20", 1), ("2023-05-05", "2023-05-09", 1),
        // A substitute day, and Easter.
        ("2026-12-24", "2026-12-29", 1), ("2024-03-28", "2024-04-02", 1),
        ("2018-01-01", "2018-12-31", 253),
    ]) func count(_ start: String, _ end: String, _ expected: Int) throws {
        #expect(days.count(from: try Example.day(start), to: try Example.day(end)) == expected)
    }

    @Test(arguments: [
        ("2019-01-17", 70, "2019-04-29"), ("2019-09-27", 1, "2019-09-30"), ("2019-09-28", 0, "2019-09-28"),
        ("2022-12-23", 1, "2022-12-28"),
    ]) func adding(_ start: String, _ count: Int, _ expected: String) throws {
        let end = days.adding(count, to: try Example.day(start))
        #expect(end?.iso == expected)
        if let end { #expect(days.count(from: try Example.day(start), to: end) == count) }
    }

    @Test func sayNothingBeyondTheList() throws {
        #expect(days.lastDay.iso == "2027-12-31")
        #expect(days.count(from: try Example.day("2027-12-30"), to: try Example.day("2028-01-04")) == nil)
        #expect(days.count(from: try Example.day("2011-12-30"), to: try Example.day("2012-01-04")) == nil)
        #expect(days.adding(3, to: try Example.day("2027-12-29")) == nil)
        #expect(days.isWorking(try Example.day("2028-01-04")) == nil)
    }

    @Test(arguments: [
        ("years: {first: 2012, last: 2011}\ndays: {}", "list:1:8: expected first and last: two years in order"),
        (
            "years: {first: 2012, last: 2012}\ndays: {2013-01-01: x}",
            "list:2:8: found '2013-01-01'; expected a day of 2012 to 2012"
        ),
        (
            "years: {first: 2012, last: 2012}\nholidays: {}",
            "list:2:1: found key 'holidays'; expected one of source, years, days"
        ),
    ]) func aWrongListIsNamed(_ yaml: String, _ why: String) {
        #expect { try WorkingDays(yaml: yaml, path: "list") } throws: { "\($0)" == why }
    }
}
