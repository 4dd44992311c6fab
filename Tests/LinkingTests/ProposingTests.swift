import Records
import Testing

@testable import Linking

@Suite struct ProposingTests {
    @Test(arguments: [
        ("MASH duty managers to screen every contact within a working day", "r0"),
        ("Monthly one-to-ones for all social workers, reflective group session each quarter", "r1"),
        ("PLO tracker reviewed fortnightly by Head of Service and Legal", "r2"),
        ("RHIs: provider to send themes to the missing panel each month", "r3"),
        ("Virtual School to check the quality of each PEP every term", "r4"),
        ("Mockingbird constellation and a drive to approve 25 new carers in the county", "r5"),
        ("Ring-fenced apprenticeships and a NEET panel for our 18 to 25s", "r6"),
        ("Campaign with GPs and schools so that PF arrangements are notified", "r7"),
        ("Moderated dip samples; findings fed back to teams, re-audit after three months", "r8"),
        ("Cap of 16 cases for each worker; four additional social work posts", "r9"),
    ])
    func acceptsWhatAManagerWould(text: String, recommendation: String) throws {
        let proposals = try propose(mixedReport, [action(2, text)])
        #expect(proposals.links.map(\.recommendation) == [recommendation])
        #expect(proposals.unlinked.isEmpty)
    }

    @Test(arguments: [
        "New car park barriers and desk booking for County Hall",
        "Upgrade laptops and roll out multi factor authentication",
        "Summer reading challenge at all libraries",
        "School census and SSDA903 returned on time",
        "Petty cash procedures and purchase cards reviewed by Finance",
        "Staff awards evening",
    ])
    func leavesCouncilBusinessAlone(text: String) throws {
        let proposals = try propose(mixedReport, [action(2, text)])
        #expect(proposals.links.isEmpty)
        #expect(proposals.unlinked.map(\.action) == ["a2"])
        #expect(proposals.unlinked.allSatisfy { $0.nearest != nil && $0.score < 0.3 })
    }

    @Test(arguments: [
        "Internal audit of petty cash and purchase cards, invoices sampled",
        "Return of laptops and mobile phones by leavers",
        "Foster a love of books: libraries' reading challenge",
        "Work placements in the museum for Y10 pupils of maintained schools",
        "Missing equipment: laptops and phones written off",
    ])
    func sameWordsAboutOtherBusinessAreNoLink(text: String) throws {
        #expect(try propose(mixedReport, [action(2, text)]).links.isEmpty)
    }

    @Test func aReasonIsGivenInALine() throws {
        let proposals = try propose(mixedReport, [action(2, "PLO tracker\nreviewed weekly", theme: "Legal gateway")])
        #expect(
            proposals.links.map(\.why)
                == [
                    "shares: pre proceedings (PLO tracker), PLO tracker for care proceedings, drift (tracker); "
                        + "theme “Legal gateway”"
                ])
    }

    @Test func orderIsByRecommendationThenRowAndAlwaysTheSame() throws {
        let actions = [
            action(2, "Moderated audits each month"), action(3, "PEP training"), action(4, "Audit of PEPs"),
            action(5, "MASH referral pathway"),
        ]
        let proposals = try propose(mixedReport, actions)
        let places = proposals.links.map { link in
            (mixedReport.firstIndex { $0.id == link.recommendation } ?? 0, link.action)
        }
        #expect(places.map { "\($0.0) \($0.1)" } == places.sorted { $0 < $1 }.map { "\($0.0) \($0.1)" })
        #expect(try propose(mixedReport, actions) == proposals)
    }

    @Test func nothingToLinkIsNoFault() throws {
        #expect(try propose([], []) == LinkProposals(links: [], unlinked: []))
        #expect(try propose(mixedReport, []).links.isEmpty)
        let alone = try propose([], [action(2, "Audits")])
        #expect(alone.unlinked == [UnlinkedAction(action: "a2", nearest: nil, score: 0, why: "")])
    }

    @Test(arguments: EvidenceKind.allCases)
    func anyEvidenceCanBeLeftOut(kind: EvidenceKind) throws {
        let actions = [
            action(2, "Weekly PLO panel", recommendation: "3 Pre-proceedings", theme: "Legal"),
            action(3, "Letters sent within a week, families know where they stand", theme: "Legal"),
            action(4, "Canteen refurbishment for private fostering", theme: "Legal"),
            action(5, "Agreed in the team (Rec 4)"),
            action(6, "Children who grew up near foster homes choose the wallpaper"),
        ]
        let all = try propose(mixedReport, actions)
        #expect(try propose(mixedReport, actions, leavingOut: [kind]) != all)
    }

    @Test func hostileTextIsOnlyText() throws {
        let text = String(repeating: "=HYPERLINK(\"x\") <script> \u{202E}' ", count: 2000)
        let proposals = try propose(mixedReport, [action(2, text, recommendation: text, theme: text)])
        #expect(proposals.links.isEmpty)
    }
}
