import Reading
import Records
import Testing

@Suite("Reading CSV") struct SheetsCSVTests {
    private func rows(_ bytes: [UInt8]) throws -> [[String]] {
        try readSheets(bytes, named: "log.csv").flatMap { $0.rows.map { $0.cells.map(\.text) } }
    }

    @Test(
        "the separator is found",
        arguments: [
            "Ref,Action\n1,\"a, b\"\n2,c", "Ref;Action\r\n1;a, b\r\n2;c\r\n", "Ref\tAction\n1\ta, b\n2\tc",
            "Ref|Action\n1|a, b\n2|c",
            "sep=;\nRef;Action\n1;a, b\n2;c",
        ])
    func separators(text: String) throws {
        #expect(try rows(Array(text.utf8)) == [["Ref", "Action"], ["1", "a, b"], ["2", "c"]])
    }

    private static func utf16(_ text: String, bigEndian: Bool = false) -> [UInt8] {
        text.utf16.reduce(into: []) { bytes, unit in
            let pair = [UInt8(unit & 0xFF), UInt8(unit >> 8)]
            bytes += bigEndian ? pair.reversed() : pair
        }
    }

    private static let encoded: [[UInt8]] = [
        Array("\u{FEFF}a,é’\n1,2".utf8), Array("a,é’\n1,2".utf8), [0x61, 0x2C, 0xE9, 0x92, 0x0A, 0x31, 0x2C, 0x32],
        utf16("\u{FEFF}a,é’\n1,2"), utf16("\u{FEFF}a,é’\n1,2", bigEndian: true),
    ]

    @Test("the character set is found", arguments: encoded)
    func characterSets(bytes: [UInt8]) throws { #expect(try rows(bytes) == [["a", "é’"], ["1", "2"]]) }

    @Test("UTF-16 without a mark")
    func utf16() throws {
        #expect(try rows(SheetsCSVTests.utf16("Ref,Action\n1,Train")) == [["Ref", "Action"], ["1", "Train"]])
    }

    @Test("quoted line breaks and quotation marks; record numbers count blank records")
    func quoting() throws {
        let sheet = try #require(
            try readSheets(Array("Ref,Action\n\n1,\"a\n\"\"b\"\"\"\n,\n2,c 15\" d".utf8), named: "x").first)
        #expect(sheet.rows.map(\.number) == [1, 3, 5])
        #expect(sheet.rows[1].cells.map(\.text) == ["1", "a\n\"b\""])
        #expect(sheet.rows[2].cells.map(\.text) == ["2", "c 15\" d"])
    }

    @Test(
        "quotation marks that do not pair",
        arguments: [
            ("Ref,Action\n1,\"Train,A\n2,c", "the quotation mark that opens in line 2 is never closed"),
            (
                "Ref,Action\n1,\"Train,A\n2,\"c\",d",
                "the quotation marks do not pair: one opens in line 2, and text follows where it closes in line 3"
            ),
        ])
    func unbalanced(text: String, why: String) {
        #expect(throws: ReadingError.damaged(format: "CSV", why: why)) {
            try readSheets(Array(text.utf8), named: "log.csv")
        }
    }

    @Test("cells that a spreadsheet would run stay text", arguments: ["=1+1", "+1", "-1", "@x"])
    func formulas(text: String) throws {
        #expect(try rows(Array("Ref,Action\n1,\(text)".utf8)) == [["Ref", "Action"], ["1", text]])
    }
}
