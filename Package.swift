// swift-tools-version: 6.2
import PackageDescription

// Arrows point down only: a house may use those listed below it, never one above.
let package = Package(
    name: "auditsh",
    platforms: [.macOS(.v15)],
    dependencies: [
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    ],
    targets: [
        // The record and the judgement: siblings, neither knows the other.
        .target(
            name: "Sessions",
            dependencies: [
                "Answers", "Questionnaires", .product(name: "Crypto", package: "swift-crypto"),
            ]),
        .target(name: "Findings", dependencies: ["Answers", "Texts"]),

        // What is asked, and what people say.
        .target(name: "Answers", dependencies: ["Questionnaires", "Texts"]),
        .target(
            name: "Questionnaires",
            dependencies: ["Expressions", "Diagnostics", .product(name: "Yams", package: "Yams")]),

        // Foundations, which know nothing of audits.
        .target(name: "Texts", dependencies: ["TerminalText"]),
        .target(name: "Expressions", dependencies: ["Diagnostics"]),
        .target(name: "Diagnostics", dependencies: ["TerminalText"]),
        .target(name: "TerminalText"),

        // Tests, one target per house.
        .testTarget(name: "TerminalTextTests", dependencies: ["TerminalText"]),
        .testTarget(name: "DiagnosticsTests", dependencies: ["Diagnostics"]),
        .testTarget(
            name: "FindingsTests",
            dependencies: ["Findings", "TestSupport"], exclude: ["Golden"]),

        // What several test targets share.
        .target(name: "TestSupport", dependencies: ["Questionnaires"], path: "Tests/TestSupport"),
    ],
    swiftLanguageModes: [.v6]
)

// https://github.com/swiftlang/swift-evolution: SE-0335, SE-0409, SE-0444, SE-0461
let upcomingFeatures = [
    "ExistentialAny", "InternalImportsByDefault", "MemberImportVisibility",
    "NonisolatedNonsendingByDefault",
]
for target in package.targets where target.name != "CLibEdit" {
    target.swiftSettings = upcomingFeatures.map { .enableUpcomingFeature($0) }
}
