import Records
import Testing

@testable import Extracting

@Suite("Judgements of SIF reports") struct SIFJudgementTests {
    @Test("labels, numbers and grades in the order of the cover") func table() {
        let judgements = SIFReport().read.judgements
        #expect(
            judgements.map(\.label) == [
                "Overall effectiveness", "Children who need help and protection",
                "Children looked after and achieving permanence", "Adoption performance",
                "Experiences and progress of care leavers", "Leadership, management and governance",
                "Effectiveness of the Local Safeguarding Children Board",
            ])
        #expect(judgements.map(\.number) == [nil, "1", "2", "2.1", "2.2", "3", nil])
        #expect(
            judgements.map(\.grade) == [
                .requiresImprovement, .requiresImprovement, .good, .outstanding, .inadequate, .requiresImprovement,
                .good,
            ])
    }

    @Test(
        "the overall judgement is a sentence",
        arguments: [
            (["The overall judgement is inadequate"], Grade.inadequate),
            (["The overall judgement is requires improvement."], .requiresImprovement),
            (["The overall judgement is that children’s services are good"], .good),
            (["The overall judgement is", "outstanding"], .outstanding),
            (["The overall judgement is good. The local authority leads effective services."], .good),
            (["Children’s services in the London Borough of Wealdmere are inadequate."], .inadequate),
            (["Children’s services in Wealdmere requires improvement to be good"], .requiresImprovement),
            (["Children’s services require improvement to be good"], .requiresImprovement),
        ])
    func overall(sentence: [String], grade: Grade) {
        var text = SIFReport()
        text.overall = sentence.map { Line.heading($0, page: 1) }
        let first = text.read.judgements.first
        #expect(first?.label == "Overall effectiveness")
        #expect(first?.grade == grade)
        #expect(text.read.review.isEmpty)
    }

    @Test("no overall sentence, no guess") func noOverall() {
        var text = SIFReport()
        text.overall = []
        #expect(!text.read.judgements.contains { $0.area == .overall })
        #expect(text.read.doubted == ["judgements"])
    }

    @Test(
        "the Board's grade wherever it stands",
        arguments: [
            ([Line.heading("The effectiveness of the LSCB is inadequate", page: 30)], Grade.inadequate),
            ([Line.heading("The effectiveness of the Wealdmere Safeguarding Children Board (WSCB) is good.")], .good),
            ([Line.heading("The Local Safeguarding Children is inadequate", page: 30)], .inadequate),
            ([Line.heading("The Wealdmere Safeguarding Children Board requires improvement")], .requiresImprovement),
            (
                [
                    Line.heading("The effectiveness of the Local Safeguarding Children Board (LSCB) is", page: 30),
                    Line.heading("requires improvement", level: 3, page: 30),
                ], .requiresImprovement
            ),
            (
                [
                    Line.prose(
                        "The arrangements in place to evaluate the effectiveness of what is done by the authority and "
                            + "board partners to safeguard and promote the welfare of children are outstanding.")
                ], .outstanding
            ),
        ])
    func board(blocks: [Block], grade: Grade) {
        var text = SIFReport()
        text.board = [Line.heading("The Local Safeguarding Children Board (LSCB)", page: 30)] + blocks
        #expect(text.read.judgements.last?.area == .safeguardingBoard)
        #expect(text.read.judgements.last?.grade == grade)
    }

    @Test("what a grade would mean is no grade of the Board") func descriptors() {
        var text = SIFReport()
        text.board += [
            Line.heading("The LSCB is likely to be judged inadequate if the following apply:", page: 38),
            Line.prose("The characteristics of good are not met.", page: 38),
            Line.prose(
                "An LSCB that is inadequate does not demonstrate that its arrangements are effective.", page: 38),
        ]
        #expect(text.read.judgements.last?.grade == .good)
        #expect(text.read.review.isEmpty)
    }

    @Test("a promised review of the Board without a grade goes to review") func noBoard() {
        var text = SIFReport()
        text.board = []
        #expect(text.read.doubted == ["judgements"])
    }

    @Test(
        "a body that contradicts the cover goes to review",
        arguments: [
            Line.heading("The graded judgement for adoption performance is that it is good", level: 3, page: 20),
            Line.heading("The graded judgment about the experience and progress of care leavers is good", page: 20),
            Line.row("Leadership, management and governance", "Good", page: 20),
            Line.heading("The experiences and progress of children who need help and Inadequate protection", page: 20),
            Line.heading("Children’s services in Wealdmere are good because:", page: 4),
            Line.heading("The LSCB requires improvement because:", page: 31),
        ])
    func contradiction(block: Block) {
        var text = SIFReport()
        text.board.append(block)
        let report = text.read
        #expect(report.doubted == ["judgements"])
        #expect(report.review.first?.why.contains("page \(block.page)") == true)
        #expect(report.judgements.map(\.grade) == SIFReport().read.judgements.map(\.grade))
    }

    @Test("a row without a grade is named, a line of the contents is not") func rowWithoutGrade() {
        var text = SIFReport()
        text.rows[2] = Line.row("2.1 Adoption performance", "See page 20")
        #expect(text.read.doubted == ["judgements", "judgements"])
        text = SIFReport()
        text.rows.insert(Line.row("Leadership, management and governance", "27"), at: 0)
        #expect(text.read.review.isEmpty)
    }

    @Test(
        "labels in other spellings",
        arguments: ["2.2 The experience and progress of care leavers", "2.2 Experiences & progress of care leavers"])
    func spellings(label: String) {
        var text = SIFReport()
        text.rows[3] = Line.row(label, "Inadequate")
        #expect(text.read.judgements[4].label == SIFArea.withoutNumber(label).label)
        #expect(text.read.judgements[4].number == "2.2")
        #expect(text.read.review.isEmpty)
    }

    @Test("a grade on the line of its label is read without a table") func withoutTable() {
        var text = SIFReport()
        text.rows[0] = Line.numbered(1, "Children who need help and protection Good", page: 1)
        let judgement = text.read.judgements[1]
        #expect(judgement.label == "Children who need help and protection")
        #expect(judgement.number == "1")
        #expect(judgement.grade == .good)
    }
}
