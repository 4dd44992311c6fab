import GRDB

/// Brings the database to the newest schema, and refuses files that are not the program's.
///
/// `PRAGMA user_version` counts the migrations applied. It is read and raised inside the transaction that
/// applies them, so that two processes which make the same store at the same moment do not both try.
enum Schema {
    /// "Heed" in ASCII: tells a store from any other SQLite file.
    static let applicationID = 0x4865_6564

    /// Every migration since the first, in order; one that has shipped is never edited.
    static let migrations = [
        reportTables, snapshotTables, decisionTable, checkTables, visitTables, reportDateTable, worksheetColumn,
    ]

    /// Throws where the file is another program's, or newer than this program; changes nothing.
    static func check(_ queue: DatabaseQueue, path: String) throws {
        try queue.read { try check($0, path: path) }
    }

    /// Applies what is missing, all of it or nothing.
    static func migrate(_ queue: DatabaseQueue, path: String) throws {
        guard try queue.read(version) != migrations.count else { return }
        try queue.write { db in
            try check(db, path: path)
            for migration in migrations.dropFirst(try version(db)) { try db.execute(sql: migration) }
            try db.execute(sql: "PRAGMA application_id = \(applicationID)")
            try db.execute(sql: "PRAGMA user_version = \(migrations.count)")
        }
    }

    private static func check(_ db: Database, path: String) throws {
        let owner = try Int.fetchOne(db, sql: "PRAGMA application_id")
        let isEmpty = try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_schema") == 0
        guard owner == applicationID || isEmpty else { throw StoreError.otherDatabase(path: path) }
        let found = try version(db)
        guard found <= migrations.count else {
            throw StoreError.newerSchema(path: path, found: found, known: migrations.count)
        }
    }

    private static func version(_ db: Database) throws -> Int {
        try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
    }
}

// Days are ISO texts that SQLite's own date() gives back unchanged. Kinds, grades and statuses are not
// listed in CHECKs: the enums of Records grow, and a shipped migration cannot. A provider of '' means that
// none was found or given; null would escape the UNIQUE constraints.
extension Schema {
    // `identity` is the same for two files that report the same inspection; see `Report.inspectionIdentity`.
    // A recommendation without position is one that the reader no longer finds: kept, as decisions name it.
    private static let reportTables = """
        CREATE TABLE report (
            id INTEGER PRIMARY KEY,
            sha256 TEXT NOT NULL UNIQUE CHECK (sha256 <> ''),
            identity TEXT UNIQUE CHECK (identity <> ''),
            kind TEXT NOT NULL CHECK (kind <> ''),
            subtype TEXT,
            provider TEXT NOT NULL,
            inspectionStart TEXT CHECK (inspectionStart IS date(inspectionStart)),
            inspectionEnd TEXT CHECK (inspectionEnd IS date(inspectionEnd)),
            published TEXT CHECK (published IS date(published)),
            json TEXT NOT NULL CHECK (json_valid(json))
        ) STRICT;
        CREATE INDEX reportProvider ON report (provider);
        CREATE TABLE reportFile (
            sha256 TEXT PRIMARY KEY NOT NULL CHECK (sha256 <> ''),
            reportId INTEGER NOT NULL REFERENCES report ON DELETE CASCADE,
            file TEXT NOT NULL,
            mediaType TEXT NOT NULL,
            pages INTEGER NOT NULL CHECK (pages >= 0),
            readOn TEXT NOT NULL CHECK (readOn IS date(readOn)),
            readerVersion INTEGER NOT NULL,
            judgementCount INTEGER NOT NULL CHECK (judgementCount >= 0),
            recommendationCount INTEGER NOT NULL CHECK (recommendationCount >= 0),
            findingCount INTEGER NOT NULL CHECK (findingCount >= 0),
            reviewCount INTEGER NOT NULL CHECK (reviewCount >= 0)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX reportFileReport ON reportFile (reportId);
        CREATE TABLE judgement (
            reportId INTEGER NOT NULL REFERENCES report ON DELETE CASCADE,
            position INTEGER NOT NULL CHECK (position >= 0),
            label TEXT NOT NULL,
            area TEXT NOT NULL,
            number TEXT,
            grade TEXT NOT NULL,
            page INTEGER,
            quote TEXT,
            PRIMARY KEY (reportId, position)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE recommendation (
            id TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
            reportId INTEGER NOT NULL REFERENCES report ON DELETE CASCADE,
            position INTEGER CHECK (position >= 0),
            number TEXT,
            text TEXT NOT NULL,
            parts TEXT NOT NULL CHECK (json_type(parts) = 'array'),
            section TEXT NOT NULL,
            subheading TEXT,
            priority INTEGER NOT NULL CHECK (priority IN (0, 1)),
            addressee TEXT,
            page INTEGER,
            quote TEXT,
            UNIQUE (reportId, position)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE finding (
            reportId INTEGER NOT NULL REFERENCES report ON DELETE CASCADE,
            position INTEGER NOT NULL CHECK (position >= 0),
            number TEXT,
            section TEXT,
            text TEXT NOT NULL,
            page INTEGER,
            PRIMARY KEY (reportId, position)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE reviewItem (
            reportId INTEGER NOT NULL REFERENCES report ON DELETE CASCADE,
            position INTEGER NOT NULL CHECK (position >= 0),
            field TEXT NOT NULL,
            why TEXT NOT NULL,
            PRIMARY KEY (reportId, position)
        ) STRICT, WITHOUT ROWID;
        """

    // Ids of snapshots only grow, and older logs are refused, so that within a provider they order by day.
    // `action` is what stays the same across snapshots, `actionVersion` its row in one of them.
    private static let snapshotTables = """
        CREATE TABLE snapshot (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            provider TEXT NOT NULL,
            asOf TEXT NOT NULL CHECK (asOf IS date(asOf)),
            sha256 TEXT NOT NULL,
            file TEXT NOT NULL,
            frame TEXT NOT NULL CHECK (json_valid(frame)),
            UNIQUE (provider, asOf)
        ) STRICT;
        CREATE TABLE action (
            id TEXT PRIMARY KEY NOT NULL CHECK (id <> '')
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE actionVersion (
            snapshotId INTEGER NOT NULL REFERENCES snapshot ON DELETE CASCADE,
            position INTEGER NOT NULL CHECK (position >= 0),
            actionId TEXT NOT NULL REFERENCES action ON DELETE RESTRICT,
            ref TEXT,
            row INTEGER NOT NULL,
            recommendation TEXT,
            theme TEXT,
            action TEXT NOT NULL,
            owner TEXT,
            start TEXT CHECK (start IS date(start)),
            due TEXT CHECK (due IS date(due)),
            originalDue TEXT CHECK (originalDue IS date(originalDue)),
            dueAsTyped TEXT,
            dueKind TEXT NOT NULL,
            dueHistory TEXT NOT NULL,
            status TEXT NOT NULL,
            statusAsTyped TEXT,
            claimsOnTime INTEGER NOT NULL CHECK (claimsOnTime IN (0, 1)),
            progress INTEGER,
            completed TEXT CHECK (completed IS date(completed)),
            evidence TEXT,
            measure TEXT,
            progressNote TEXT,
            updated TEXT CHECK (updated IS date(updated)),
            PRIMARY KEY (snapshotId, position),
            UNIQUE (actionId, snapshotId)
        ) STRICT, WITHOUT ROWID;
        """

    // Only what a person decided; proposals are computed anew each time and never stored.
    private static let decisionTable = """
        CREATE TABLE decision (
            recommendationId TEXT NOT NULL REFERENCES recommendation ON DELETE CASCADE,
            actionId TEXT NOT NULL REFERENCES action ON DELETE CASCADE,
            state TEXT NOT NULL CHECK (state IN ('confirmed', 'rejected')),
            decidedOn TEXT NOT NULL CHECK (decidedOn IS date(decidedOn)),
            role TEXT CHECK (role <> ''),
            PRIMARY KEY (recommendationId, actionId)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX decisionAction ON decision (actionId);
        """

    // A run's gaps are those whose `lastRunId` is its id, for as long as it is the last run: a daily check
    // over years stays small. Tallies of each run are kept.
    private static let checkTables = """
        CREATE TABLE checkRun (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            provider TEXT NOT NULL,
            day TEXT NOT NULL CHECK (day IS date(day)),
            high INTEGER NOT NULL CHECK (high >= 0),
            medium INTEGER NOT NULL CHECK (medium >= 0),
            low INTEGER NOT NULL CHECK (low >= 0)
        ) STRICT;
        CREATE INDEX checkRunProvider ON checkRun (provider);
        CREATE TABLE knownGap (
            provider TEXT NOT NULL,
            key TEXT NOT NULL CHECK (key <> ''),
            severity TEXT NOT NULL CHECK (severity IN ('low', 'medium', 'high')),
            firstSeen TEXT NOT NULL CHECK (firstSeen IS date(firstSeen)),
            lastSeen TEXT NOT NULL CHECK (lastSeen IS date(lastSeen)),
            lastRunId INTEGER NOT NULL REFERENCES checkRun ON DELETE RESTRICT,
            PRIMARY KEY (provider, key)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX knownGapRun ON knownGap (lastRunId);
        """

    // A delivery outlives the visit's record, so that a visit which is taken out and added again is not told of twice.
    private static let visitTables = """
        CREATE TABLE plannedVisit (
            provider TEXT NOT NULL,
            day TEXT NOT NULL CHECK (day IS date(day)),
            theme TEXT CHECK (theme <> ''),
            PRIMARY KEY (provider, day)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE delivery (
            provider TEXT NOT NULL,
            visit TEXT NOT NULL CHECK (visit IS date(visit)),
            workingDaysBefore INTEGER NOT NULL CHECK (workingDaysBefore >= 0),
            madeOn TEXT NOT NULL CHECK (madeOn IS date(madeOn)),
            file TEXT NOT NULL,
            sentTo TEXT NOT NULL CHECK (json_type(sentTo) = 'array'),
            PRIMARY KEY (provider, visit, workingDaysBefore)
        ) STRICT, WITHOUT ROWID;
        """

    // Days that only a person knows; they belong to the inspection, whatever file of it is read again.
    private static let reportDateTable = """
        CREATE TABLE reportDate (
            reportId INTEGER PRIMARY KEY REFERENCES report ON DELETE CASCADE,
            received TEXT CHECK (received IS date(received)),
            published TEXT CHECK (published IS date(published)),
            statementDue TEXT CHECK (statementDue IS date(statementDue)),
            draftSent TEXT CHECK (draftSent IS date(draftSent)),
            statementSent TEXT CHECK (statementSent IS date(statementSent))
        ) STRICT;
        """

    // Null for a log that is one table.
    private static let worksheetColumn = "ALTER TABLE actionVersion ADD COLUMN sheet TEXT;"
}
