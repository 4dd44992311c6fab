import Foundation
import Testing

@testable import Checking

/// What `heed rules new` writes.
@Suite struct RuleSkeletonTests {
    private let folder = FileManager.default.temporaryDirectory.path + "/heed-new-\(UUID().uuidString)"

    @Test func theSkeletonWorksAsItStands() throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let paths = try writeRuleSkeleton(id: "our-rule", into: folder)
        #expect(paths == ["\(folder)/our-rule.yaml", "\(folder)/our-rule.cases.yaml"])
        #expect(try testRules(in: [folder]) == RuleTestResult(rules: 1, cases: 2, failures: []))
        #expect(throws: CheckingError.ruleExists(path: "\(folder)/our-rule.yaml")) {
            try writeRuleSkeleton(id: "our-rule", into: folder)
        }
    }

    @Test(arguments: ["Our-Rule", "../our-rule", "", "our rule", "1st"]) func otherIdsAreTurnedDown(_ id: String) {
        #expect(throws: CheckingError.notARuleId(id)) { try writeRuleSkeleton(id: id, into: folder) }
        #expect(!FileManager.default.fileExists(atPath: folder))
    }
}
