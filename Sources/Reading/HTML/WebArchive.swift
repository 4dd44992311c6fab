/// True where a text begins as browsers begin a page saved whole (MHTML: RFC 2557).
func isWebArchive(_ opening: String) -> Bool {
    let start = opening.prefix(2000)
    return start.contains("mime-version:") && start.contains("multipart/related")
}

/// The first page inside a web archive, its transfer encoding undone; nil where the bytes are no archive or hold none.
func webArchivePage(_ bytes: [UInt8]) -> [UInt8]? {
    guard isWebArchive(String(decoding: bytes.prefix(2000), as: UTF8.self).lowercased()) else { return nil }
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    guard let start = pageHeader(lines), let blank = lines[start...].firstIndex(where: { isBlank($0) }) else {
        return nil
    }
    let header = lines[start..<blank].map { text($0) }
    let body = lines[(blank + 1)...].prefix { !$0.starts(with: Array("--".utf8)) }
    if header.contains(where: { $0.contains("quoted-printable") }) { return quotedPrintable(body) }
    if header.contains(where: { $0.contains("base64") }) { return base64(body) }
    return Array(body.joined(separator: [UInt8(ascii: "\n")]))
}

private func pageHeader(_ lines: [ArraySlice<UInt8>]) -> Int? {
    lines.firstIndex { $0.count < 200 && text($0).hasPrefix("content-type: text/html") }
}

private func text(_ line: ArraySlice<UInt8>) -> String { String(decoding: line, as: UTF8.self).lowercased() }

private func isBlank(_ line: ArraySlice<UInt8>) -> Bool { line.allSatisfy { $0 == 13 || $0 == 32 } }

/// Undoes `=3D` and the soft line break `=` at a line's end (RFC 2045, 6.7).
private func quotedPrintable(_ lines: ArraySlice<ArraySlice<UInt8>>) -> [UInt8] {
    var result: [UInt8] = []
    for line in lines {
        var rest = line
        if rest.last == 13 { rest.removeLast() }
        let isSoft = rest.last == UInt8(ascii: "=")
        if isSoft { rest.removeLast() }
        while let byte = rest.popFirst() {
            let digits = rest.prefix(2)
            if byte == UInt8(ascii: "="), digits.count == 2,
                let value = UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
            {
                result.append(value)
                rest = rest.dropFirst(2)
            } else {
                result.append(byte)
            }
        }
        if !isSoft { result.append(10) }
    }
    return result
}

/// Undoes base64 (RFC 2045, 6.8); what is no letter of it is passed over.
private func base64(_ lines: ArraySlice<ArraySlice<UInt8>>) -> [UInt8] {
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var result: [UInt8] = []
    var buffer: UInt32 = 0
    var bits = 0
    for byte in lines.joined() {
        guard let value = letters.firstIndex(of: byte) else { continue }
        buffer = (buffer << 6 | UInt32(value)) & 0xFF_FFFF
        bits += 6
        if bits >= 8 {
            bits -= 8
            result.append(UInt8(truncatingIfNeeded: buffer >> UInt32(bits)))
        }
    }
    return result
}
