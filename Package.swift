// swift-tools-version: 6.2
import PackageDescription

// A report takes two processes, so their start counts: release programs carry the Swift libraries in them, with
// nothing to look for and little to relocate.
let strict: [SwiftSetting] =
    ["ExistentialAny", "MemberImportVisibility", "InternalImportsByDefault"].map { .enableUpcomingFeature($0) }
    + [.unsafeFlags(["-static-stdlib"], .when(configuration: .release))]
let linking: [LinkerSetting] = [
    .unsafeFlags(
        ["-static-stdlib", "-use-ld=lld", "-Xlinker", "-z", "-Xlinker", "pack-relative-relocs"],
        .when(configuration: .release))
]
// poppler looks lcms2's function up in the executable first (see CColour).
let colour: [LinkerSetting] = [
    .unsafeFlags(["-Xlinker", "--export-dynamic-symbol=cmsOpenProfileFromMem"])
]

let package = Package(
    name: "heed",
    products: [
        .executable(name: "heed", targets: ["heed"]),
        .executable(name: "ingest", targets: ["ingest"]),
        .executable(name: "heed-reader", targets: ["heed-reader"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2"),
        .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
    ],
    targets: [
        // The C libraries: module maps only.
        .systemLibrary(name: "CGLib", pkgConfig: "glib-2.0", providers: [.apt(["libglib2.0-dev"])]),
        .systemLibrary(
            name: "CPoppler", pkgConfig: "poppler-glib", providers: [.apt(["libpoppler-glib-dev"])]),
        .systemLibrary(
            name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        .systemLibrary(name: "CLibZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
        .systemLibrary(
            name: "CXlsxWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
        .systemLibrary(
            name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
        // Takes the place of one function of lcms2, so that poppler builds no colour transforms.
        .target(name: "CColour"),

        .target(name: "Records", swiftSettings: strict),
        .target(name: "Archiving", dependencies: ["CLibZip"], swiftSettings: strict),
        .target(
            name: "Reading",
            dependencies: ["Archiving", "Records", "CPoppler", "CLibXML2", "CLibZip", "CColour"],
            swiftSettings: strict),
        .target(
            name: "Extracting",
            dependencies: ["Records"],
            resources: [.embedInCode("Vocabulary/log-headings.yaml"), .embedInCode("Vocabulary/log-statuses.yaml")],
            swiftSettings: strict),
        .target(name: "Asking", dependencies: ["Records", "Extracting", "CGLib"], swiftSettings: strict),
        .target(
            name: "Linking", dependencies: ["Records"],
            exclude: ["Vocabulary/README.md"],
            resources: [
                .embedInCode("Vocabulary/glossary.yaml"), .embedInCode("Vocabulary/term-weights.txt"),
                .embedInCode("Vocabulary/word-vectors.txt"), .embedInCode("Vocabulary/council-business.txt"),
            ],
            swiftSettings: strict),
        .target(
            name: "Checking",
            dependencies: [
                "Records", "CSQLite", .product(name: "Yams", package: "Yams"),
            ],
            resources: [.embedInCode("bank-holidays.yaml")],
            swiftSettings: strict),
        .target(
            name: "Storing",
            dependencies: ["Records", .product(name: "GRDB", package: "GRDB.swift")],
            swiftSettings: strict),
        .target(
            name: "Reporting",
            dependencies: ["Records", "CXlsxWriter", .product(name: "Mustache", package: "swift-mustache")],
            resources: [
                .embedInCode("Templates/gap-report.css"), .embedInCode("Templates/gap-report.mustache"),
                .embedInCode("Templates/report-masthead.mustache"), .embedInCode("Templates/report-summary.mustache"),
                .embedInCode("Templates/report-outlook.mustache"), .embedInCode("Templates/report-table.mustache"),
                .embedInCode("Templates/report-pictures.mustache"),
                .embedInCode("Templates/report-recommendations.mustache"),
                .embedInCode("Templates/report-directions.mustache"),
                .embedInCode("Templates/report-gaps.mustache"), .embedInCode("Templates/report-unread.mustache"),
                .embedInCode("Templates/report-sources.mustache"),
            ],
            swiftSettings: strict),
        .target(
            name: "Running",
            dependencies: [
                "Archiving", "Asking", "Records", "Extracting", "Linking", "Checking", "Storing", "Reporting",
                .product(name: "Yams", package: "Yams"),
                .product(name: "Subprocess", package: "swift-subprocess"),
                .product(name: "SystemPackage", package: "swift-system"),
            ],
            resources: [.embedInCode("Templates/reference.docx")],
            swiftSettings: strict),
        .target(
            name: "Commands",
            dependencies: [
                "Records", "Checking", "Extracting", "Reporting", "Running", "Storing",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict),
        .executableTarget(
            name: "heed", dependencies: ["Commands"], swiftSettings: strict, linkerSettings: linking),
        .executableTarget(
            name: "ingest", dependencies: ["Commands"], swiftSettings: strict, linkerSettings: linking),
        .executableTarget(
            name: "heed-reader", dependencies: ["Asking", "Extracting", "Reading", "Records"], swiftSettings: strict,
            linkerSettings: linking + colour),
        // Times the check; no product, so that it is not installed.
        .executableTarget(
            name: "heed-check-bench", dependencies: ["Checking", "Records"], path: "Tools/CheckBench",
            swiftSettings: strict, linkerSettings: linking),

        // Office files made for tests.
        .target(
            name: "OfficeFiles", dependencies: ["CLibZip"], path: "Tests/Support/OfficeFiles", swiftSettings: strict),
        .testTarget(name: "RecordsTests", dependencies: ["Records"], swiftSettings: strict),
        .testTarget(
            name: "ReadingTests", dependencies: ["Records", "Reading", "OfficeFiles"], swiftSettings: strict),
        .testTarget(name: "ExtractingTests", dependencies: ["Extracting", "Records"], swiftSettings: strict),
        .testTarget(name: "LinkingTests", dependencies: ["Linking", "Records"], swiftSettings: strict),
        .testTarget(name: "CheckingTests", dependencies: ["Checking", "Records"], swiftSettings: strict),
        .testTarget(
            name: "StoringTests",
            dependencies: ["Records", "Storing", .product(name: "GRDB", package: "GRDB.swift")],
            swiftSettings: strict),
        .testTarget(name: "ReportingTests", dependencies: ["Records", "Reporting"], swiftSettings: strict),
        .testTarget(
            name: "RunningTests", dependencies: ["Asking", "Extracting", "Records", "Running", "Storing"],
            swiftSettings: strict),
        .testTarget(
            name: "EndToEndTests", dependencies: ["OfficeFiles", "Records", "heed", "heed-reader", "ingest"],
            swiftSettings: strict),
    ],
    swiftLanguageModes: [.v6]
)
