public import Expressions

/// One thing asked; it fills one or more fields.
public struct Question: Sendable, Equatable {
    /// Id, which commands take.
    public var id: String
    /// Id of its stage.
    public var stage: String
    /// True where it is asked in a core audit.
    public var core: Bool
    /// Who can answer it.
    public var audience: Audience
    /// True where it is not asked while sellers are in the room.
    public var sensitive: Bool
    /// True where it is better filled beforehand.
    public var worksheet: Bool
    /// Raised when it means something else than before: answers to an earlier revision count no more. From 1.
    public var revision: Int
    /// How several samples become one value; nil where one figure is wanted.
    public var summary: Summary?
    /// False hides the question, unknown asks it; reads fields of earlier questions.
    public var when: CompiledExpression?
    /// The question itself.
    public var text: String
    /// How to answer.
    public var hint: String?
    /// Why it is asked.
    public var why: String
    /// Where the answer can be found.
    public var evidence: String
    /// What counts as good; shown only after an answer.
    public var good: String
    /// What counts as weak; shown only after an answer.
    public var weak: String
    /// What the answer fills, in the order in which it is asked.
    public var fields: [Field]
    /// Where the question comes from.
    public var sources: [String]
}

/// Who can answer a question.
public enum Audience: String, Sendable, CaseIterable {
    case owner
    case manager
    case sellers
    case service
    case any
}

/// How several samples become one value.
public enum Summary: String, Sendable, CaseIterable {
    case mean
    case median
}

/// One slot for an answer: a field of a question or a column of a table.
public struct Field: Sendable, Equatable {
    /// The name that expressions read.
    public var name: String
    /// What kind of answer it takes.
    public var type: FieldType
    /// What a figure counts, such as `days` or `working_hours`.
    public var unit: String?
    /// What people read.
    public var label: String
    /// Name of the option set of a choice or a multiple choice.
    public var options: String?
    /// Least figure.
    public var min: Double?
    /// Greatest figure.
    public var max: Double?
    /// Most options of a multiple choice.
    public var maxChoices: Int?
    /// True where the question counts as answered without it.
    public var optional: Bool
    /// False hides the field; reads earlier fields, also of its own question.
    public var when: CompiledExpression?
    /// True where it is better filled beforehand.
    public var worksheet: Bool
    /// True where a mark-up may be entered and is converted to a margin.
    public var acceptsMarkup: Bool
    /// True of a person's name, which can be hidden.
    public var person: Bool
    /// True where the client's copy leaves it out.
    public var restricted: Bool
    /// The columns and rows of a table.
    public var table: TableShape?
}

/// What kind of answer a field takes.
public enum FieldType: String, Sendable, CaseIterable {
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
    public var isFigure: Bool {
        switch self {
        case .integer, .number, .percent, .money, .duration, .scale: true
        case .yesNo, .choice, .multi, .date, .text, .table: false
        }
    }
}

/// The columns and rows of a table.
public struct TableShape: Sendable, Equatable {
    /// The name under which formulas of computed columns read a row.
    public var row: String
    /// True where rows may be added.
    public var openRows: Bool
    /// The columns that are entered.
    public var columns: [Field]
    /// Cells given in advance, canonical text by column; an entered row with the same choice cells is that row.
    public var fixedRows: [[String: String]]

    /// The column of that name.
    public func column(_ name: String) -> Field? { columns.first { $0.name == name } }
}
