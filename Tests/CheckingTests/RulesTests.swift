import Checking
import Testing

/// The folder of the shipped rules.
let shippedRules = #filePath.split(separator: "/").dropLast(3).reduce("") { $0 + "/" + $1 } + "/Rules"

@Suite struct RulesTests {
    @Test func everyRuleHasCasesAndTheyHold() throws {
        let result = try testRules(in: [shippedRules])
        #expect(result.failures == [])
        #expect(result.rules >= 12)
    }
}
