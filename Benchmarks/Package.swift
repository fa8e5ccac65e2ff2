// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that nobody who builds the program fetches what measures it: see script/bench.
let package = Package(
    name: "Benchmarks",
    platforms: [.macOS(.v15)],
    dependencies: [
        .package(name: "auditsh", path: ".."),
        // Without its traits: they count allocations, which no goal is about.
        .package(url: "https://github.com/ordo-one/benchmark", from: "1.38.1", traits: []),
    ],
    targets: [
        .executableTarget(
            name: "AuditBenchmarks",
            dependencies: [
                .product(name: "BenchmarkEntries", package: "auditsh"),
                .product(name: "Benchmark", package: "benchmark"),
            ],
            path: "Benchmarks/AuditBenchmarks",
            plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")])
    ],
    swiftLanguageModes: [.v6]
)
