import Records
import Testing

@Suite("Letters to children")
struct ChildrensLetterLayoutTests {
    private let letter = """
        # A letter for you
        Posted on 9 May 2023
        5 May 2023
        To the children and young people of Marl, Penny and Quay.
        Inspection of children's services
        From 13 to 24 March 2023, inspectors from Ofsted visited your area.
        What grades did inspectors give
        Judgement | Grade
        How well leaders run things | Good
        Children in care | Requires improvement
        Overall effectiveness | Good
        What did the inspectors find
        - People listen.
        - Some of you wait too long.
        Yours sincerely
        Ada Penn HMI Lead inspector
        """

    @Test("Grades in plain words, findings, signatory and the letter's own date; no recommendations")
    func facts() {
        let report = extracted(written(letter, mediaType: "text/html"))
        #expect(report.kind == .childrensLetter)
        #expect(report.provider.name == "Marl, Penny and Quay")
        #expect(report.inspection.start?.iso == "2023-03-13")
        #expect(report.published?.iso == "2023-05-05")
        #expect(report.leadInspector == "Ada Penn")
        #expect(report.judgements.map(\.area) == [.leadership, .childrenInCare, .overall])
        #expect(report.judgements.map(\.grade) == [.good, .requiresImprovement, .good])
        #expect(report.findings.map(\.text) == ["People listen.", "Some of you wait too long."])
        #expect(report.recommendations.isEmpty)
        #expect(report.review.isEmpty)
    }

    @Test("A row of close columns is read, and a grade that the framework's table lacks is put to review")
    func frameworkTable() {
        let table = """
            The impact of leaders on social work practice Good with children and families
            The experiences and progress of children who need help and protection | Inadequate
            """
        let report = extracted(
            written(letter.replacing("How well leaders run things | Good", with: table), mediaType: "text/html"))
        #expect(report.judgements.map(\.grade) == [.good, .inadequate, .requiresImprovement, .good])
        #expect(report.review.isEmpty)
        let rows = table.split(separator: "\n")
        let cut = extracted(
            written(letter.replacing("How well leaders run things | Good", with: rows[1]), mediaType: "text/html"))
        #expect(reviewed(cut) == ["judgements"])
    }

    @Test("A name on the line of the greeting at the end is the signatory's")
    func signature() {
        let report = extracted(
            written(
                letter.replacing(
                    "Yours sincerely\nAda Penn HMI Lead inspector", with: "Yours sincerely, / Ada Penn, HMI"),
                mediaType: "text/html"))
        #expect(report.leadInspector == "Ada Penn")
    }

    @Test(
        "What cannot be is put to review",
        arguments: [
            ("5 May 2023\nTo", "5 May 2022\nTo", "published"),
            ("From 13 to 24 March 2023,", "In February and March 2024,", "published"),
            ("Children in care | Requires improvement", "Children in care | Middling", "judgements"),
            ("Ada Penn HMI Lead inspector", "The team", "leadInspector"),
            ("From 13 to 24 March 2023, inspectors", "Inspectors", "inspection"),
        ])
    func doubts(printed: String, instead: String, field: String) {
        let report = extracted(written(letter.replacing(printed, with: instead), mediaType: "text/html"))
        #expect(reviewed(report).contains(field))
    }
}
