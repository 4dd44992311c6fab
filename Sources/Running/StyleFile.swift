import Asking
public import Checking
import Foundation
public import Reporting
import Yams

/// Reads a council's house style (`heed-style.yaml`).
///
/// Any fault turns the whole file down with its place: a report without its classification line, or with names that
/// should be out, is no report to hand on.
///
/// - Throws: ``RuleProblem`` with line and column.
public func loadStyle(from path: String) throws(RuleProblem) -> ReportStyle {
    let file = try YAMLFile(path: path, text: try styleText(path))
    let root = try YAMLMapping(
        file.root, in: file, what: "a house style",
        keys: ["title", "council", "classification", "colours", "logo", "sections", "roles-only", "audience"])
    var style = ReportStyle()
    style.title = try root.text("title")
    style.council = try root.text("council")
    style.classification = try root.text("classification")
    style.rolesOnly = try root.flag("roles-only") ?? false
    style.audience = try root.choice("audience") ?? .team
    if let colours = root["colours"] {
        let mapping = try YAMLMapping(colours, in: file, what: "colours", keys: ["main", "band"])
        style.main = try colour("main", of: mapping, in: file)
        style.band = try colour("band", of: mapping, in: file)
    }
    if let logo = root["logo"] { style.logo = try readLogo(logo, in: file) }
    if let names = try root.list("sections") {
        var sections: Set<ReportSection> = []
        for name in names {
            guard let section = name.scalar.flatMap({ ReportSection(rawValue: $0.string) }) else {
                let all = ReportSection.allCases.map(\.rawValue).joined(separator: ", ")
                throw file.problem(at: name, "found \(words(of: name)); expected a section: one of \(all)")
            }
            sections.insert(section)
        }
        style.sections = sections
    }
    return style
}

private func styleText(_ path: String) throws(RuleProblem) -> String {
    let bytes: [UInt8]
    do {
        bytes = try fileBytes(at: path, limit: 100_000)
    } catch {
        throw RuleProblem(path: path, why: "\(error)")
    }
    guard let text = String(validating: bytes, as: UTF8.self) else { throw RuleProblem(path: path, why: "not UTF-8") }
    return text
}

/// Least contrast of text with its ground (WCAG 2.2, 1.4.3, level AA).
private let leastContrast = 4.5

private func colour(_ key: String, of mapping: YAMLMapping, in file: YAMLFile) throws(RuleProblem) -> Colour? {
    guard let node = mapping[key], let text = try mapping.text(key) else { return nil }
    guard let colour = Colour(hex: text) else {
        throw file.problem(at: node, "found '\(text.prefix(40))'; expected \(key): a colour as \"#11506b\"")
    }
    let contrast = colour.contrast(with: .white)
    guard contrast >= leastContrast else {
        let found = (contrast * 10).rounded(.down) / 10
        throw file.problem(
            at: node,
            "\(colour.hex) has a contrast of \(found) to white; expected \(key): at least \(leastContrast), a darker colour"
        )
    }
    return colour
}

private func readLogo(_ node: Node, in file: YAMLFile) throws(RuleProblem) -> Logo {
    let mapping = try YAMLMapping(node, in: file, what: "a logo", keys: ["file", "text"])
    let name = try mapping.requiredText("file")
    let alternative = try mapping.requiredText("text")
    let path = URL(fileURLWithPath: name, relativeTo: URL(fileURLWithPath: file.path)).path
    let bytes: [UInt8]
    do {
        bytes = try fileBytes(at: path, limit: Logo.largestSize)
    } catch {
        throw file.problem(at: node, "logo \(name): \(error)")
    }
    guard let logo = Logo(png: bytes, alternative: alternative) else {
        throw file.problem(
            at: node,
            "\(name) is no PNG picture of at most \(Logo.largestSide) by \(Logo.largestSide) pixels; convert it to PNG")
    }
    return logo
}

private func words(of node: Node) -> String { node.scalar.map { "'\($0.string.prefix(60))'" } ?? "no single word" }
