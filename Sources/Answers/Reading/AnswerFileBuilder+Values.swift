import Diagnostics
import Questionnaires
import TerminalText
import Wording

extension AnswerFileBuilder {
    /// - Parameter insists: true where rows are meant although somebody would be asked about them.
    func value(
        _ field: Field, _ question: Question, _ node: YAMLNode, insists: Bool = false
    ) -> AnswerReader.Reading? {
        switch (node.content, field.type) {
        case (.list(let items), .multi): return codes(field, items, node)
        case (.list(let items), .table): return table(field, items, node, insists: insists)
        case (.list, _):
            return refuse(.wrongKind(expected: field.type.word), field, node)
        case (.scalar(let text, _), .table) where AnswerWords.none.contains(text.folded):
            return .value(.table([]))
        case (.scalar(let text, _), .table) where text == "?" || AnswerWords.dontKnow.contains(text.folded):
            return .dontKnow
        case (.scalar(let text, let style), _):
            if text == "?" && field.type != .text { return .dontKnow }
            let result =
                style.isQuoted || field.type == .multi
                ? reader.read(text, for: field, summary: question.summary)
                : CanonicalReader(reader).read(text, for: field)
            switch result {
            case .success(let reading): return reading
            case .failure(let problem): return refuse(problem, field, node, summary: question.summary)
            }
        case (.map, _): return refuse(.wrongKind(expected: field.type.word), field, node)
        }
    }

    private func refuse(
        _ problem: AnswerProblem, _ field: Field, _ node: YAMLNode, summary: Summary? = nil
    ) -> AnswerReader.Reading? {
        var notes: [String] = []
        // What people type is read where it stands between quotes.
        if case .scalar(let text, .plain) = node.content,
            case .success = reader.read(text, for: field, summary: summary)
        {
            notes = ["between quotes it is read as it would be typed: \(YAMLText.quoted(text))"]
        }
        problems.add(node.diagnostic(.error, "\(field.name): \(word(problem, field))", notes: notes))
        return nil
    }

    private func codes(_ field: Field, _ items: [YAMLNode], _ node: YAMLNode) -> AnswerReader.Reading? {
        let options = reader.options(of: field).map(\.code)
        var chosen: Set<String> = []
        for item in items {
            guard let code = item.scalar, options.contains(code) else {
                _ = refuse(.noSuchOption(item.scalar ?? ""), field, item)
                return nil
            }
            chosen.insert(code)
        }
        switch reader.checkedCodes(options.filter(chosen.contains), field) {
        case .success(let reading): return reading
        case .failure(let problem): return refuse(problem, field, node)
        }
    }

    func samples(_ field: Field, _ question: Question, _ node: YAMLNode) -> AnswerReader.Reading? {
        guard case .list(let items) = node.content, !items.isEmpty, field.type.isFigure else {
            return refuse(.wrongKind(expected: field.type.word), field, node)
        }
        guard let summary = question.summary else { return refuse(.severalFigures, field, node) }
        var samples: [Double] = []
        for item in items {
            guard case .value(.number(let number), _, _) = value(field, question, item) else { return nil }
            samples.append(number)
        }
        return .value(.number(summary.value(of: samples)), samples: samples)
    }

    private func table(
        _ field: Field, _ items: [YAMLNode], _ node: YAMLNode, insists: Bool
    ) -> AnswerReader.Reading? {
        guard let shape = field.table else { return nil }
        guard items.count <= AnswerReader.mostRows else {
            return refuse(.tooManyRows(AnswerReader.mostRows), field, node)
        }
        var rows: [TableRow] = []
        var nodes: [YAMLNode] = []
        for item in items {
            guard case .map(let pairs) = item.content else {
                _ = refuse(.wrongKind(expected: .row), field, item)
                continue
            }
            if let row = row(field, shape, pairs, item) {
                rows.append(row)
                nodes.append(item)
            }
        }
        for (position, cells) in TableReader.repeatedFixedRows(in: rows, of: shape) {
            _ = refuse(.fixedRowTwice(cells), field, nodes[position])
        }
        if !insists {
            for (position, reason) in RowDoubts(shape).totals(in: rows) {
                let row = RowInDoubt(number: position + 1, words: words(of: nodes[position]), reason: reason)
                _ = refuse(.rowInDoubt(row), field, nodes[position])
            }
        }
        return .value(.table(rows))
    }

    /// The cells of a row as they stand in the file.
    private func words(of node: YAMLNode) -> String {
        guard case .map(let pairs) = node.content else { return "" }
        return pairs.compactMap(\.value.scalar).joined(separator: "; ").excerpt
    }

    private func row(_ field: Field, _ shape: TableShape, _ pairs: [YAMLPair], _ node: YAMLNode) -> TableRow?
    {
        var row = TableRow()
        for pair in pairs {
            guard let column = shape.column(pair.key) else {
                let match =
                    problems.isCrowded ? nil : NearMatch.of(pair.key, among: shape.columns.map(\.name))
                let problem = AnswerProblem.unknownColumn(pair.key, nearest: match)
                problems.add(
                    Diagnostic(
                        .error, "\(field.name): \(word(problem, field))", in: node.source,
                        at: pair.keyLocation,
                        length: pair.key.unicodeScalars.count))
                continue
            }
            if pair.value.isNull { continue }
            guard case .scalar(let text, let style) = pair.value.content else {
                _ = refuse(.wrongKind(expected: column.type.word), column, pair.value)
                continue
            }
            if text == "?" {
                row.cells[column.name] = .dontKnow
                continue
            }
            let result =
                style.isQuoted
                ? reader.read(text, for: column) : CanonicalReader(reader).read(text, for: column)
            switch result {
            case .success(.value(let value, _, let said)): row.cells[column.name] = .value(value, said: said)
            case .success(.dontKnow): row.cells[column.name] = .dontKnow
            case .failure(let problem): _ = refuse(problem, column, pair.value)
            }
        }
        // A fixed row brings the cells that are given in advance.
        if let fixed = TableReader.fixedRow(row, in: shape) {
            for (name, text) in fixed where row.cells[name] == nil {
                guard let column = shape.column(name),
                    case .success(.value(let value, _, _)) = CanonicalReader(reader).read(text, for: column)
                else { continue }
                row.cells[name] = .value(value)
            }
        }
        return row
    }
}
