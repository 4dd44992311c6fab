import Records
import Testing

@Suite("Notices, directions and letters of the department")
struct InterventionLayoutTests {
    private let notice = """
        # Department for Education
        # Improvement Notice
        To: Fernhill Metropolitan Borough Council (“the council”)
        Service: children’s social care
        This notice is given because of poor performance.
        # Background
        1. On 5 March 2024 Ofsted published its report.
        # Actions required
        To comply with this notice the council must:
        2. keep a board in place;
        3. make a plan that sets out:
        -- who acts
        # Review
        4. Officials will review progress by 15 October 2024.
        Signed
        A Minister
        Dated: 15th April 2024
        """

    @Test("Of a notice only what is required is a recommendation, and only its own date counts")
    func improvementNotice() {
        let report = extracted(written(notice))
        #expect(report.kind == .intervention)
        #expect(report.provider.name == "Fernhill")
        #expect(report.intervention?.type == "improvement notice")
        #expect(report.intervention?.date?.iso == "2024-04-15")
        #expect(report.intervention?.service == "children's social care")
        #expect(report.recommendations.map(\.text) == ["keep a board in place;", "make a plan that sets out:"])
        #expect(report.recommendations.map(\.number) == ["2", "3"])
        #expect(report.recommendations[1].parts == ["who acts"])
        #expect(report.review.isEmpty)
    }

    @Test(
        "What is missing is put to review",
        arguments: [
            ("Dated: 15th April 2024", "", "intervention.date"),
            (
                "# Actions required\nTo comply with this notice the council must:",
                "# More\nTo comply with this notice, see below.", "recommendations"
            ),
            (
                "To: Fernhill Metropolitan Borough Council (“the council”)",
                "To: Fernhill Council (“the council”)\nTo Dunmore Council in relation to an improvement notice",
                "provider"
            ),
        ])
    func doubts(printed: String, instead: String, field: String) {
        #expect(reviewed(extracted(written(notice.replacing(printed, with: instead)))).contains(field))
    }

    @Test("A direction in capitals: items under the sentence that directs, then the annex; the reasons are none")
    func direction() {
        let report = extracted(
            written(
                """
                # STATUTORY DIRECTION TO ASHWELL COUNTY COUNCIL IN RELATION TO CHILDREN’S SERVICES UNDER SECTION 497A(4B)
                1. The Secretary of State has noted that Ofsted’s report of 9 July 2024 found failings.
                2. The Secretary of State directs the Council as follows:
                -- To work with the Commissioner.
                3. This direction is reviewed each year.
                Signed for the Secretary of State
                Dated this 30th day of August 2024
                # Annex: action to be taken by the Council
                - Improve assessment.
                """))
        #expect(report.provider.name == "Ashwell")
        #expect(report.intervention?.type == "statutory direction")
        #expect(report.intervention?.date?.iso == "2024-08-30")
        #expect(report.recommendations.map(\.text) == ["To work with the Commissioner.", "Improve assessment."])
    }

    @Test("An annex in lettered paragraphs; a line that goes on with the day of a report is no day of publication")
    func letteredAnnex() {
        var text = written(
            """
            # Statutory direction to Ashwell County Council in relation to children’s services under section 497A(4B)
            1. Ofsted inspected the Council in July 2022 and / published on 21 September 2022 its report.
            Signed for the Secretary of State
            Dated this 3rd day of November 2022
            # ANNEX
            # ACTION TO BE TAKEN BY THE COUNCIL
            """)
        text.blocks += (["a.", "b."] as [String]).map { Block(kind: .listItem, text: "To help \($0)", marker: $0) }
        text.blocks.insert(
            Block(kind: .listItem, text: "The report was published on time", marker: "i.", level: 1),
            at: text.blocks.count - 1)
        let report = extracted(text)
        #expect(report.published?.iso == "2022-11-03")
        #expect(report.recommendations.map(\.text) == ["To help a.", "To help b."])
        #expect(report.recommendations[0].parts == ["The report was published on time"])
    }

    @Test("Actions may be numbered on from the paragraph that leads them in, as the end of its sentence")
    func numberedOn() {
        let report = extracted(
            written(
                """
                # Statutory direction to Ashwell Council in relation to children’s services under section 497A(4B)
                1. The Secretary of State is satisfied that the council is failing.
                2. The Secretary of State directs the council to take the following action:
                3. work with the commissioner; and
                4. report each month.
                5. This direction will be reviewed in March 2022.
                Signed for the Secretary of State
                20 September 2021
                """))
        #expect(report.recommendations.map(\.text) == ["work with the commissioner; and", "report each month."])
        #expect(report.recommendations.map(\.number) == ["3", "4"])
    }

    @Test(
        "The council is named after an office, on the line below, or as a borough; an office alone names none",
        arguments: [
            "To: / Cllr M Reader, Leader, Ashwell Borough Council", "To: Ashwell Borough Council (“the council”)",
            "Leader of the Council / Royal Borough of Ashwell", "Leader of Ashwell County Council",
        ])
    func addressee(lines: String) {
        let report = extracted(
            written(
                """
                Department for Education
                \(lines)
                4 March 2026
                Dear Councillor Reader,
                I have decided to lift the improvement notice for children’s social care.
                Yours sincerely, / A Minister
                """))
        #expect(report.intervention?.type == "lifted")
        #expect(report.provider.name == "Ashwell")
        #expect(report.review.isEmpty)
    }

    @Test("A letter lifts what it says, for the service it says")
    func lifting() {
        let report = extracted(
            written(
                """
                Department for Education
                4 March 2026
                Cllr M Reader / Leader of Ashwell County Council
                Dear Councillor Reader,
                I am writing about the direction issued to Ashwell County Council on 30 August 2024. I have decided to revoke the statutory direction for children’s social care.
                The improvement notice for SEND services remains in place.
                Yours sincerely
                A Minister
                """))
        #expect(report.kind == .intervention)
        #expect(report.provider.name == "Ashwell")
        #expect(report.intervention?.type == "lifted")
        #expect(report.intervention?.date?.iso == "2026-03-04")
        #expect(report.intervention?.service == "children's social care")
        #expect(report.recommendations.isEmpty)
        #expect(report.review.isEmpty)
    }

    @Test("The page that announces a notice does not stand for the notice")
    func coverPage() {
        let report = extracted(
            written(
                """
                # Improvement notice issued to Fernhill Borough Council
                Department for Education
                Published 14 January 2022
                Applies to England
                # Documents
                Improvement notice for children's social care, PDF
                """, mediaType: "text/html"))
        #expect(report.intervention?.type == "improvement notice")
        #expect(report.published?.iso == "2022-01-14")
        #expect(report.intervention?.date == nil)
        #expect(Set(reviewed(report)) == ["intervention.date", "recommendations"])
    }
}
