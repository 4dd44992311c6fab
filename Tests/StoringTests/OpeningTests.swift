import Foundation
import GRDB
import Records
import Testing

@testable import Storing

struct OpeningTests {
    /// A folder of the test's own, removed when the test ends.
    final class Folder {
        let url = FileManager.default.temporaryDirectory.appendingPathComponent("heed-\(UUID().uuidString)")
        init() throws { try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true) }
        deinit { try? FileManager.default.removeItem(at: url) }
        func path(_ name: String) -> String { url.appendingPathComponent(name).path }
    }

    let folder: Folder
    let today: Day

    init() throws {
        folder = try Folder()
        today = try day("2026-11-23")
    }

    @Test func foldersAreMadeAndWhatWasSavedIsThereAgain() throws {
        let path = folder.path("new/deeper/store.sqlite")
        _ = try Store(path: path).save(report: report("aa"), readerVersion: 1, on: today)
        #expect(try Store(path: path).reports(provider: nil).count == 1)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path("new/deeper")) == ["store.sqlite"])
    }

    @Test func anEmptyFileBecomesAStore() throws {
        let path = folder.path("store.sqlite")
        try Data().write(to: URL(fileURLWithPath: path))
        #expect(try Store(path: path).reports(provider: nil) == [])
    }

    @Test func aFileThatIsNoDatabaseIsNamedAndLeftAlone() throws {
        let path = folder.path("notes.txt")
        let text = Data(String(repeating: "not a database ", count: 100).utf8)
        try text.write(to: URL(fileURLWithPath: path))
        let error = #expect(throws: StoreError.self) { try Store(path: path) }
        #expect(
            error?.description
                == "\(path) is not a Heed store (not an SQLite database); name another path with --store, "
                + "or move the file away")
        #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == text)
    }

    @Test func anotherProgramsDatabaseIsLeftAlone() throws {
        let path = folder.path("places.sqlite")
        try DatabaseQueue(path: path).write { try $0.execute(sql: "CREATE TABLE place (id INTEGER)") }
        let before = try Data(contentsOf: URL(fileURLWithPath: path))
        #expect(throws: StoreError.otherDatabase(path: path)) { try Store(path: path) }
        #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
    }

    @Test func aStoreOfANewerProgramIsRefused() throws {
        let path = folder.path("store.sqlite")
        _ = try Store(path: path)
        try DatabaseQueue(path: path).writeWithoutTransaction { try $0.execute(sql: "PRAGMA user_version = 99") }
        let error = StoreError.newerSchema(path: path, found: 99, known: Schema.migrations.count)
        #expect(throws: error) { try Store(path: path) }
        #expect(throws: error) { try Store.inMemory(copyOf: path) }
    }

    @Test func aFolderIsNoStore() throws {
        #expect(throws: StoreError.cannotOpen(path: folder.url.path)) { try Store(path: folder.url.path) }
        let file = folder.path("file")
        try Data("x".utf8).write(to: URL(fileURLWithPath: file))
        #expect(throws: StoreError.cannotOpen(path: file + "/store.sqlite")) { try Store(path: file + "/store.sqlite") }
    }

    @Test func aStoreThatAnotherRunHoldsIsBusy() throws {
        let path = folder.path("store.sqlite")
        _ = try Store(path: path)
        let other = try DatabaseQueue(path: path)
        let waiting = try Store(path: path, busyTimeout: 0)
        try other.inDatabase { db in
            try db.execute(sql: "BEGIN IMMEDIATE")
            #expect(throws: StoreError.busy(path: path)) {
                try waiting.save(report: report("aa"), readerVersion: 1, on: today)
            }
            #expect(try waiting.reports(provider: nil) == [])
            try db.execute(sql: "ROLLBACK")
        }
    }

    @Test func aFailureInTheMiddleUndoesTheWholeSave() throws {
        let path = folder.path("store.sqlite")
        let store = try Store(path: path)
        try DatabaseQueue(path: path).write {
            try $0.execute(
                sql: "CREATE TRIGGER t BEFORE INSERT ON reviewItem BEGIN SELECT RAISE(ABORT, 'secret text'); END")
        }
        let error = #expect(throws: StoreError.self) {
            try store.save(report: report("aa", recommendations: ["Plans"]), readerVersion: 1, on: today)
        }
        #expect(error?.description.contains("secret") == false)
        #expect(try store.counts().files == 0)
        #expect(try store.counts().recommendations == 0)
    }

    @Test func writersAtOnceLoseNothing() async throws {
        let path = folder.path("store.sqlite")
        let today = today
        try await withThrowingTaskGroup(of: Void.self) { group in
            for writer in 0..<8 {
                group.addTask {
                    let store = try Store(path: path, busyTimeout: 60)
                    for number in 0..<5 {
                        let given = report("\(writer)-\(number)", provider: "Town \(writer) \(number)")
                        _ = try store.save(report: given, readerVersion: 1, on: today)
                    }
                }
            }
            try await group.waitForAll()
        }
        #expect(try Store(path: path).reports(provider: nil).count == 40)
    }

    @Test func aDryRunSeesTheStoreAndChangesNothing() throws {
        let path = folder.path("store.sqlite")
        _ = try Store(path: path).save(report: report("aa"), readerVersion: 1, on: today)
        let dry = try Store.inMemory(copyOf: path)
        #expect(try dry.held(sha256s: ["aa"], readerVersion: 1) == ["aa"])
        _ = try dry.save(report: report("bb", end: "2022-01-01"), readerVersion: 1, on: today)
        #expect(try Store(path: path).reports(provider: nil).count == 1)
        let missing = folder.path("missing/store.sqlite")
        #expect(try Store.inMemory(copyOf: missing).reports(provider: nil) == [])
        #expect(!FileManager.default.fileExists(atPath: folder.path("missing")))
    }

    @Test(arguments: [
        (StoreError.notADatabase(path: "s"), "not an SQLite database"), (.damaged(path: "s"), "s is damaged"),
        (.readOnly(path: "s"), "cannot be written to"), (.diskFull(path: "s"), "no space is left"),
        (.busy(path: "s"), "s is held by another run; try again when it has finished"),
        (.newerSchema(path: "s", found: 9, known: 4), "schema 9, this one knows 4"),
        (.unknownAction(id: "a1"), "the store holds no action a1"),
        (.unknownRecommendation(id: "r1"), "the store holds no recommendation r1"),
    ])
    func errorsSayWhatIsWrong(error: StoreError, words: String) {
        #expect(error.description.contains(words))
    }

    @Test func aRefusedLogIsToldWithItsDaysAndTheWayOut() throws {
        #expect(
            StoreError.olderSnapshot(given: try day("2019-06-28"), newest: try day("2019-09-27")).description
                == "the log is dated 2019-06-28 but the store already holds one of 2019-09-27; logs are imported oldest "
                + "first: correct --as-of, or import into a new store in order")
        #expect(
            StoreError.otherLogOfDay(try day("2019-06-28"), held: "a.xlsx", given: "b.xlsx").description
                == "the store already holds a log of 2019-06-28, from a.xlsx, and b.xlsx is another file; give its own day "
                + "with --as-of, or import it under the first name to replace that day's snapshot")
    }
}
