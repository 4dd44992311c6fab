import Records
import Testing

@Suite("Letters about visits")
struct VisitLayoutTests {
    private let monitoring = """
        # Ofsted
        4 March 2024
        Ms A Reader / Director of Children’s Services / Fernhill City Council
        Dear Ms Reader
        # Monitoring visit to Fernhill children’s services
        This letter summarises the findings of the monitoring visit to Fernhill children’s services on 30 and 31 January 2024. This was the fourth monitoring visit since the local authority was judged inadequate in May 2022. His Majesty’s Inspectors for this visit were Una Marsh and Ivo Klee.
        # Areas covered by the visit
        Inspectors reviewed the progress made in these areas:
        - The front door.
        - Plans.
        # Headline findings
        Progress is steady, and no area for priority action was found.
        # Findings and evaluation of progress
        Plans are shorter.
        I am copying this letter to the Department for Education.
        Yours sincerely
        Una Marsh / His Majesty’s Inspector
        """

    @Test("A monitoring letter gives visit, dates, inspector and areas, and lists no recommendations")
    func monitoringVisit() {
        let report = extracted(written(monitoring))
        #expect(report.kind == .monitoringVisit)
        #expect(report.provider.name == "Fernhill")
        #expect(report.inspection.start?.iso == "2024-01-30")
        #expect(report.inspection.end?.iso == "2024-01-31")
        #expect(report.published?.iso == "2024-03-04")
        #expect(report.leadInspector == "Una Marsh")
        #expect(report.visit?.number == 4)
        #expect(report.visit?.areasCovered == ["The front door.", "Plans."])
        #expect(report.recommendations.isEmpty)
        #expect(report.findings.map(\.section) == ["Headline findings", "Findings and evaluation of progress"])
        #expect(report.events?.first?.date == "2022-05")
        #expect(report.review.isEmpty)
    }

    @Test(
        "What contradicts itself is put to review",
        arguments: [
            ("4 March 2024", "4 January 2024", "published"),
            ("30 and 31 January 2024", "30 January and 31 March 2024", "inspection.end"),
            ("30 and 31 January 2024", "27 and 28 January 2024", "inspection.start"),
            ("Una Marsh / His", "Ivo Klee / His", "leadInspector"),
            ("Fernhill City Council", "Dunmore Borough Council", "provider"),
            ("the fourth monitoring", "a monitoring", "visit.number"),
            ("# Areas covered by the visit", "# Scope", "visit.areasCovered"),
            ("on 30 and 31 January 2024", "in the winter", "inspection"),
        ])
    func contradictions(printed: String, instead: String, field: String) {
        let report = extracted(written(monitoring.replacing(printed, with: instead)))
        #expect(reviewed(report).contains(field))
    }

    @Test(
        "What is printed otherwise is read alike",
        arguments: [
            ("on 30 and 31 January 2024.", "on 30 and 31 January 2024, re-scheduled from 9 and 10 January 2024."),
            ("This was the fourth monitoring visit since", "The visit was the fourth since"),
            ("Yours sincerely\nUna Marsh / His", "Yours sincerely, / Una Marsh / His"),
            ("Yours sincerely", "Kind regards"), ("4 March 2024", "04.03.2024"),
            ("Director of Children’s Services / Fernhill City Council", "Leader of the Council / Fernhill"),
            ("- The front door.\n- Plans.", "Area | Focus\nThe front door. | \nPlans. | "),
        ])
    func variants(printed: String, instead: String) {
        let report = extracted(written(monitoring.replacing(printed, with: instead)))
        #expect(report.inspection.start?.iso == "2024-01-30")
        #expect(report.inspection.end?.iso == "2024-01-31")
        #expect(report.published?.iso == "2024-03-04")
        #expect(report.leadInspector == "Una Marsh")
        #expect(report.visit?.number == 4)
        #expect(report.visit?.areasCovered == ["The front door.", "Plans."])
        #expect(report.review.isEmpty)
    }

    @Test(
        "Areas may stand in a sentence: told apart at semicolons surely, at commas for a person to look at",
        arguments: [
            ("the front door; plans, old and new; and homes.", ["the front door", "plans, old and new", "homes"], []),
            ("the front door, plans and homes.", ["the front door", "plans", "homes"], ["visit.areasCovered"]),
            ("the front door.", ["the front door"], []),
        ] as [(String, [String], [String])])
    func areasInASentence(list: String, areas: [String], doubts: [String]) {
        let letter = monitoring.replacing("these areas:\n- The front door.\n- Plans.", with: "these areas: " + list)
        let report = extracted(written(letter))
        #expect(report.visit?.areasCovered == areas)
        #expect(reviewed(report) == doubts)
    }

    @Test("A running line with other dates is put to review")
    func runningLine() {
        let same = extracted(written(monitoring, running: ["Monitoring visit: Fernhill, 30 and 31 January 2024"]))
        #expect(same.review.isEmpty)
        let other = extracted(written(monitoring, running: ["Monitoring visit: Fernhill, 6 and 7 February 2024"]))
        #expect(reviewed(other) == ["inspection.start"])
    }

    @Test(
        "The number of the visit is read from words and figures",
        arguments: [
            ("the first monitoring visit", 1), ("the 5th monitoring visit", 5),
            ("the sixth and final monitoring visit", 6),
            ("the local authority’s second monitoring visit", 2),
        ])
    func numbers(printed: String, number: Int) {
        let report = extracted(written(monitoring.replacing("the fourth monitoring visit", with: printed)))
        #expect(report.visit?.number == number)
    }

    private let focused = """
        11 July 2019
        Director of Children’s Services / London Borough of Ashwell
        Dear Director
        # Focused visit to London Borough of Ashwell children’s services
        This letter summarises the findings of a focused visit to Ashwell children’s services on 11 June 2019 and 12 June 2019. The inspectors were Bea Lund, Her Majesty’s Inspector, and Cy Okoro, Her Majesty’s Inspector.
        Inspectors looked at the local authority’s arrangements for care leavers, with a focus on:
        - housing
        # Overview
        Too many children wait.
        # Area for priority action
        The local authority must act at once on the backlog of referrals.
        # What needs to improve in this area of social work practice
        - Supervision, in particular
        -- its frequency
        - Plans for permanence.
        # Main findings
        - Staff like their work.
        Ofsted will take the findings from this focused visit into account when planning the next inspection.
        Yours sincerely
        Bea Lund / Her Majesty’s Inspector
        """

    @Test("A focused letter gives priority actions, stated in prose, and improvements; other bullets are none")
    func focusedVisit() {
        let report = extracted(written(focused))
        #expect(report.kind == .focusedVisit)
        #expect(report.provider.name == "Ashwell")
        #expect(report.inspection.end?.iso == "2019-06-12")
        #expect(report.leadInspector == "Bea Lund")
        #expect(report.visit?.theme == "care leavers")
        #expect(
            report.recommendations.map(\.text) == [
                "The local authority must act at once on the backlog of referrals.", "Supervision, in particular",
                "Plans for permanence.",
            ])
        #expect(report.recommendations.map(\.priority) == [true, false, false])
        #expect(report.recommendations[1].parts == ["its frequency"])
        #expect(report.nextSteps?.hasPrefix("Ofsted will take") == true)
        #expect(report.review.isEmpty)
    }

    @Test("A denied priority action is none; one that is announced without a list is put to review")
    func priorityInProse() {
        let without = focused.replacing(
            "# Area for priority action\nThe local authority must act at once on the backlog of referrals.\n", with: "")
        let denied = without.replacing(
            "Too many children wait.", with: "Inspectors did not identify any areas for priority action.")
        #expect(extracted(written(denied)).review.isEmpty)
        let announced = without.replacing(
            "Too many children wait.", with: "Inspectors identified two areas for priority action.")
        #expect(reviewed(extracted(written(announced))) == ["recommendations"])
    }

    @Test("A focused letter without a list of improvements says so")
    func noList() {
        let report = extracted(
            written(
                focused.replacing("# What needs to improve in this area of social work practice", with: "# More")
                    .replacing("# Area for priority action", with: "# Summary")))
        #expect(report.recommendations.isEmpty)
        #expect(reviewed(report) == ["recommendations"])
    }
}
