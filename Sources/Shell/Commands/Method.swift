import Answers
import Expressions
import Findings
import Questionnaires
import Reports
import Wording

extension CommandSpec {
    /// Small calculators and checklists.
    static let method = CommandSpec(
        english: CommandWords(
            "method", argument: "[ID] [N=V]", help: "small calculators and checklists, with your figures"),
        argument: .lines, completes: .own { $0.words($0.methods, beginning: $1) }
    ) { $0.method($1) }
}

extension Conversation {
    private var methodCommand: String { texts(CommandSpec.method.words).typed }

    /// `:method` lists, `:method ID` shows one with the figures of this audit, `NAME=VALUE` behind it tries others.
    fileprivate func method(_ argument: String) -> Reply {
        let words = argument.split(separator: " ", maxSplits: 1).map(String.init)
        return attempt { () throws(ShellProblem) in
            let arguments = MethodArguments(
                questionnaire: questionnaire, formatter: formatter, reader: reader, context: context,
                sayLeftOut: { self.say($0, indent: 2) })
            guard let id = words.first else {
                guard !questionnaire.methods.isEmpty else { throw .phrase(.method(.none)) }
                _ = show(layout.methods(questionnaire.methods, formatter, command: methodCommand))
                return
            }
            let method = try arguments.method(id)
            let own = words.count > 1 ? MethodArguments.split(words[1]) : []
            var values = figures(for: method)
            for (name, value) in try arguments.values(own, for: method) { values[name] = value }
            try arguments.refuseParts(values, of: method)
            let result = MethodReport(method, values, formatter)
            guard !own.isEmpty || result.isSomethingGiven || method.inputs.isEmpty else {
                _ = show(layout.explanation(of: method, formatter, command: methodCommand))
                return
            }
            let isShort = method.inputs.contains { $0.from.map(withheld.contains) ?? false }
            _ = showing(withheld: isShort) { write(layout.results(of: result, in: report)) }
            if !method.inputs.isEmpty {
                say(.method(.ownFigures(command: "\(methodCommand) \(method.id)")), indent: 2)
            }
        }
    }

    /// What this audit knows of a method's inputs.
    private func figures(for method: Method) -> [String: Value] {
        guard method.inputs.contains(where: { $0.from != nil }) else { return [:] }
        let figures = assessor.values(sheet, without: withheld).reduce(into: [:]) { $0[$1.name] = $1.value }
        return method.inputs.reduce(into: [:]) { values, input in
            guard let source = input.from, let value = figures[source] else { return }
            values[input.field.name] = value
        }
    }
}
