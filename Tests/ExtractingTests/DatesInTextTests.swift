import Records
import Testing

@testable import Extracting

@Suite("Dates in a line of English")
struct DatesInTextTests {
    @Test(
        "First and last day of an inspection, however the line prints them",
        arguments: [
            ("Inspection dates: 26 November – 7 December 2018", "2018-11-26", "2018-12-07"),
            ("Inspection dates: 26 November 2018 to 7 December 2018", "2018-11-26", "2018-12-07"),
            ("8–12 and 22–26 March 2021", "2021-03-08", "2021-03-26"),
            ("8 to 12 March and 22 to 26 March 2021", "2021-03-08", "2021-03-26"),
            ("Monday 5 March to Friday 16 March 2018", "2018-03-05", "2018-03-16"),
            ("5th–16th March 2018", "2018-03-05", "2018-03-16"),
            ("17 December 2018 to 11 January 2019", "2018-12-17", "2019-01-11"),
            ("17 December to 11 January 2019", "2018-12-17", "2019-01-11"),
            ("5 Nov - 16 Nov 2018", "2018-11-05", "2018-11-16"),
            ("1/06/2015 – 25/06/2015", "2015-06-01", "2015-06-25"),
            ("01.06.2015 - 25.06.15", "2015-06-01", "2015-06-25"),
            ("13 January 2014–5 February 2014", "2014-01-13", "2014-02-05"),
            ("4 to 15 Novmeber 2019", "2019-11-04", "2019-11-15"),
            ("3 to 14 Febuary 2020", "2020-02-03", "2020-02-14"),
            ("14 and 15\u{A0}June 2022", "2022-06-14", "2022-06-15"),
            ("31 October and 1 November 2023", "2023-10-31", "2023-11-01"),
        ])
    func days(line: String, start: String, end: String) {
        let days = daysNamed(in: line)
        #expect(days.first?.iso == start)
        #expect(days.last?.iso == end)
    }

    @Test(
        "A line that is a date and nothing else",
        arguments: [
            ("18 July 2022", "2022-07-18"), ("Wednesday 6 December 2023", "2023-12-06"),
            ("Dated this 3rd day of March 2020", "2020-03-03"), ("14/11/2019", "2019-11-14"),
            ("Date: 2nd October, 2023", "2023-10-02"), ("2.7.19", "2019-07-02"),
        ])
    func whole(line: String, day: String) {
        #expect(wholeDate(line)?.iso == day)
    }

    @Test(
        "Other lines are no date",
        arguments: ["published on 21 September 2022", "July 2012", "Section 2.1.1", "12 of 30", "Augusta 14 2019 Road"])
    func none(line: String) {
        #expect(wholeDate(line) == nil)
    }
}
