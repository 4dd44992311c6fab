import Foundation
import Testing

/// The gap report as a browser shows and prints it.
@Suite(
    "Gap report in a browser", .enabled(if: Tool.chromium.isThere, "Chromium is missing: run Tools/setup-report-tests"))
struct GapReportBrowserTests {
    @Test(
        "axe-core finds nothing against WCAG 2.2 A and AA, on a wide screen and at 320 pixels",
        .enabled(if: Tool.hasAxe, "axe-core is missing: run Tools/setup-report-tests"),
        arguments: [1280, 320], ["team", "board", "inspector"])
    func accessible(_ width: Int, _ audience: String) throws {
        let council = try SampleCouncil()
        let page = try council.page("--audience", audience)
        let axe = try String(contentsOf: Tool.axe, encoding: .utf8)
        let script = """
            <script>\(axe)</script><script>
            axe.run(document, {runOnly: {type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}})
              .then(r => {
                parent.document.body.innerHTML = "<pre id=axe>passes " + r.passes.length + "\\n" + r.violations.flatMap(
                  v => v.nodes.map(n => "violation " + v.id + " " + n.target)).join("\\n") + "</pre>";
              });
            </script></body>
            """
        let dom = try Tool.dom(of: framed(page, width: width, script: script), in: council.scratch)
        let answer = try #require(dom.firstMatch(of: /<pre id="axe">passes (\d+)([^<]*)/), "axe gave no answer")
        #expect((Int(answer.1) ?? 0) > 10)
        #expect(answer.2.trimmingCharacters(in: .whitespacesAndNewlines).isEmpty, "\(answer.2)")
    }

    @Test("At 320 pixels nothing has to be scrolled sideways", arguments: ["team", "board"])
    func narrow(_ audience: String) throws {
        let council = try SampleCouncil()
        let script = """
            <script>addEventListener("load", () => {
              const page = document.documentElement;
              const wide = [...document.querySelectorAll("body *")].filter(
                e => e.getBoundingClientRect().right > 321 && !e.closest("svg, .visually-hidden, .cards thead"));
              parent.document.body.innerHTML = "<pre id=width>" + page.scrollWidth + " " + wide.slice(0, 5).map(
                e => e.tagName + "." + e.className).join(" ") + "</pre>";
            });</script></body>
            """
        let dom = try Tool.dom(
            of: framed(council.page("--audience", audience), width: 320, script: script), in: council.scratch)
        let answer = try #require(dom.firstMatch(of: /<pre id="width">(\d+)([^<]*)/))
        #expect((Int(answer.1) ?? .max) <= 320, "\(answer.2)")
        #expect(answer.2.trimmingCharacters(in: .whitespaces).isEmpty, "\(answer.2)")
    }

    @Test("Printed on A4 no word of the report is cut off or lost")
    func printed() throws {
        let council = try SampleCouncil()
        let path = try council.report("gaps.html")
        let pdf = council.scratch.file("printed.pdf").path
        try Tool.chromium(
            "--headless", "--no-sandbox", "--disable-gpu", "--user-data-dir=\(council.scratch.file("chromium").path)",
            "--no-pdf-header-footer", "--print-to-pdf=\(pdf)", "file://\(path)")
        let boxes = try Tool(name: "pdftotext")("-bbox", pdf, "-")
        let sheet = try #require(boxes.firstMatch(of: /<page width="([\d.]+)" height="([\d.]+)"/))
        let width = try #require(Double(sheet.1))
        #expect(abs(width - 595) < 3)
        let words = boxes.matches(of: /xMin="([\d.-]+)" yMin="[\d.-]+" xMax="([\d.-]+)"/)
        #expect(words.count > 1000)
        let cut = words.filter { word in
            guard let left = Double(word.1), let right = Double(word.2) else { return true }
            return left < 20 || right > width - 20
        }
        #expect(cut.isEmpty)
        let text = squeezed(try Tool(name: "pdftotext")("-raw", pdf, "-"))
        let html = try String(contentsOfFile: path, encoding: .utf8)
        let actions = html.matches(of: /<span class="place">[^<]*<\/span> <span>([^<]*)<\/span>/).map { String($0.1) }
        #expect(actions.count > 25)
        for action in actions { #expect(text.contains(squeezed(unescaped(action))), "\(action)") }
    }

    /// The page in a frame as wide as a screen, with a script of the test's own that the page would forbid.
    private func framed(_ page: String, width: Int, script: String) -> String {
        let open = page.replacing(/<meta http-equiv="Content-Security-Policy"[^>]*>/, with: "")
            .replacing("</body>", with: script)
        let source = open.replacing("&", with: "&amp;").replacing("\"", with: "&quot;")
        return """
            <!DOCTYPE html><html lang="en"><head><title>Test</title></head><body style="margin:0">
            <iframe title="page" style="width:\(width)px;height:4000px;border:0" srcdoc="\(source)"></iframe></body></html>
            """
    }
}

/// A text without white space and hyphens, which printing puts where lines end.
func squeezed(_ text: String) -> String {
    text.filter { !$0.isWhitespace && !"-‐\u{AD}".contains($0) }
}

/// Markup of a page as text.
func unescaped(_ text: String) -> String {
    text.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
        .replacing("&#39;", with: "'").replacing("&amp;", with: "&")
}
