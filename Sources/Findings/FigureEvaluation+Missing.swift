import Answers
import Expressions
import Questionnaires

extension FigureEvaluation {
    /// The fields and cells that unknowns name, each once: fields in alphabetical order, cells as the table has them.
    func missing(_ unknowns: Unknowns) -> [Missing] {
        var result: [Missing] = []
        for name in inOrder(unknowns) {
            let isRepeated = result.last?.field == name.name
            // A cell that does not apply says nothing where another is missing.
            if isRepeated, result.last?.state == .notApplicable, name.place != nil { result.removeLast() }
            if isRepeated, name.place == nil { continue }
            result.append(missing(name))
        }
        return result
    }

    /// The names, cells of one row in the order of the columns.
    private func inOrder(_ unknowns: Unknowns) -> [UnknownName] {
        let names = unknowns.sorted
        let isRowShared = zip(names, names.dropFirst()).contains { one, other in
            one.name == other.name && one.place != nil && one.place?.row == other.place?.row
        }
        guard isRowShared else { return names }
        var positions: [String: [String: Int]] = [:]
        for table in unknowns.distinctNames {
            for (position, column) in (assessor.plan.fields[table]?.table?.columns ?? []).enumerated() {
                positions[table, default: [:]][column.name] = position
            }
        }
        func rank(_ name: UnknownName) -> (String, Int, Int) {
            guard let place = name.place else { return (name.name, -1, 0) }
            return (name.name, place.row, positions[name.name]?[place.column] ?? 0)
        }
        return names.sorted { rank($0) < rank($1) }
    }

    private func missing(_ name: UnknownName) -> Missing {
        let question = assessor.plan.questionOfField[name.name]
        guard let place = name.place else {
            return Missing(
                field: name.name, row: nil, column: nil, question: question?.id ?? "",
                state: state(of: name, question))
        }
        let keys = rowKeys(of: name.name)
        return Missing(
            field: name.name, row: keys.indices.contains(place.row) ? keys[place.row] : "",
            column: place.column,
            question: question?.id ?? "", state: name.reason == .dontKnow ? .dontKnow : .unanswered)
    }

    private func state(of name: UnknownName, _ question: Question?) -> Missing.State {
        let field = name.name
        if visibility.hiddenFields.contains(field) { return .hidden }
        switch sheet[field]?.state {
        case nil:
            guard let question, !question.core, !assessor.depth.isFull(in: question.stage) else {
                return .unanswered
            }
            return .notAsked
        case .dontKnow: return .dontKnow
        case .skipped: return .skipped
        case .notApplicable: return .notApplicable
        case .answered: break
        }
        if case .number = sheet[field]?.value { return .oneFigure }
        return name.reason == .notApplicable ? .notApplicable : .cells
    }
}
