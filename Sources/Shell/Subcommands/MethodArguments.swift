import Answers
import Diagnostics
import Expressions
import Questionnaires
import Wording

/// What somebody gives to a method: `NAME=VALUE`, several times for the rows of a table, or `NAME=@FILE`.
struct MethodArguments {
    let questionnaire: Questionnaire
    let formatter: ValueFormatter
    let reader: AnswerReader
    let context: ShellContext
    /// Says which headings of a file name nothing that the method takes.
    let sayLeftOut: (Phrase) -> Void

    /// The method of that name.
    func method(_ id: String) throws(ShellProblem) -> Method {
        let methods = questionnaire.methods
        guard !methods.isEmpty else { throw .phrase(.method(.none)) }
        if let method = methods.first(where: { $0.id == id.lowercased() }) { return method }
        let beginnings = methods.filter { $0.id.hasPrefix(id.lowercased()) }
        if let only = beginnings.first, beginnings.count == 1, !id.isEmpty { return only }
        let nearest = NearMatch.of(id.lowercased(), among: methods.map(\.id))
        throw .phrase(.method(.noSuch(id, nearest: nearest)))
    }

    /// Reads assignments into values by input; what is wrong first is thrown.
    func values(_ assignments: [String], for method: Method) throws(ShellProblem) -> [String: Value] {
        var values: [String: Value] = [:]
        var rows: [String: [String]] = [:]
        for assignment in assignments {
            guard let sign = assignment.firstIndex(of: "=") else {
                throw .phrase(.method(.noAssignment(assignment)))
            }
            let name = String(assignment[..<sign]).trimmed
            let text = String(assignment[assignment.index(after: sign)...]).trimmed
            let input = try input(name, of: method)
            if input.field.table == nil || text.hasPrefix("@") {
                guard values[name] == nil && rows[name] == nil else {
                    throw .phrase(.method(.inputTwice(name)))
                }
                values[name] = try value(text, input)
            } else {
                guard values[name] == nil else { throw .phrase(.method(.inputTwice(name))) }
                rows[name, default: []].append(
                    contentsOf: text.split(whereSeparator: \.isNewline).map(String.init))
            }
        }
        for (name, lines) in rows.sorted(by: { $0.key < $1.key }) {
            let input = try input(name, of: method)
            values[name] = try checked(MethodInputReader(reader).readRows(lines, for: input), input)
        }
        return values
    }

    /// Refuses what cannot be: a part that is greater than the whole.
    func refuseParts(_ values: [String: Value], of method: Method) throws(ShellProblem) {
        guard let (part, whole) = method.partsAboveWholes(values).first else { return }
        func figure(_ input: MethodInput) -> String {
            formatter.answer(.number(values[input.field.name]?.number ?? 0), of: input.field)
        }
        throw .phrase(
            .method(
                .partAboveWhole(
                    part: part.field.label, figure(part), whole: whole.field.label, figure(whole))))
    }

    private func input(_ name: String, of method: Method) throws(ShellProblem) -> MethodInput {
        if let input = method.input(name) { return input }
        guard !method.inputs.isEmpty else { throw .phrase(.method(.takesNothing(method.id))) }
        let names = method.inputs.map(\.field.name)
        throw .phrase(.method(.noSuchInput(name, inputs: names, nearest: NearMatch.of(name, among: names))))
    }

    private func value(_ text: String, _ input: MethodInput) throws(ShellProblem) -> Value {
        let reader = MethodInputReader(reader)
        guard input.field.table != nil else { return try checked(reader.read(text, for: input), input) }
        let content = try context.text(of: String(text.dropFirst()))
        let leftOut = reader.leftOut(of: content, for: input)
        if !leftOut.isEmpty { sayLeftOut(.table(.columnsLeftOut(leftOut))) }
        return try checked(reader.readFile(content, for: input), input)
    }

    private func checked(
        _ result: Result<Value, AnswerProblem>, _ input: MethodInput
    ) throws(ShellProblem) -> Value {
        switch result {
        case .success(let value): return value
        case .failure(let problem):
            let text = formatter.texts(problem.phrase(for: input.field, formatter))
            throw .phrase(.method(.inputProblem(input: input.field.name, text)))
        }
    }

    /// Splits what stands behind a command: a new assignment begins where a word begins with `NAME=`, so that
    /// values may hold blanks; quotes around a value are left out.
    static func split(_ text: String) -> [String] {
        var result: [String] = []
        for word in text.split(separator: " ", omittingEmptySubsequences: true) {
            let name = word.prefix { $0 == "_" || ($0.isASCII && ($0.isLetter || $0.isNumber)) }
            let beginsAssignment = !name.isEmpty && word.dropFirst(name.count).first == "="
            if beginsAssignment || result.isEmpty {
                result.append(String(word))
            } else {
                result[result.count - 1] += " \(word)"
            }
        }
        return result.map { assignment in
            guard let sign = assignment.firstIndex(of: "=") else { return assignment }
            let value = assignment[assignment.index(after: sign)...]
            guard let quote = value.first, quote == "'" || quote == "\"", value.count > 1, value.last == quote
            else { return assignment }
            return "\(assignment[...sign])\(value.dropFirst().dropLast())"
        }
    }
}
