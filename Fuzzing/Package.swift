// swift-tools-version: 6.2
import PackageDescription

// A package of its own, since everything in it is built with sanitizers: see script/fuzz.
let package = Package(
    name: "Fuzzing",
    platforms: [.macOS(.v15)],
    dependencies: [.package(name: "auditsh", path: "..")],
    targets: [
        .executableTarget(
            name: "fuzz",
            dependencies: ["CLibFuzzer", .product(name: "FuzzEntries", package: "auditsh")],
            // GNU gold breaks off over libFuzzer's debugging information.
            linkerSettings: [.unsafeFlags(["-use-ld=lld"])]),
        .systemLibrary(name: "CLibFuzzer", path: "CLibFuzzer"),
    ],
    swiftLanguageModes: [.v6]
)
