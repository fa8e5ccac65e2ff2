import CanonicalJSON
import Diagnostics
package import Expressions

/// One thing asked; it fills one or more fields.
package struct Question: Sendable, Equatable {
    /// Id, which commands take.
    package var id: String = ""
    /// Id of its stage.
    package var stage: String = ""
    /// True where it is asked in a core audit.
    package var core: Bool = false
    /// Who can answer it.
    package var audience: Audience = .any
    /// True where it is not asked while sellers are in the room.
    package var sensitive: Bool = false
    /// True where it is better filled beforehand.
    package var worksheet: Bool = false
    /// Raised when it means something else than before: answers to an earlier revision count no more. From 1.
    package var revision: Int = 1
    /// How several samples become one value; nil where one figure is wanted.
    package var summary: Summary?
    /// False hides the question, unknown asks it; reads fields of earlier questions.
    package var when: CompiledExpression?
    /// The question itself.
    package var text: String = ""
    /// How to answer.
    package var hint: String?
    /// Why it is asked.
    package var why: String = ""
    /// Where the answer can be found.
    package var evidence: String = ""
    /// What counts as good; shown only after an answer.
    package var good: String = ""
    /// What counts as weak; shown only after an answer.
    package var weak: String = ""
    /// What the answer fills, in the order in which it is asked.
    package var fields: [Field] = []
    /// Where the question comes from.
    package var sources: [String] = []
}

/// Who can answer a question.
package enum Audience: String, Sendable, CaseIterable {
    case owner
    case manager
    case sellers
    case service
    case any
}

/// How several samples become one value.
package enum Summary: String, Sendable, CaseIterable {
    case mean
    case median
}

/// One slot for an answer: a field of a question or a column of a table.
package struct Field: Sendable, Equatable {
    /// The name that expressions read.
    package var name: String = ""
    /// What kind of answer it takes.
    package var type: FieldType = .text
    /// What a figure counts, such as `days` or `working_hours`.
    package var unit: String?
    /// What people read.
    package var label: String = ""
    /// Name of the option set of a choice or a multiple choice.
    package var options: String?
    /// Least figure.
    package var min: Double?
    /// Greatest figure.
    package var max: Double?
    /// Where most figures lie; one outside is asked back, never refused.
    package var usual: ClosedRange<Double>?
    /// Most options of a multiple choice.
    package var maxChoices: Int?
    /// True where the question counts as answered without it.
    package var optional: Bool = false
    /// False hides the field; reads earlier fields, also of its own question.
    package var when: CompiledExpression?
    /// True where it is better filled beforehand.
    package var worksheet: Bool = false
    /// True where a mark-up may be entered and is converted to a margin.
    package var acceptsMarkup: Bool = false
    /// True of a person's name, which can be hidden.
    package var person: Bool = false
    /// True where the team's copy leaves it out.
    package var restricted: Bool = false
    /// The columns and rows of a table.
    package var table: TableShape?
}

/// What kind of answer a field takes.
package enum FieldType: String, Sendable, CaseIterable {
    case yesNo = "yes_no"
    case choice
    case multi
    case integer
    case number
    case percent
    case money
    case duration
    case scale
    case date
    case text
    case table

    /// True of the types whose answer is a figure with a basis: measured, estimated, samples or a range.
    package var isFigure: Bool {
        switch self {
        case .integer, .number, .percent, .money, .duration, .scale: true
        case .yesNo, .choice, .multi, .date, .text, .table: false
        }
    }
}

/// The columns and rows of a table.
package struct TableShape: Sendable, Equatable {
    /// The name under which formulas of computed columns read a row.
    package var row: String = ""
    /// True where rows may be added.
    package var openRows: Bool = false
    /// The columns that are entered.
    package var columns: [Field] = []
    /// Cells given in advance, canonical text by column; an entered row with the same choice cells is that row.
    package var fixedRows: [[String: String]] = []

    /// The column of that name.
    package func column(_ name: String) -> Field? { columns.first { $0.name == name } }
}

// MARK: description

extension Question: Described {
    static let description = Description<Question>(
        "a question", named: "id", by: \.id,
        keys: [
            .required("id", \.id, .filled),
            .required("stage", \.stage, .filled),
            // An overlay reads it, and leaves it out.
            .authored(Schema.Property("after") { Schema.text }) { reader, _, place in
                guard let node = reader.node("after") else { return }
                place.problems.add(
                    node.diagnostic(
                        .error, "'after' is for questions of an overlay; here they stand in their order"))
            },
            .defaulted("core", \.core, .flag),
            .defaulted("audience", \.audience, .choice),
            .defaulted("sensitive", \.sensitive, .flag),
            .defaulted("worksheet", \.worksheet, .flag),
            .defaulted("revision", \.revision, .count),
            .optional("summary", \.summary, .choice),
            .optional("when", \.when, .expression),
            .required("text", \.text, .filledText),
            .optional("hint", \.hint, .text),
            .required("why", \.why, .filledText),
            .required("evidence", \.evidence, .filledText),
            .defaulted("good", \.good, .limitText),
            .defaulted("weak", \.weak, .limitText),
            .defaulted("fields", \.fields, .entries(under: .fixed("fields"))),
            .defaulted("sources", \.sources, .words),
        ])
}

extension Field: Described {
    static let description = Description<Field>(
        "a field", named: "name", by: \.name,
        check: { field, reader, place in
            if field.type == .table, field.table?.columns.isEmpty ?? true {
                place.problems.add(
                    reader.node.diagnostic(.error, "the table '\(field.name)' has no columns"))
            }
        },
        keys: common + [.defaulted("optional", \.optional, .flag)] + TableShape.keys)

    /// A column of a table, which may be left empty unless it says otherwise.
    static let column = Description<Field>(
        "a column", named: "name", by: \.name,
        check: { column, reader, place in
            if column.type == .table || column.type == .multi {
                place.problems.add(
                    reader.node.diagnostic(.error, "a column cannot be of type '\(column.type.rawValue)'"))
            }
        }, keys: common + [.defaulted("required", \.optional, .denial, true)])

    private static let common: [Key<Field>] = [
        .required("name", \.name, .name),
        .defaulted("type", \.type, .choice).read { reader, field, place in
            if let node = reader.node("type"), let type = Form<FieldType>.choice.read(node, "type", at: place)
            {
                field.type = type
            } else if reader.node("type") != nil || reader.isMistyped("type") {
                // Where nobody knows what it should be, what follows from it is not reported.
                place.reading.unread.types.insert(place.path)
                for key in TableShape.keys { _ = reader.node(key.name) }
            }
        },
        .optional("unit", \.unit, .word),
        .required("label", \.label, .filledText),
        .optional("options", \.options, .word),
        .optional("min", \.min, .number),
        .optional("max", \.max, .number),
        .optional("usual", \.usual, .range),
        .optional("max_choices", \.maxChoices, .count),
        .optional("when", \.when, .expression),
        .defaulted("worksheet", \.worksheet, .flag),
        .defaulted("accepts_markup", \.acceptsMarkup, .flag),
        .defaulted("person", \.person, .flag),
        .defaulted("restricted", \.restricted, .flag),
    ]

    /// The table's shape, for its keys, which stand among those of the field.
    fileprivate var shape: TableShape {
        get { table ?? TableShape() }
        set { table = newValue }
    }
}

extension TableShape: Blank {
    private static let own: [Key<TableShape>] = [
        .required("row", \.row, .filled),
        .defaulted("open_rows", \.openRows, .flag),
        .defaulted("columns", \.columns, .entries(Field.column)),
        .defaulted("fixed_rows", \.fixedRows, .cells).visiting { shape, place in
            for column in shape.columns where column.type == .text {
                for index in shape.fixedRows.indices {
                    guard var text = shape.fixedRows[index][column.name] else { continue }
                    place.below("\(index).\(column.name)")(&text)
                    shape.fixedRows[index][column.name] = text
                }
            }
        },
    ]

    /// The keys among those of a field.
    fileprivate static let keys = own.map(\.ofTable)
}

extension Key<TableShape> {
    /// The key among those of a field, which has it where it is a table.
    fileprivate var ofTable: Key<Field> {
        let key = within(\Field.shape)
        return Key<Field>(
            name: name, properties: properties.map { Schema.Property($0.name, $0.schema) },
            read: { if $1.type == .table { key.read(&$0, &$1, $2) } },
            decode: { if $0.optional(key.name) != nil { try key.decode?(&$0, &$1) } },
            encode: { $0.table == nil ? nil : key.encode?($0) },
            visit: { if $0.table != nil { key.visit?(&$0, $1) } })
    }
}

extension Form<[[String: String]]> {
    /// Rows of a table: canonical texts by column.
    static let cells = Form.list(.byName(.word))
}

extension Form<Int> {
    /// A whole number, at least 1.
    fileprivate static let count = Form(
        schema: .record(["type": .string("integer"), "minimum": .integer(1)]),
        read: { node, key, place in
            guard let number = Form<Double>.number.parse(node, key, place) else { return nil }
            if let most = Int(exactly: number), most > 0 { return most }
            place.problems.add(node.diagnostic(.error, "'\(key)' must be a whole number, at least 1"))
            return nil
        }, decode: { try $0.integer }, encode: { .integer($0) })
}
