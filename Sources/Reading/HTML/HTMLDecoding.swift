/// Decodes a page's bytes: what they are beats what they claim to be.
///
/// Bytes that are valid UTF-8 are UTF-8, whatever `<meta charset>` says, and so are those with a stray byte among
/// many valid sequences; the rest is Windows-1252, of which ISO 8859-1 as browsers read it is a part (WHATWG
/// Encoding Standard).
func decodeHTML(_ bytes: [UInt8]) -> String {
    if bytes.starts(with: [0xFF, 0xFE]) { return utf16(bytes.dropFirst(2), littleEndian: true) }
    if bytes.starts(with: [0xFE, 0xFF]) { return utf16(bytes.dropFirst(2), littleEndian: false) }
    let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    if let text = String(validating: body, as: UTF8.self) { return text }
    let mended = String(decoding: body, as: UTF8.self)
    let broken = mended.unicodeScalars.count { $0.value == 0xFFFD }
    if mended.unicodeScalars.count(where: { $0.value > 0x7F }) > 10 * broken { return mended }
    var scalars = String.UnicodeScalarView()
    for byte in body { scalars.append(windows1252(byte)) }
    return String(scalars)
}

private func utf16(_ bytes: ArraySlice<UInt8>, littleEndian: Bool) -> String {
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    var index = bytes.startIndex
    while index + 1 < bytes.endIndex {
        let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
        units.append(littleEndian ? second << 8 | first : first << 8 | second)
        index += 2
    }
    return String(decoding: units, as: UTF16.self)
}

/// The characters of Windows-1252 from 0x80 to 0x9F; zero where it has none.
private let windowsBlock: [UInt32] = [
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
    0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E,
    0x0178,
]

private func windows1252(_ byte: UInt8) -> Unicode.Scalar {
    guard (0x80...0x9F).contains(byte) else { return Unicode.Scalar(byte) }
    return Unicode.Scalar(windowsBlock[Int(byte) - 0x80]) ?? " "
}
