import Foundation
import Records
import Reporting
import Testing

@Suite struct GapReportPageTests {
    @Test func rendersForLooking() throws {
        let html = try renderHTML(InventedCouncil.gapReport)
        if let path = ProcessInfo.processInfo.environment["LOOK"] {
            try html.write(toFile: path, atomically: true, encoding: .utf8)
        }
        #expect(html.contains("Gap report: Northshire"))
    }
}
