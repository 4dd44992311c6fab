import CGLib

/// SHA-256 of the bytes, as 64 hexadecimal digits.
public func sha256(of bytes: [UInt8]) -> String {
    guard let digest = g_compute_checksum_for_data(G_CHECKSUM_SHA256, bytes, gsize(bytes.count)) else { return "" }
    defer { g_free(digest) }
    return String(cString: digest)
}
