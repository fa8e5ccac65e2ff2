import Benchmark
import BenchmarkEntries

// What is measured, by the names that script/bench knows, which also knows the goals.
let benchmarks: @Sendable () -> Void = {
    // The export that script/bench reads is built around throughput; what it prints is time.
    Benchmark.defaultConfiguration.metrics = [.wallClock, .throughput]
    Benchmark.defaultConfiguration.warmupIterations = 3
    Benchmark.defaultConfiguration.maxDuration = .seconds(2)

    for moment in ["end", "live"] {
        Benchmark("answer, findings \(moment)") { benchmark, interview in
            try interview.hold(typed: benchmark.startMeasurement, asked: benchmark.stopMeasurement)
        } setup: {
            try Interview(findings: moment)
        }
    }

    for events in [1000, 10_000] {
        Benchmark("open \(events) events") { _, session in
            blackHole(try session.opening())
        } setup: {
            try SessionFile(events: events)
        }
    }

    Benchmark("read YAML") { _, source in
        blackHole(try source.loaded())
    } setup: {
        try SalesProcess()
    }
    Benchmark("read compiled form") { _, form in
        blackHole(try form.read())
    } setup: {
        try CompiledForm()
    }
    Benchmark("compile expressions") { _, expressions in
        blackHole(try expressions.compiled())
    } setup: {
        try ExpressionTexts()
    }

    Benchmark("assess") { _, reporting in
        blackHole(reporting.assessment())
    } setup: {
        try Reporting()
    }
    Benchmark("report value") { _, reporting in
        blackHole(try reporting.value())
    } setup: {
        try Reporting()
    }
    for kind in Reporting.Kind.allCases {
        Benchmark("\(kind) from value") { _, reporting in
            blackHole(try reporting.text(as: kind))
        } setup: {
            try Reporting()
        }
        Benchmark("\(kind) from session") { _, reporting in
            blackHole(try reporting.textOfSession(as: kind))
        } setup: {
            try Reporting()
        }
    }
}
