import Records
import Testing

@Suite("Reports on local authority children's services (ILACS)")
struct ILACSLayoutTests {
    private let report = """
        # Inspection of Marlsea local authority children’s services
        Inspection dates: 8 to 19 July 2024
        Lead inspector: Una Marsh, His Majesty’s Inspector
        Judgement | Grade
        The impact of leaders on social work practice with children and families | Good
        The experiences and progress of children who need help and protection | Requires improvement to be good
        The experiences and progress of children in care | Good
        The experiences and progress of care leavers | Outstanding
        Overall effectiveness | Good
        Services have held steady.
        # What needs to improve?
        - The pace of permanence planning.
        - Homes for teenagers.
        # The experiences and progress of children who need help and protection: requires improvement to be good
        1. Referrals are read at once.
        """

    @Test("Cover, grades and improvements")
    func wholeReport() {
        let report = extracted(written(report))
        #expect(report.kind == .ilacs)
        #expect(report.provider.name == "Marlsea")
        #expect(report.inspection.end?.iso == "2024-07-19")
        #expect(report.leadInspector == "Una Marsh")
        #expect(report.judgements.map(\.grade) == [.good, .requiresImprovement, .good, .outstanding, .good])
        #expect(report.recommendations.map(\.text) == ["The pace of permanence planning.", "Homes for teenagers."])
        #expect(report.review.isEmpty)
    }

    @Test(
        "What is printed otherwise is read alike",
        arguments: [
            ("# What needs to improve?", "# What needs to improve?12"),
            ("# What needs to improve?", "What Needs to Improve:"),
            ("# What needs to improve?", "# WHAT NEEDS TO IMPROVE"),
            ("# What needs to improve?", "# What the local authority needs to improve"),
            ("Lead inspector: Una", "Lead inspector Una"), ("Lead inspector: Una", "Lead Inspector – Una"),
            ("Lead inspector: Una", "Ofsted lead inspector: Una"), ("help and protection | R", "help & protection | R"),
            (", His Majesty’s Inspector", " HMI"), (", His Majesty’s Inspector", ", Ofsted Inspector"),
            ("Una Marsh, His", "UNA MARSH, His"),
            ("Inspection dates: 8 to", "Dates of inspection: 8 to"),
            (
                "# Inspection of Marlsea local authority children’s services",
                "# Marlsea Council\n# Inspection of children’s social care services"
            ),
            (
                "The experiences and progress of care leavers",
                "The experiences and progress of care-experienced young people"
            ),
            ("The impact of leaders on social work practice", "The impact of leaders on practice"),
            (
                "The impact of leaders on social work practice with children and families | Good",
                "The impact of leaders on social work practice Good with children and families"
            ),
        ])
    func variants(printed: String, instead: String) {
        let report = extracted(written(report.replacing(printed, with: instead)))
        #expect(report.kind == .ilacs)
        #expect(report.provider.name == "Marlsea")
        #expect(report.leadInspector?.lowercased() == "una marsh")
        #expect(report.inspection.start?.iso == "2024-07-08")
        #expect(report.judgements.count == 5)
        #expect(report.recommendations.count == 2)
        #expect(report.review.isEmpty)
    }

    @Test(
        "What is missing or doubtful is put to review",
        arguments: [
            ("Lead inspector: Una Marsh, His Majesty’s Inspector\n", "", "leadInspector"),
            ("Una Marsh, His Majesty’s Inspector", "see page 12", "leadInspector"),
            ("# What needs to improve?", "# Next", "recommendations"),
            ("# Inspection of Marlsea local authority children’s services\n", "", "provider"),
            ("The experiences and progress of care leavers | Outstanding\n", "", "judgements"),
            ("- The pace of permanence planning.", "- The pace of:\n- Permanence planning.", "recommendations[0]"),
        ])
    func doubts(printed: String, instead: String, field: String) {
        let report = extracted(written(report.replacing(printed, with: instead)))
        #expect(report.kind == .ilacs)
        #expect(reviewed(report).contains(field))
    }

    @Test("Items in lower case below one that ends with a colon are its parts")
    func ledIn() {
        let listed = report.replacing(
            "- Homes for teenagers.", with: "- Homes for:\n- teenagers\n- sisters and brothers.\n- Audits that teach.")
        let report = extracted(written(listed))
        #expect(
            report.recommendations.map(\.text) == [
                "The pace of permanence planning.", "Homes for:", "Audits that teach.",
            ])
        #expect(report.recommendations[1].parts == ["teenagers", "sisters and brothers."])
        #expect(report.review.isEmpty)
    }
}
