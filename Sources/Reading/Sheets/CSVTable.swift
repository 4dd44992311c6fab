import Records

/// Reads CSV and TSV files; separator and character set are found by looking.
enum CSVTable {
    static func read(_ bytes: [UInt8]) throws(ReadingError) -> Sheet {
        let text = TextCharacterSet(of: bytes).utf8(of: bytes)
        guard !text.contains(0) else { throw wrong("a binary file", saveAs: ".xlsx") }
        guard let separator = separator(of: text) else { throw wrong("text without columns", saveAs: ".csv") }
        var records = CSVRecords(text, separator: separator)
        let limits = SheetLimits()
        var rows: [SheetRow] = []
        var number = 0
        while let fields = try records.next() {
            number += 1
            var cells: [SheetCell] = []
            for (column, field) in fields.enumerated() where column < SheetLimits.columns && !field.isEmpty {
                let cell = SheetCell(column: column, text: cellText(String(decoding: field, as: UTF8.self)))
                guard limits.take(cell) else { break }
                if !cell.text.isBlankCell { cells.append(cell) }
            }
            if let failure = limits.failure { throw failure }
            let isDirective = number == 1 && fields[0].starts(with: "sep=".utf8)
            if !cells.isEmpty && !isDirective { rows.append(SheetRow(number: number, cells: cells)) }
        }
        return Sheet(name: "Sheet1", rows: rows)
    }

    /// The separator that cuts most records into the same number of fields; nil where none cuts any.
    private static func separator(of text: [UInt8]) -> UInt8? {
        if text.starts(with: "sep=".utf8), text.count > 4 { return text[4] }
        let sample = Array(text.prefix(200_000))
        var best: (separator: UInt8, score: Int)?
        for separator in [0x2C, 0x3B, 0x09, 0x7C] as [UInt8] {
            var records = CSVRecords(sample, separator: separator)
            var times: [Int: Int] = [:]
            while let fields = try? records.next() { times[fields.count, default: 0] += 1 }
            let score = times.filter { $0.key > 1 }.map { ($0.key - 1) * $0.value }.max() ?? 0
            if score > best?.score ?? 0 { best = (separator, score) }
        }
        return best?.separator
    }
}

/// The records of a CSV text (RFC 4180), one after the other.
struct CSVRecords {
    private let text: [UInt8]
    private let separator: UInt8
    private var position = 0
    private var line = 1

    init(_ text: [UInt8], separator: UInt8) {
        self.text = text
        self.separator = separator
    }

    /// The fields of the next record; nil after the last.
    mutating func next() throws(ReadingError) -> [[UInt8]]? {
        guard position < text.count else { return nil }
        var fields: [[UInt8]] = []
        while true {
            fields.append(try field())
            guard fields.count <= SheetLimits.columns else {
                throw .damaged(format: "CSV", why: "line \(line) has more than \(SheetLimits.columns) columns")
            }
            guard position < text.count else { return fields }
            let byte = text[position]
            position += 1
            if byte == separator {
                if position == text.count { return fields + [[]] }
                continue
            }
            if byte == 0x0D, position < text.count, text[position] == 0x0A { position += 1 }
            line += 1
            return fields
        }
    }

    private mutating func field() throws(ReadingError) -> [UInt8] {
        guard position < text.count, text[position] == 0x22 else {
            let start = position
            while position < text.count, text[position] != separator, text[position] != 0x0A, text[position] != 0x0D {
                position += 1
            }
            return Array(text[start..<position])
        }
        return try quoted()
    }

    private mutating func quoted() throws(ReadingError) -> [UInt8] {
        let opened = line
        var field: [UInt8] = []
        position += 1
        while position < text.count {
            let byte = text[position]
            position += 1
            if byte == 0x0A { line += 1 }
            guard byte == 0x22 else {
                field.append(byte)
                continue
            }
            guard position < text.count else { return field }
            let after = text[position]
            if after == 0x22 {
                field.append(after)
                position += 1
            } else if after == separator || after == 0x0A || after == 0x0D {
                return field
            } else {
                throw .damaged(
                    format: "CSV",
                    why: "the quotation marks do not pair: one opens in line \(opened), and text follows where it "
                        + "closes in line \(line)")
            }
        }
        throw .damaged(format: "CSV", why: "the quotation mark that opens in line \(opened) is never closed")
    }
}
