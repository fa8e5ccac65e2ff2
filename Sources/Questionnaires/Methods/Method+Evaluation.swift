package import Expressions

extension Method {
    /// Computes what follows from inputs. Pure: same in, same out.
    ///
    /// - Parameter inputs: values by input; one that is not there is missing. Rows of tables may hold more
    ///   columns than the method asks for; those are left out.
    package func evaluate(_ inputs: [String: Value]) -> MethodOutcome {
        var scope = Activation([:])
        for input in self.inputs { scope[input.field.name] = input.value(inputs[input.field.name]) }
        var tables: [String: [[String: MethodValue]]] = [:]
        for input in self.inputs where input.field.table != nil {
            let rows = input.computedRows(&scope)
            tables[input.field.name] = rows.map { row in
                var cells: [String: MethodValue] = [:]
                for name in input.columnNames { cells[name] = row[name].map { MethodValue($0) } }
                return cells
            }
        }
        let results = self.results.map { figure in
            let value = figure.value(in: scope)
            scope[figure.name] = value
            return MethodValue(value)
        }
        return MethodOutcome(results: results, tables: tables)
    }
}

extension Method {
    /// Inputs that are greater than what they are a part of, each with that: nothing is computed from them.
    package func partsAboveWholes(_ inputs: [String: Value]) -> [(part: MethodInput, whole: MethodInput)] {
        self.inputs.compactMap { input in
            guard let whole = input.partOf.flatMap({ self.input($0) }),
                let part = inputs[input.field.name]?.number,
                let most = inputs[whole.field.name]?.number, part > most
            else { return nil }
            return (input, whole)
        }
    }
}

extension MethodInput {
    /// True of a single figure.
    var isFigure: Bool { field.type.isFigure && !isList }

    /// The columns of a table, entered and computed.
    var columnNames: [String] { (field.table?.columns ?? []).map(\.name) + computed.map(\.name) }

    /// What formulas read: every unknown carries this input's name, every row exactly its columns.
    func value(_ given: Value?) -> Value {
        guard let given else { return unknown(nil) }
        guard let shape = field.table, case .list(let rows) = given else { return named(given) }
        return .list(
            rows.map { row in
                guard case .map(let cells) = row else { return unknown(row.unknowns) }
                return .map(
                    ValueMap(
                        shape.columns.map { column in
                            (column.name, cells[column.name].map { named($0) } ?? unknown(nil))
                        }))
            })
    }

    private func named(_ value: Value) -> Value {
        switch value {
        case .unknown(let unknowns): unknown(unknowns)
        case .list(let items): .list(items.map { named($0) })
        default: value
        }
    }

    private func unknown(_ unknowns: Unknowns?) -> Value {
        .unknown(Unknowns(field.name, unknowns?.sorted.map(\.reason).min() ?? .missing))
    }

    /// The rows of a table with their computed cells; also what later formulas read.
    func computedRows(_ scope: inout Activation) -> [ValueMap] {
        guard let shape = field.table, case .list(let list) = scope[field.name] else { return [] }
        var rows = list.compactMap { row -> ValueMap? in
            guard case .map(let cells) = row else { return nil }
            return cells
        }
        for figure in computed {
            rows = rows.map { row in
                var row = row
                var inner = scope
                inner[shape.row] = .map(row)
                row[figure.name] = figure.value(in: inner)
                return row
            }
            scope[field.name] = .list(rows.map { .map($0) })
        }
        return rows
    }
}

extension MethodFigure {
    func value(in scope: Activation) -> Value {
        if let when {
            switch when.evaluate(scope) {
            case .bool(true): break
            case .bool(false): return .unknown(Unknowns(name, .notApplicable))
            case .unknown(let unknowns):
                // Everything that is still needed is named at once.
                return .unknown(unknowns.union(formula.evaluate(scope).unknowns ?? unknowns))
            case let other: return other
            }
        }
        let value = formula.evaluate(scope)
        if case .double(let number) = value, !number.isFinite {
            return .failure(EvaluationFailure(.notFinite))
        }
        return value
    }
}
