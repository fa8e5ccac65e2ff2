import CanonicalJSON

/// A drawing in a stage output: names of what it shows, by the part they play in it.
package struct OutputChart: Sendable, Equatable {
    /// What it draws.
    package let kind: OutputChartKind
    /// What it shows, by the part it plays; a part that may be missing has none.
    package internal(set) var names: [ChartRole: [String]]
    /// What belongs to some of its figures: in a funnel the rule whose money a step loses, by the field at the step's
    /// end; of a promise the figure that chance alone explains, by the value; of positions `good` or `bad`, by the
    /// verdict's code.
    package internal(set) var links: [String: String]

    /// What plays a part.
    package subscript(role: ChartRole) -> [String] { names[role] ?? [] }

    /// What plays a part that one name plays; nil where nothing does.
    package func name(_ role: ChartRole) -> String? { names[role]?.first }

    /// The same without some of its names; nil where too little is left.
    package func without(
        tables: (String) -> Bool, columns: (String, String) -> Bool, figures: (String) -> Bool
    ) -> OutputChart? {
        let table = name(.table)
        var rest = self
        for key in kind.keys {
            let shown = self[key.role].filter { name in
                switch key.reads {
                case .table: !tables(name)
                case .column: table.map { !columns($0, name) } ?? true
                case .limit: !figures(name) && table.map { !columns($0, name) } ?? true
                case .field, .figure: !figures(name)
                }
            }
            // Where names belong together, one is nothing without the other.
            guard shown.count == self[key.role].count || key.isShortened else { return nil }
            rest.names[key.role] = shown.isEmpty ? nil : shown
        }
        if kind == .promise {
            let shown = zip(self[.values], self[.limits]).filter { !figures($0) && !figures($1) }
            guard !shown.isEmpty else { return nil }
            rest.names[.values] = shown.map(\.0)
            rest.names[.limits] = shown.map(\.1)
            rest.links = links.filter { !figures($0.value) }
        }
        return rest
    }
}

/// The names under which questionnaires ask for charts.
package enum OutputChartKind: String, Sendable, CaseIterable {
    /// What each row brought and cost, one behind the other.
    case waterfall
    /// Where a figure of each row stands between its limits, with the row's verdict.
    case position
    /// Steps that follow each other, each a part of the one before.
    case funnel
    /// Two figures of every row on the scale of both.
    case pairs
    /// A figure of every row, or figures of which the first is the whole.
    case bars
    /// Single figures beside each other, up to which they are good.
    case strip
    /// Times below each other, with one line through all of them.
    case spans
    /// Figures against what was promised.
    case promise
    /// How many there were, how many went and came, how many there are.
    case flow

    /// The key of its links; nil of a kind that has none.
    package var linkKey: String? {
        switch self {
        case .funnel: "leaks"
        case .promise: "margins"
        case .position: "tones"
        case .waterfall, .pairs, .bars, .strip, .spans, .flow: nil
        }
    }

    /// Keys of a chart of the kind beside `chart` and that of its links.
    package var keys: [ChartKey] {
        switch self {
        case .waterfall: [.table, .required(.gain), .required(.cost), .optional(.count), .optional(.firm)]
        case .position:
            [
                .table, .required(.value), ChartKey(role: .limits, reads: .limit, isRequired: true, most: 2),
                ChartKey(role: .of, reads: .column, most: 2), .optional(.firm),
                ChartKey(role: .columns, reads: .column, most: 4, isShortened: true),
            ]
        case .funnel:
            [ChartKey(role: .fields, reads: .field, isRequired: true, most: 20, isShortened: true)]
        case .pairs: [.table, .required(.first), .required(.second)]
        case .bars:
            [
                ChartKey(role: .table, reads: .table), .optional(.value),
                ChartKey(role: .parts, reads: .column, most: 6),
                ChartKey(role: .whole, reads: .figure, isShortened: true),
                ChartKey(role: .fields, reads: .field, most: 20, isShortened: true),
            ]
        case .strip:
            [
                ChartKey(role: .fields, reads: .field, isRequired: true, most: 6, isShortened: true),
                ChartKey(role: .limits, reads: .limit, most: 2, isShortened: true),
            ]
        case .spans:
            [
                ChartKey(role: .fields, reads: .field, isRequired: true, most: 6, isShortened: true),
                ChartKey(role: .whole, reads: .figure, isShortened: true),
            ]
        case .promise:
            [
                ChartKey(role: .values, reads: .figure, isRequired: true, most: 10, isShortened: true),
                ChartKey(role: .limits, reads: .limit, isRequired: true, most: 10, isShortened: true),
            ]
        case .flow:
            [ChartRole.start, .lost, .won, .end].map {
                ChartKey(role: $0, reads: .figure, isRequired: true)
            }
        }
    }
}

/// The part that a name plays in a chart: the key under which it stands.
package enum ChartRole: String, Sendable, CaseIterable {
    case table
    /// What a row brought, and what it cost.
    case gain, cost
    /// How many a row is about.
    case count
    /// The figure that is drawn.
    case value
    /// One or two figures that it is held against: columns of each row, or figures of all.
    case limits
    /// A part and its whole, which stand beside the row.
    case of
    /// A column without which the value is less sure.
    case firm
    /// Figures that stand beside the drawing.
    case columns
    case fields
    case first, second
    /// Columns of which the first is drawn as a share of all.
    case parts
    /// The same figure of all rows together.
    case whole
    /// Figures of the audit, each with its own limit.
    case values
    /// What there was, went, came and is.
    case start, lost, won, end
}

/// A key of a chart: what it names.
package struct ChartKey: Sendable {
    package enum Reads: Sendable {
        case table
        /// A column of figures of the table.
        case column
        /// A field of figures.
        case field
        /// A field of figures, or a metric.
        case figure
        /// A column of figures, a field of figures, a metric or a limit.
        case limit
    }

    package let role: ChartRole
    package let reads: Reads
    package var isRequired = false
    /// How many names it takes; one is no list.
    package var most = 1
    /// True where some of its names may be missing.
    package var isShortened = false

    static let table = ChartKey(role: .table, reads: .table, isRequired: true)
    static func required(_ role: ChartRole) -> ChartKey {
        ChartKey(role: role, reads: .column, isRequired: true)
    }
    static func optional(_ role: ChartRole) -> ChartKey {
        ChartKey(role: role, reads: .column, isShortened: true)
    }
}

// MARK: description

extension OutputChart {
    /// The part of an output that draws it.
    static func schema(of kind: OutputChartKind) -> JSONValue {
        let names = Form<[String]>.words.schema
        let keys = kind.keys.map { key in
            Schema.Property(key.role.rawValue, isRequired: key.isRequired) {
                key.most > 1 ? names() : Schema.text
            }
        }
        let links = kind.linkKey.map { [Schema.Property($0) { Schema.byName(Schema.text) }] } ?? []
        let chart = Schema.Property("chart", isRequired: true) { Schema.words([kind.rawValue]) }
        return Schema.entry(nil, [chart] + keys + links)
    }

    init(_ kind: OutputChartKind, _ reader: inout YAMLMapReader) {
        self.kind = kind
        var names: [ChartRole: [String]] = [:]
        for key in kind.keys {
            let name = key.role.rawValue
            if key.isRequired { guard reader.requiredNode(name) != nil else { continue } }
            let found = key.most > 1 ? reader.texts(name) : reader.text(name).map { [$0] } ?? []
            if !found.isEmpty { names[key.role] = found }
        }
        self.names = names
        let links = kind.linkKey.map { reader.map($0) } ?? []
        self.links = Dictionary(links.compactMap { pair in pair.value.scalar.map { (pair.key, $0) } }) {
            first, _ in first
        }
    }

    init(_ kind: OutputChartKind, _ record: inout JSONRecord) throws {
        self.kind = kind
        var names: [ChartRole: [String]] = [:]
        for key in kind.keys { names[key.role] = try record.optional(key.role.rawValue)?.texts }
        self.names = names
        links = try kind.linkKey.flatMap { record.optional($0) }?.map { try $0.text } ?? [:]
    }

    /// The compiled form, whose keys are those of the YAML.
    var json: JSONValue {
        var members = ["chart": JSONValue.string(kind.rawValue)]
        if !links.isEmpty, let key = kind.linkKey { members[key] = .map(links) { .string($0) } }
        for (role, names) in names { members[role.rawValue] = .strings(names) }
        return .map(members) { $0 }
    }
}
