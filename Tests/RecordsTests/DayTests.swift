import Records
import Testing

@Suite("Days of the calendar")
struct DayTests {
    @Test(
        "ISO text is read and written alike",
        arguments: ["2018-11-26", "2024-02-29", "1970-01-01", "1969-12-31", "2000-02-29", "9999-12-31"])
    func isoRoundTrip(_ text: String) throws {
        let day = try #require(Day(iso: text))
        #expect(day.iso == text)
        #expect(Day(serial: day.serial) == day)
    }

    @Test(
        "What is no day of the calendar is refused",
        arguments: ["2023-02-29", "2018-06-31", "2018-13-01", "2018-00-10", "18-11-26", "2018-1-2", "", "26/11/2018"])
    func refused(_ text: String) { #expect(Day(iso: text) == nil) }

    @Test(
        "Weekdays",
        arguments: [("2018-11-26", 1), ("2026-11-23", 1), ("2022-05-15", 7), ("1970-01-01", 4), ("1969-12-31", 3)])
    func weekday(_ text: String, _ expected: Int) throws { #expect(try #require(Day(iso: text)).weekday == expected) }

    @Test("Days between and after")
    func distances() throws {
        let start = try #require(Day(iso: "2019-06-28"))
        #expect(start.adding(days: 94).iso == "2019-09-30")
        #expect(start.days(until: start.adding(days: -400)) == -400)
        #expect(start.endOfMonth.iso == "2019-06-30")
        #expect(start.inWords == "28 June 2019")
    }
}
