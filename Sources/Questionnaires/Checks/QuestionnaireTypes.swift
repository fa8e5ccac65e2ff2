import Expressions

/// Types of everything that expressions may read.
struct QuestionnaireTypes {
    /// Types of fields, their samples, metrics and limits by name.
    private(set) var names: [String: StaticType] = [:]
    /// Between which numbers the values of options lie, by the name of what is chosen.
    let optionValues: [String: ClosedRange<Double>]
    private let questionnaire: Questionnaire
    private let unread: UnreadParts

    init(_ questionnaire: Questionnaire, _ plan: QuestionnairePlan, _ unread: UnreadParts) {
        self.questionnaire = questionnaire
        self.unread = unread
        optionValues = questionnaire.optionValues.compactMapValues { values in
            guard let least = values.values.min(), let greatest = values.values.max() else { return nil }
            return least...greatest
        }
        for field in plan.fields.values { names.merge(types(of: field)) { _, new in new } }
        for metric in questionnaire.metrics {
            names[metric.variable] = type(ofUnit: metric.unit, options: metric.options)
        }
        names.merge(beforeAnswers) { _, other in other }
    }

    /// A field and its samples, by name.
    func types(of field: Field) -> [String: StaticType] {
        let type = type(of: field, at: "fields.\(field.name)")
        return field.type.isFigure
            ? [field.name: type, "\(field.name)_samples": .list(type)] : [field.name: type]
    }

    func type(of field: Field, at path: String) -> StaticType {
        if unread.types.contains(path) { return .dyn }
        switch field.type {
        case .yesNo: return .bool
        case .choice: return type(ofOptions: field.options)
        case .multi: return .list(type(ofOptions: field.options))
        case .text: return .string
        case .table: return .list(row(of: field))
        case .integer, .number, .percent, .money, .duration, .scale: return .double(field.figureRange)
        case .date: return .double()
        }
    }

    /// What a formula of that unit gives; anything where nobody knows the unit.
    func type(ofUnit unit: String, options: String?) -> StaticType {
        switch unit {
        case "": .dyn
        case "yes/no": .bool
        case FigureUnit.word: type(ofOptions: options)
        default: .double()
        }
    }

    private func type(ofOptions set: String?) -> StaticType {
        guard let options = set.flatMap({ questionnaire.options[$0]?.options }), !options.isEmpty else {
            return .string
        }
        return .option(Set(options.map(\.code)))
    }

    /// A row; anything where there may be columns that nobody knows.
    func row(of field: Field) -> StaticType {
        unread.files.isDisjoint(with: [.main, .metrics]) ? .row(columns(of: field)) : .dyn
    }

    /// The columns of a table, entered and computed, and its verdict.
    func columns(of field: Field) -> [String: StaticType] {
        var columns: [String: StaticType] = [:]
        for column in field.table?.columns ?? [] {
            columns[column.name] = type(of: column, at: "fields.\(field.name).columns.\(column.name)")
        }
        for column in questionnaire.columns[field.name] ?? [] {
            columns[column.name] = type(ofUnit: column.unit, options: column.options)
        }
        if let verdicts = questionnaire.verdicts[field.name] {
            columns["verdict"] = .option(Set(verdicts.map(\.code)))
        }
        return columns
    }

    /// What can be read before anything is answered: limits, and the day of the audit.
    var beforeAnswers: [String: StaticType] {
        limits.merging([Questionnaire.auditDate: .double()]) { limit, _ in limit }
    }

    /// The limits that are not a rule's own.
    private var limits: [String: StaticType] {
        var types: [String: StaticType] = [:]
        for (name, limit) in questionnaire.limits { types[name] = type(of: limit, at: "limits.\(name)") }
        return types
    }

    /// A limit.
    func type(of cutoff: Cutoff, at path: String) -> StaticType {
        unread.types.contains(path) ? .dyn : .double(cutoff.value...cutoff.value)
    }

    /// An input of a method, at its path.
    func type(of input: MethodInput, at path: String) -> StaticType {
        if input.isList { return .list(.double()) }
        guard let shape = input.field.table else { return type(of: input.field, at: path) }
        var columns: [String: StaticType] = [:]
        for column in shape.columns {
            columns[column.name] = type(of: column, at: "\(path).columns.\(column.name)")
        }
        return .list(.row(columns))
    }
}
