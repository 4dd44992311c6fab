/// The parts of SARIF 2.1.0 that the program writes, named as the standard names them.
struct SARIFLog: Encodable {
    let schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
    let version = "2.1.0"
    var runs: [SARIFRun]

    private enum CodingKeys: String, CodingKey {
        case schema = "$schema"
        case version, runs
    }
}

struct SARIFRun: Encodable {
    var tool: SARIFTool
    var invocations: [SARIFInvocation]
    var results: [SARIFResult]
}

struct SARIFTool: Encodable {
    var driver: SARIFDriver
}

struct SARIFDriver: Encodable {
    var name: String
    var version: String
    var rules: [SARIFRule]
}

struct SARIFRule: Encodable {
    var id: String
    var shortDescription: SARIFMessage
    var fullDescription: SARIFMessage?
    var defaultConfiguration: SARIFConfiguration?
}

struct SARIFConfiguration: Encodable {
    var level: String
}

struct SARIFInvocation: Encodable {
    var executionSuccessful: Bool
    var toolExecutionNotifications: [SARIFNotification]
}

struct SARIFNotification: Encodable {
    var level: String
    var message: SARIFMessage
    var associatedRule: SARIFRuleReference
}

struct SARIFRuleReference: Encodable {
    var id: String
}

struct SARIFResult: Encodable {
    var ruleId: String
    var ruleIndex: Int
    var level: String
    var message: SARIFMessage
    var locations: [SARIFLocation]
    var partialFingerprints: [String: String]
    var suppressions: [SARIFSuppression]?
}

/// A text in which no character can steer a terminal; never empty, as the standard asks.
struct SARIFMessage: Encodable {
    var text: String

    init(_ text: String) { self.text = text.isEmpty ? "(no text)" : shown(text) }
}

struct SARIFLocation: Encodable {
    var physicalLocation: SARIFPhysicalLocation
    var message: SARIFMessage
}

struct SARIFPhysicalLocation: Encodable {
    var artifactLocation: SARIFArtifactLocation
    var region: SARIFRegion?
}

struct SARIFArtifactLocation: Encodable {
    var uri: String
}

struct SARIFRegion: Encodable {
    var startLine: Int
}

struct SARIFSuppression: Encodable {
    let kind = "external"
    var justification: String
}
