public import Records

/// What a person says about a log before it is read.
public struct LogOptions: Codable, Equatable, Sendable {
    /// Heading as typed → field, for columns that the program does not know.
    ///
    /// Wins over what it would find.
    public var mapping: [String: LogField]
    /// Status as typed → what it means, for words that the program does not know or reads otherwise.
    ///
    /// Wins over the log's own key.
    public var statuses: [String: ClaimedStatus] = [:]
    /// Names of the worksheets to read; empty to find them.
    public var sheets: [String]
    /// Row that holds the headings (the lower one where there are two); nil to find it.
    public var headerRow: Int?
    /// Day the log describes.
    ///
    /// Dates more than three years after it go to review.
    public var asOf: Day?
    /// Day the latest report was published.
    ///
    /// Due dates before it go to review.
    public var published: Day?

    /// Creates options.
    public init(
        mapping: [String: LogField] = [:], sheets: [String] = [], asOf: Day? = nil, published: Day? = nil
    ) {
        self.mapping = mapping
        self.sheets = sheets
        self.asOf = asOf
        self.published = published
    }
}
