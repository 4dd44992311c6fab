import Records

/// An invented report under the single inspection framework, of which each test changes what it is about.
struct SIFReport {
    var name = "Wealdmere County Council"
    var title =
        "Inspection of services for children in need of help and protection, children looked after and care leavers"
    var boardTitle: String? = "Review of the effectiveness of the Local Safeguarding Children Board"
    var dates = "Inspection date: 8 June 2015 – 2 July 2015"
    var published: [String] = ["Report published: 12 August 2015"]
    var overall = [Line.heading("Children’s services in Wealdmere require improvement to be good", page: 1)]
    var rows = [
        Line.row("1. Children who need help and protection", "Requires improvement"),
        Line.row("2. Children looked after and achieving permanence", "Good"),
        Line.row("2.1 Adoption performance", "Outstanding"),
        Line.row("2.2 Experiences and progress of care leavers", "Inadequate"),
        Line.row("3. Leadership, management and governance", "Requires improvement"),
    ]
    var authority = [
        Line.heading("Recommendations"), Line.numbered(1, "Visit every child on a plan within ten working days."),
    ]
    var board = [
        Line.heading("The Local Safeguarding Children Board (LSCB)", page: 30),
        Line.heading("The Local Safeguarding Children Board is good", page: 30),
        Line.heading("Recommendations", page: 30),
        Line.numbered(90, "Test whether the training of partners changes their work.", page: 30),
    ]
    var team = [Line.heading("The inspection team", page: 39), Line.prose("Lead inspector: Ada Quill HMI", page: 39)]

    var blocks: [Block] {
        let cover = [
            Line.heading(name, level: 1, page: 1), Line.heading(title, page: 1), Line.heading("and", page: 1),
            boardTitle.map { Line.heading($0, page: 1) }, Line.heading(dates, page: 1),
        ].compactMap { $0 }
        return cover + published.map { Line.heading($0, page: 1) } + overall + rows
            + [Line.heading("The local authority")] + authority + board + team
    }

    /// As the program reads it.
    var read: Report { report(of: blocks) }
}
