// swift-tools-version: 6.2
import PackageDescription

#if canImport(Glibc)
    import Glibc
#endif

let simulationDependencies: [Target.Dependency] = ["Shell", "MemoryFiles", "CLibrary", "TestSupport"]

// Arrows point down only: a house may use those listed below it, never one above.
let package = Package(
    name: "auditsh",
    platforms: [.macOS(.v15)],
    products: [
        .executable(name: "auditsh", targets: ["auditsh"]),
        // For the package Fuzzing only.
        .library(name: "FuzzEntries", targets: ["FuzzEntries"]),
        // For the package Benchmarks only.
        .library(name: "BenchmarkEntries", targets: ["BenchmarkEntries"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    ],
    targets: [
        // The program: subcommands and exit codes, nothing else.
        .executableTarget(
            name: "auditsh",
            dependencies: [
                "Shell", "LineEditing", "Sessions", "Reports", "Questionnaires", "Diagnostics", "CLibrary",
                "CProcess",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),

        // The conversation.
        .target(
            name: "Shell",
            dependencies: [
                "LineEditing", "Reports", "Examples", "Sessions", "Findings", "Answers", "Questionnaires",
                "Expressions", "Wording", "CanonicalJSON", "Diagnostics", "TerminalText", "Files", "CProcess",
                "CLibrary",
            ]),
        .target(name: "LineEditing", dependencies: ["CLibEdit", "CProcess", "CLibrary", "TerminalText"]),
        .target(name: "CLibEdit", dependencies: ["CProcess"], linkerSettings: [.linkedLibrary("edit")]),

        // What is handed over.
        .target(
            name: "Reports",
            dependencies: [
                "Findings", "Answers", "Questionnaires", "Expressions", "Wording", "CanonicalJSON",
                "Diagnostics", "TerminalText",
            ]),

        // What must be found of invented companies: tests of a questionnaire's rules.
        .target(
            name: "Examples",
            dependencies: [
                "Findings", "Answers", "Questionnaires", "Expressions", "Wording", "Diagnostics",
            ]),

        // The record and the judgement: siblings, neither knows the other.
        .target(
            name: "Sessions",
            dependencies: [
                "Answers", "Questionnaires", "CanonicalJSON", "Files", "CLibrary",
                .product(name: "Crypto", package: "swift-crypto"),
            ]),
        .target(name: "Findings", dependencies: ["Answers", "Questionnaires", "Expressions", "Wording"]),

        // What is asked, and what people say.
        .target(
            name: "Answers",
            dependencies: [
                "Questionnaires", "Expressions", "CanonicalJSON", "Diagnostics", "Wording", "TerminalText",
            ]),
        .target(
            name: "Questionnaires",
            dependencies: [
                "Expressions", "CanonicalJSON", "Diagnostics", "CYAML",
            ]),
        .systemLibrary(
            name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),

        // Foundations, which know nothing of audits.
        .target(name: "Wording", dependencies: ["TerminalText"]),
        .target(name: "Expressions", dependencies: ["Diagnostics", "TerminalText", "CLibrary"]),
        .target(name: "CanonicalJSON", dependencies: ["TerminalText"]),
        .target(name: "Diagnostics", dependencies: ["TerminalText"]),
        .target(name: "TerminalText"),

        // The file system behind a seam, and what is done with whole files.
        .target(name: "Files", dependencies: ["CLibrary"]),
        // The edges of the process, which C must hold, and the C library under one name.
        .target(name: "CProcess"),
        .target(name: "CLibrary"),

        // Tests, one target per house.
        .testTarget(name: "TerminalTextTests", dependencies: ["TerminalText"]),
        .testTarget(name: "CanonicalJSONTests", dependencies: ["CanonicalJSON", "TestSupport"]),
        .testTarget(name: "DiagnosticsTests", dependencies: ["Diagnostics"]),
        .testTarget(
            name: "ExpressionsTests", dependencies: ["Expressions", "Diagnostics", "CLibrary"],
            exclude: ["Conformance"]),
        .testTarget(name: "WordingTests", dependencies: ["Wording", "TestSupport"]),
        .testTarget(
            name: "QuestionnairesTests", dependencies: ["Questionnaires", "CanonicalJSON", "TestSupport"],
            exclude: ["Snapshots"]),
        .testTarget(
            name: "AnswersTests", dependencies: ["Answers", "TestSupport"], exclude: ["Snapshots"]),
        .testTarget(
            name: "FindingsTests", dependencies: ["Findings", "TestSupport"],
            exclude: ["Boundaries", "Golden"]),
        .testTarget(name: "ExamplesTests", dependencies: ["Examples", "TestSupport"]),
        .testTarget(
            name: "ReportsTests", dependencies: ["Reports", "TestSupport"],
            exclude: ["Snapshots", "Documents/Snapshots", "Documents/Data"]),
        .testTarget(
            name: "SessionsTests",
            dependencies: ["Sessions", "Expressions", "MemoryFiles", "CLibrary", "TestSupport"],
            exclude: ["read_journal.py"]),
        .testTarget(
            name: "ShellTests", dependencies: ["Shell", "auditsh", "TestSupport"], exclude: ["Snapshots"]),
        .testTarget(
            name: "SimulationTests", dependencies: simulationDependencies, exclude: ["Simulate.swift"]),
        .testTarget(
            name: "LineEditingTests",
            dependencies: ["LineEditing", "line-editing-probe", "TestSupport"]),
        .testTarget(
            name: "FuzzTests",
            dependencies: [
                "FuzzEntries", "MemoryFiles", "Sessions", "Questionnaires", "CanonicalJSON", "TestSupport",
            ],
            exclude: ["Corpus"]),

        // What several test targets share, and what reads lines on their pseudo-terminals; not shipped.
        .target(
            name: "TestSupport", dependencies: ["Answers", "Questionnaires", "Wording"],
            path: "Tests/TestSupport"),
        .target(
            name: "FuzzEntries",
            dependencies: [
                "Reports", "Sessions", "Findings", "Answers", "Questionnaires", "Expressions",
                "CanonicalJSON", "Wording", "Diagnostics", "MemoryFiles",
            ],
            path: "Tests/FuzzEntries"),
        .target(
            name: "BenchmarkEntries",
            dependencies: [
                "Shell", "LineEditing", "Reports", "Sessions", "Findings", "Answers", "Questionnaires",
                "Expressions", "Wording", "Diagnostics", "TerminalText", "MemoryFiles",
            ],
            path: "Tests/BenchmarkEntries"),
        .target(name: "MemoryFiles", dependencies: ["Files", "CLibrary"], path: "Tests/MemoryFiles"),
        .executableTarget(
            name: "line-editing-probe", dependencies: ["LineEditing"], path: "Tests/line-editing-probe"),
    ],
    swiftLanguageModes: [.v6]
)

// script/simulate builds the simulated meetings as a program, in release, which may look into the shell as tests do.
let isSimulation = Context.environment["AUDITSH_SIMULATION"] != nil
if isSimulation {
    package.targets.removeAll { $0.type == .test }
    package.targets.append(
        .executableTarget(
            name: "simulate", dependencies: simulationDependencies, path: "Tests/SimulationTests",
            exclude: ["SimulationTests.swift", "TwinMeetingTests.swift", "FoundMeetingTests.swift"]))
}

// https://github.com/swiftlang/swift-evolution: SE-0335, SE-0409, SE-0444, SE-0461
let upcomingFeatures = [
    "ExistentialAny", "InternalImportsByDefault", "MemberImportVisibility",
    "NonisolatedNonsendingByDefault",
]
for target in package.targets where !["CLibEdit", "CProcess", "CYAML"].contains(target.name) {
    target.swiftSettings = upcomingFeatures.map { .enableUpcomingFeature($0) }
    if isSimulation { target.swiftSettings?.append(.unsafeFlags(["-enable-testing"])) }
}
// The tests read, check and evaluate whole questionnaires thousands of times: what does that is optimised for them
// too, with every check of bounds and overflow, and the suite takes a third of the processor time.
let optimisedForTests = [
    "TerminalText", "CanonicalJSON", "Expressions", "Questionnaires", "Answers", "Files", "Sessions",
    "Findings", "MemoryFiles",
]
for target in package.targets where optimisedForTests.contains(target.name) {
    target.swiftSettings?.append(.unsafeFlags(["-O"], .when(configuration: .debug)))
}

#if canImport(Glibc)
    // Relative relocations that are packed, and functions that are equal kept once, make the program a megabyte and a half
    // smaller. glibc reads such relocations from 2.36 on (ld.so(8), DT_RELR).
    var name = [UInt8](repeating: 0, count: 64)
    let length = name.withUnsafeMutableBytes {
        confstr(Int32(_CS_GNU_LIBC_VERSION), $0.baseAddress?.assumingMemoryBound(to: CChar.self), $0.count)
    }
    // Such as "glibc 2.36".
    let glibc = String(decoding: name.prefix(max(length, 1) - 1), as: UTF8.self)
        .split { !$0.isNumber }.compactMap { Int($0) }
    if !glibc.lexicographicallyPrecedes([2, 36]) {
        let flags = [
            "-use-ld=lld", "-Xlinker", "-z", "-Xlinker", "pack-relative-relocs", "-Xlinker", "--icf=safe",
        ]
        package.targets.first { $0.name == "auditsh" }?.linkerSettings = [
            .unsafeFlags(flags, .when(configuration: .release))
        ]
    }
#endif
