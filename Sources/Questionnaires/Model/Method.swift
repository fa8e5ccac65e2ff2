public import Expressions

/// A named method: a small calculator, a checklist, or both.
public struct Method: Sendable, Equatable {
    /// The name under which it is called, such as `campaign`.
    public var id: String
    /// What people call it.
    public var label: String
    /// What it is for and when to use it.
    public var text: String
    /// What it is given, in the order in which it is asked.
    public var inputs: [MethodInput]
    /// What it computes, in the order of computation; each may read those before it.
    public var results: [MethodFigure]
    /// What it goes through.
    public var checklist: [ChecklistItem]
    /// Worked examples; they hold, or the questionnaire is not loaded.
    public var examples: [MethodExample]
    /// Where it comes from.
    public var sources: [String]

    /// The input of that name.
    public func input(_ name: String) -> MethodInput? { inputs.first { $0.field.name == name } }
}

/// Something that a method is given.
public struct MethodInput: Sendable, Equatable {
    /// Its name, type, unit and limits; a table's columns.
    public var field: Field
    /// The field, metric or list of samples of an audit that answers it.
    public var from: String?
    /// The input of which it is a part: more than that is refused.
    public var partOf: String?
    /// True where it is several figures, which formulas read as a list.
    public var isList: Bool
    /// Columns computed for each row of a table, in order; each may read those before it.
    public var computed: [MethodFigure]
}

/// Something that a method computes: a result, or a column of a table.
public struct MethodFigure: Sendable, Equatable {
    /// The name under which later formulas read it.
    public var name: String
    /// What people read.
    public var label: String
    /// What it counts; `yes/no` for a truth, `word` for a code of the options.
    public var unit: String
    /// How it is computed.
    public var formula: CompiledExpression
    /// False: it does not apply.
    public var when: CompiledExpression?
    /// The option set of a word.
    public var options: String?
    /// What the formula takes for granted; printed with the figure.
    public var assumes: String?
}

/// One point of a checklist.
public struct ChecklistItem: Sendable, Equatable {
    /// What it is called.
    public var label: String
    /// What it means, or what shows that it is done.
    public var text: String
    /// Fields and metrics of an audit whose figures stand beside it.
    public var shows: [String]
}

/// Inputs and what comes of them, in canonical text: numbers with a point, codes, `yes` and `no`;
/// `?` for what is not known and, of a result, `-` for what does not apply.
public struct MethodExample: Sendable, Equatable {
    /// What it shows.
    public var name: String
    /// Single inputs by name.
    public var inputs: [String: String]
    /// Inputs that are several figures, by name.
    public var lists: [String: [String]]
    /// Rows of tables by name, each with its cells by column.
    public var tables: [String: [[String: String]]]
    /// Results by name.
    public var results: [String: String]
    /// Computed cells of tables by name, row for row, by column.
    public var computed: [String: [[String: String]]]
}
