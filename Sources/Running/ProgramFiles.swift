import Foundation

/// The program lacks a file that comes with it.
public enum ProgramFileError: Error, CustomStringConvertible {
    /// No folder of rules beside the program; the places that were tried.
    case noRules(tried: [String])
    /// No program `heed-reader` beside this one; the places that were tried.
    case noReader(tried: [String])

    /// One line in words, with the way out.
    public var description: String {
        switch self {
        case .noRules(let tried):
            "the rules that come with the program were not found in \(tried.joined(separator: " or ")); "
                + "install the program again, or set HEED_RULES to their folder"
        case .noReader(let tried):
            "the program heed-reader was not found at \(tried.joined(separator: " or ")); install the program again"
        }
    }
}

/// The folder of the rules that come with the program.
///
/// `$HEED_RULES`, else `../share/heed/rules` beside an installed program, else `Rules` of the checkout that
/// the program was built in.
public func shippedRulesFolder() throws(ProgramFileError) -> String {
    if let folder = ProcessInfo.processInfo.environment["HEED_RULES"], !folder.isEmpty { return folder }
    let program = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    var tried = [program.deletingLastPathComponent().appendingPathComponent("../share/heed/rules").standardized.path]
    var folder = program.deletingLastPathComponent()
    for _ in 0..<4 {
        folder.deleteLastPathComponent()
        if FileManager.default.fileExists(atPath: folder.appendingPathComponent("Package.swift").path) {
            tried.append(folder.appendingPathComponent("Rules").path)
        }
    }
    guard let found = tried.first(where: { FileManager.default.fileExists(atPath: $0) }) else {
        throw .noRules(tried: tried)
    }
    return found
}

/// The program that reads untrusted bytes: beside this one where it was built, in `../libexec` where installed.
func readerProgram() throws(ProgramFileError) -> String {
    let folder = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
    let tried = ["heed-reader", "../libexec/heed-reader"].map { folder.appendingPathComponent($0).standardized.path }
    guard let found = tried.first(where: { FileManager.default.isExecutableFile(atPath: $0) }) else {
        throw .noReader(tried: tried)
    }
    return found
}
