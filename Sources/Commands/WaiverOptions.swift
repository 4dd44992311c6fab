import ArgumentParser
import Checking
import Foundation

/// Where the waivers are.
struct WaiverOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The file of waivers, gaps decided to stand for a time (default: waivers.yaml beside the store).",
            valueName: "file"))
    var waivers: String?

    /// The waivers; none where no file is named and none stands beside the store.
    func load(besideStore store: String) throws -> [Waiver] {
        if let waivers { return try loadWaivers(from: waivers) }
        let beside = URL(fileURLWithPath: store).deletingLastPathComponent().appendingPathComponent("waivers.yaml").path
        return FileManager.default.fileExists(atPath: beside) ? try loadWaivers(from: beside) : []
    }
}
