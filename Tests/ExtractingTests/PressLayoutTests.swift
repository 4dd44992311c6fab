import Records
import Testing

@Suite("News pages and provider pages")
struct PressLayoutTests {
    @Test("What was ordered and what the council announced are kept apart, without invitations to subscribe")
    func lists() {
        let report = extracted(
            written(
                """
                # Fernhill Council told to improve children's services
                Wednesday, 16th January 2019, 5:20 pm
                Inspectors have ordered a list of improvements that must be made. Ofsted rated the service inadequate.
                They include:
                - Better plans
                Sign up to our daily newsletter
                - Better training
                # What is Fernhill Council doing to tackle the problems?
                They said:
                - A board will be set up.
                """, mediaType: "text/html"))
        #expect(report.kind == .press)
        #expect(report.provider.name == "Fernhill")
        #expect(report.published?.iso == "2019-01-16")
        #expect(report.recommendations.map(\.text) == ["Better plans", "Better training"])
        #expect(report.recommendations.allSatisfy { $0.section == "They include" && $0.evidence.quote != nil })
        #expect(report.measures == ["A board will be set up."])
    }

    private static let frame = """
        # News of Fernhill Council
        The leader said that Ofsted had looked at children's services in Fernhill Council.

        """

    @Test(
        "Events are dated as exactly as the page gives it",
        arguments: [
            (
                "The minister wrote to lift the improvement notice placed on it in November 2012.",
                "improvement notice", "2012-11"
            ),
            ("The minister wrote to lift the improvement notice placed on it in November 2012.", "lifted", nil),
            ("The July 2012 Ofsted report found failings.", "inspection", "2012-07"),
            ("The revised statutory direction was issued in July 2019.", "statutory direction", "2019-07"),
            ("The statutory direction was issued after an inspection in 2018.", "statutory direction", nil),
            ("The service was rated inadequate in May 2018.", "grade", "2018-05"),
            (
                "Inspectors are due back on 22 February 2019 at the town hall; Ofsted will look again.", "visit",
                "2019-02-22"
            ),
            ("A 12-week improvement plan was laid out.", "plan", nil),
            ("A commissioner, Dame Ada Penn, had been appointed in April 2019.", "commissioner", "2019-04"),
            ("It keeps up its engagement with the Department for Education on SEND services.", "engagement", nil),
        ] as [(String, String, String?)])
    func events(sentence: String, type: String, date: String?) {
        let report = extracted(written(PressLayoutTests.frame + sentence, mediaType: "text/html"))
        let found = report.events?.filter { $0.type == type } ?? []
        #expect(found.map(\.date) == [date])
        #expect(found.first?.quote == sentence)
    }

    @Test("The year of a day follows from its weekday: beside the day of publication surely, else put to review")
    func weekday() {
        let line = PressLayoutTests.frame + "Ofsted is due back on Friday February 22 to meet staff, as in 2018."
        let dated = extracted(written(line, mediaType: "text/html", published: Day(year: 2019, month: 2, day: 5)))
        #expect(dated.events?.first { $0.type == "visit" }?.date == "2019-02-22")
        #expect(dated.review.isEmpty)
        let undated = extracted(written(line, mediaType: "text/plain"))
        #expect(undated.events?.first { $0.type == "visit" }?.date == "2019-02-22")
        #expect(reviewed(undated) == ["events"])
    }

    @Test("A list of which the page does not say what it is, is put to review")
    func unclearList() {
        let report = extracted(written(PressLayoutTests.frame + "- Something", mediaType: "text/html"))
        #expect(report.recommendations.isEmpty && report.measures == nil)
        #expect(reviewed(report).contains("recommendations"))
    }

    @Test("Minutes, plans and error pages are no news, and are said to be what they seem")
    func noReports() {
        let cases = [
            (
                "# Minutes of the committee\nOfsted inspected children's services of the council, it was said.",
                "papers of a meeting"
            ),
            ("# Report not found\nSorry, the document no longer exists.", "an error page"),
        ]
        for (text, likeness) in cases {
            let report = extracted(written(text, mediaType: "text/html"))
            #expect(report.kind == .notAReport)
            #expect(report.review.first?.why.contains(likeness) == true)
        }
    }

    @Test("A sentence about a plan makes no plan of a news page")
    func sentenceOnPlan() {
        let report = extracted(
            written(
                PressLayoutTests.frame
                    + "An improvement notice was issued in May 2023.\nIt must write an action plan, it said.",
                mediaType: "text/html"))
        #expect(report.kind == .press)
    }

    @Test("A report that no layout recognises is not taken for news of it")
    func unknownReport() {
        let lines = PressLayoutTests.frame + "Lead inspector: Una Marsh\nSocial workers said that they are proud."
        #expect(extracted(written(lines)).kind == .notAReport)
    }

    @Test("A provider page gives each listed report once, with its date; a link without date is put to review")
    func providerPage() {
        func link(_ words: String, _ file: String, kind: BlockKind = .listItem) -> Block {
            Block(
                kind: kind, text: words, links: ["https://files.ofsted.gov.uk/v1/file/\(file)"], linkWords: [words])
        }
        var text = written(
            "# Fernhill Borough Council\nURN: 80999", mediaType: "text/html", title: "Fernhill Borough Council - Ofsted"
        )
        text.blocks += [
            link("Download latest report", "1", kind: .paragraph), Block(kind: .heading, text: "All reports", level: 2),
            Block(kind: .listItem, text: "9 May 2023"), link("Children's services inspection", "1"),
            link("Focused visit, pdf - 17 November 2022", "2"),
        ]
        let report = extracted(text)
        #expect(report.kind == .providerPage)
        #expect(report.provider.urn == "80999")
        #expect(report.listedReports?.map(\.title) == ["Children's services inspection", "Focused visit"])
        #expect(report.listedReports?.map { $0.date?.iso } == ["2023-05-09", "2022-11-17"])
        #expect(report.review.isEmpty)
        text.blocks.append(Block(kind: .heading, text: "More", level: 2))
        text.blocks.append(link("Monitoring visit", "3"))
        #expect(reviewed(extracted(text)) == ["listedReports[2].date"])
    }
}
