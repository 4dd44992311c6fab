import Foundation
import Testing

@Suite("House style, audience and theme")
struct GapReportStyleTests {
    /// A PNG of one white pixel.
    private static let pixel =
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8/5+hHgAHggJ/PchI7wAAAABJRU5ErkJggg=="

    @Test(
        "Title, council, classification, colours and logo of the style are the report's; the file beside the store is found"
    )
    func style() throws {
        let council = try SampleCouncil()
        _ = try council.scratch.write(Data(base64Encoded: Self.pixel) ?? Data(), as: "logo.png")
        let yaml = """
            title: Before the visit
            council: Blackpool Council
            classification: OFFICIAL-SENSITIVE
            colours: {main: "#5a1a6b", band: "#123"}
            logo: {file: logo.png, text: Blackpool Council}
            sections: [worst, overview]
            """
        _ = try council.scratch.write(Data(yaml.utf8), as: "heed-style.yaml")
        let page = try council.page()
        for expected in [
            "<h1>Before the visit</h1>", "Blackpool Council: inspection of children", "#5a1a6b", "#112233",
            "<p class=\"classification\">OFFICIAL-SENSITIVE</p>", "content: \"OFFICIAL-SENSITIVE\"",
            "src=\"data:image/png;base64,", "alt=\"Blackpool Council\"", "id=\"worst\"",
        ] {
            #expect(page.contains(expected), "\(expected)")
        }
        for left in ["id=\"gaps\"", "id=\"changes\"", "id=\"pictures\"", "An inspector could ask"] {
            #expect(!page.contains(left), "\(left)")
        }
        #expect(page.contains("id=\"unread\"") && page.contains("Open Government Licence"))
    }

    @Test(
        "A style that cannot be followed is turned down with its place",
        arguments: [
            (
                "colours: {main: \"#e0e0e0\"}",
                "style.yaml:1:17: #e0e0e0 has a contrast of 1.3 to white; expected main: at least 4.5"
            ),
            ("colours: {main: red}", "style.yaml:1:17: found 'red'; expected main: a colour as \"#11506b\""),
            ("colour: {}", "style.yaml:1:1: found key 'colour'; expected one of title, council"),
            ("sections: [worst, gossip]", "style.yaml:1:19: found 'gossip'; expected a section: one of worst, before"),
            ("audience: press", "found 'press'; expected audience: one of board, team, inspector"),
            ("logo: {file: style.yaml, text: Us}", "style.yaml is no PNG picture"),
            ("logo: {file: none.png, text: Us}", "logo none.png: "),
            ("roles-only: perhaps", "expected roles-only: true or false"),
        ])
    func faults(_ yaml: String, _ says: String) throws {
        let council = try SampleCouncil()
        let style = try council.scratch.write(Data(yaml.utf8), as: "style.yaml")
        let out = council.scratch.file("gaps.html").path
        let run = try Program()(
            "gaps", "--store", council.scratch.store, "--as-of", SampleCouncil.asOf, "--style", style, "--out", out)
        #expect(run.status == 2)
        #expect(run.errors.contains(says), "\(run.errors)")
        #expect(!FileManager.default.fileExists(atPath: out))
    }

    @Test("The board's report is short, the inspectors' has no questions and says what is only proposed")
    func audiences() throws {
        let council = try SampleCouncil()
        let team = try council.page()
        let board = try council.page("--audience", "board")
        let inspector = try council.page("--audience", "inspector")
        #expect(team.contains("An inspector could ask") && team.contains("Link to be confirmed"))
        #expect(board.count < team.count * 2 / 3)
        #expect(
            board.contains("id=\"worst\"") && board.contains("id=\"before\"")
                && !board.contains("class=\"actions cards\""))
        #expect(!inspector.contains("An inspector could ask"))
        #expect(inspector.contains("Link to be confirmed") && inspector.contains("proposed by the program"))
        #expect(inspector.contains("class=\"actions cards\""))
    }

    @Test("Recommendations on the theme come first and keep their numbers")
    func theme() throws {
        let council = try SampleCouncil()
        let page = try council.page("--theme", "care leavers")
        let order = page.matches(of: /<h3 id="recommendation-(\d+)"/).compactMap { Int($0.1) }
        #expect(order.first == 11)
        #expect(order.sorted() == Array(1...12))
        #expect(page.contains("<b class=\"scoped\">In this visit’s theme</b> care leavers"))
        let none = try council.page("--theme", "fishing quotas")
        #expect(none.contains("No recommendation speaks of the visit’s theme (fishing quotas)"))
    }

    @Test("With --since the changes are those since that day")
    func since() throws {
        let council = try SampleCouncil()
        #expect(try council.page().contains("What changed since the log of 1 August 2019"))
        let page = try council.page("--since", "2019-08-15")
        #expect(page.contains("What changed since 15 August 2019"))
        #expect(page.contains("Dates moved: "))
        #expect(try council.page("--since", "2018-01-01").contains("Nothing can be compared with 1 January 2018"))
    }
}
