import CanonicalJSON
import Diagnostics
package import Expressions

/// One block of questions.
package struct Stage: Sendable, Equatable {
    /// Short code, which commands take.
    package var id: String = ""
    /// The name people read, such as "1 Acquisition".
    package var name: String = ""
    /// What is said when it begins.
    package var intro: String?
    /// False for a block that gets no score.
    package var scored: Bool = true
    /// What its score is computed by; nil where the gaps that its rules find make the score.
    package var score: StageFormula?

    /// The name without the number before it, as it stands in running text: `1 Acquisition` is Acquisition.
    package var nameInText: String {
        let words = name.split(separator: " ", maxSplits: 1)
        return words.count > 1 && words[0].allSatisfy(\.isNumber) ? String(words[1]) : name
    }
}

/// A score that is computed: by one expression in place of the rules of the stage.
package struct StageFormula: Sendable, Equatable {
    /// Gives a number from 0 to 100; what is less counts as 0, what is more as 100.
    package var formula: CompiledExpression = .unreadable
}

/// What a stage ends with.
package struct StageOutput: Sendable, Equatable {
    /// Its heading.
    package var title: String = ""
    /// What the stage is called where there is little room; empty: as elsewhere.
    package var short: String = ""
    /// What may be said of the stage in one sentence; the first that holds is said.
    package var headlines: [Headline] = []
    /// Its parts, in order.
    package var parts: [OutputPart] = []
}

/// A stage in one sentence, where something holds.
package struct Headline: Sendable, Equatable {
    /// True: it holds.
    package var when: CompiledExpression = .unreadable
    /// A sentence with placeholders; it holds only where all of them are known.
    package var text: String = ""
}

/// One part of a stage output.
package enum OutputPart: Sendable, Equatable {
    /// The metrics of these variables, a line each.
    case metrics([String])
    /// A table with these columns, entered or computed; `verdict` is one of them where there are verdicts.
    case table(String, columns: [String])
    /// The answers to these fields.
    case fields([String])
    /// Every metric whose sheet this is.
    case sheet(String)
    /// A drawing, in formats that can draw.
    case chart(OutputChart)
}

// MARK: description

extension Stage: Described {
    static let description = Description<Stage>(
        "a stage", named: "id", by: \.id,
        keys: [
            .required("id", \.id, .name),
            .required("name", \.name, .filledText),
            .optional("intro", \.intro, .filledText),
            .defaulted("scored", \.scored, .flag),
            .optional("score", \.score, .entry()),
        ])
}

extension StageFormula: Described {
    static let description = Description<StageFormula>(
        "the score of a stage", keys: [.required("formula", \.formula, .expression)])
}

extension StageOutput: Described {
    static let description = Description<StageOutput>(
        "an output",
        keys: [
            .required("title", \.title, .filledText),
            .defaulted("short", \.short, .text),
            .defaulted("headlines", \.headlines, .entries()),
            .defaulted("parts", \.parts, .list(.outputPart)),
        ])
}

extension Headline: Described {
    static let description = Description<Headline>(
        "a headline", filling: { _, _ in .names },
        keys: [.required("when", \.when, .expression), .required("text", \.text, .filledText)])
}

extension Form<OutputPart> {
    /// A part is told by its first key, and holds what else belongs to it.
    fileprivate static let outputPart = Form(
        schema: Schema.either(
            [
                Schema.entry(nil, [Schema.Property("metric", isRequired: true) { Schema.text }]),
                Schema.entry(
                    nil, [Schema.Property("metrics", isRequired: true, Form<[String]>.words.schema)]),
                Schema.entry(
                    nil,
                    [
                        Schema.Property("table", isRequired: true) { Schema.text },
                        Schema.Property("columns", isRequired: true, Form<[String]>.words.schema),
                    ]),
                Schema.entry(nil, [Schema.Property("sheet", isRequired: true) { Schema.text }]),
                Schema.entry(nil, [Schema.Property("fields", isRequired: true, Form<[String]>.words.schema)]),
            ] + OutputChartKind.allCases.map(OutputChart.schema)),
        read: { node, _, place in
            guard var reader = YAMLMapReader(node, place.problems, expecting: "a part of an output") else {
                return nil
            }
            defer { reader.finish() }
            if let variable = reader.text("metric") { return .metrics([variable]) }
            if reader.node("metrics") != nil { return .metrics(reader.texts("metrics")) }
            if let node = reader.node("chart") {
                guard let kind = Form<OutputChartKind>.choice.parse(node, "chart", place) else { return nil }
                return .chart(OutputChart(kind, &reader))
            }
            if let table = reader.text("table") { return .table(table, columns: reader.texts("columns")) }
            if let sheet = reader.text("sheet") { return .sheet(sheet) }
            if reader.node("fields") != nil { return .fields(reader.texts("fields")) }
            place.problems.add(
                node.diagnostic(
                    .error, "a part of an output needs one of: metric, metrics, table, fields, sheet, chart"))
            return nil
        },
        decode: { json in
            var record = try JSONRecord(json)
            if let kind = try record.optionalChoice("chart", OutputChartKind.self) {
                return .chart(try OutputChart(kind, &record))
            }
            if let names = try record.optional("metrics")?.texts { return .metrics(names) }
            if let table = try record.optionalText("table") {
                return .table(table, columns: try record.texts("columns"))
            }
            if let sheet = try record.optionalText("sheet") { return .sheet(sheet) }
            return .fields(try record.texts("fields"))
        },
        encode: { part in
            switch part {
            case .chart(let chart): chart.json
            case .fields(let names): .record(["fields": .strings(names)])
            case .metrics(let variables): .record(["metrics": .strings(variables)])
            case .sheet(let stage): .record(["sheet": .string(stage)])
            case .table(let name, let columns):
                .record(["columns": .strings(columns), "table": .string(name)])
            }
        })
}
