public import Records

/// Writes the answer of a check as one JSON document (`heed/check/1`).
public func renderJSON(_ result: CheckResult) throws(ReportingError) -> String { try jsonText(result) }
