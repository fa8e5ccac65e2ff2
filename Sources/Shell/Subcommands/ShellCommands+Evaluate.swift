import Answers
import Diagnostics
import Expressions
import Files
import Findings
import Questionnaires
import Sessions
import TerminalText
import Wording

extension ShellCommands {
    /// What an expression is evaluated with.
    package struct EvaluateOptions: Sendable {
        /// A session whose fields, samples, tables and metrics the expression may read.
        package var session: String?
        /// Values by name, each as `NAME=JSON`.
        package var values: [String] = []
        /// Names that are not known.
        package var unknown: [String] = []
        /// True to print a JSON object.
        package var json = false

        /// Creates options without any names.
        package init() {}
    }

    /// Prints the value of an expression, for authors and scripts.
    ///
    /// - Returns: failed where the expression is wrong or its value is an error; an unknown value is none.
    package func evaluate(_ text: String, _ options: EvaluateOptions) -> CommandStatus {
        attempt { () throws(ShellProblem) in
            let source = SourceText(name: "<expression>", text: text)
            let names = try activation(options)
            let expression: CompiledExpression
            do throws(ExpressionProblems) {
                expression = try CompiledExpression(text)
            } catch {
                if options.json, let first = error.problems.first { return printJSON(error: first.message) }
                throw .diagnostics(error.problems.map { $0.diagnostic(in: source) })
            }
            let value = expression.evaluate(names.activation)
            if options.json { return printJSON(value) }
            if value.isDefinite { warn(about: expression, names, source) }
            return try printText(value, expression, names, source)
        }
    }

    private struct Names {
        var activation = Activation()
        var all: Set<String> = []

        mutating func set(_ name: String, _ value: Value) {
            activation[name] = value
            all.insert(name)
        }
    }

    private func activation(_ options: EvaluateOptions) throws(ShellProblem) -> Names {
        var names = Names()
        if let path = options.session {
            let session = try open(path, for: .reading)
            defer { session.close() }
            let assessor = try assessor(session, texts)
            for (name, value) in assessor.values(session.sheet) { names.set(name, value) }
            names.activation.optionValues = assessor.questionnaire.optionValues
        }
        for assignment in options.values {
            guard let sign = assignment.firstIndex(of: "=") else {
                throw .diagnostics([Diagnostic(.error, "'\(assignment)' is not NAME=JSON")])
            }
            let name = String(assignment[..<sign])
            let json = String(assignment[assignment.index(after: sign)...])
            do throws(ExpressionProblems) {
                names.set(name, try ValueText.value(json: json))
            } catch {
                let source = SourceText(name: "<\(name)>", text: json)
                throw .diagnostics(error.problems.map { $0.diagnostic(in: source) })
            }
        }
        for name in options.unknown { names.set(name, .unknown(Unknowns(name))) }
        return names
    }

    /// Says what looks wrong; only evaluating decides, since `true || x` has a value whatever `x` is.
    private func warn(about expression: CompiledExpression, _ names: Names, _ source: SourceText) {
        let types = names.all.reduce(into: [:]) { $0[$1] = StaticType.dyn }
        for var problem in expression.check(in: TypeEnvironment(types)).problems {
            problem.severity = .warning
            context.terminal.writeError(DiagnosticRenderer().render(problem.diagnostic(in: source)))
        }
    }

    private func printText(
        _ value: Value, _ expression: CompiledExpression, _ names: Names, _ source: SourceText
    ) throws(ShellProblem) -> CommandStatus {
        switch value {
        case .failure(let failure):
            var problem = failure.problem(in: expression)
            if case .unknownName(let name) = failure.kind, let match = NearMatch.of(name, among: names.all) {
                problem.notes.append("did you mean '\(match)'?")
            }
            throw .diagnostics([problem.diagnostic(in: source)])
        case .unknown(let unknowns):
            let missing = unknowns.distinctNames.joined(separator: ", ")
            context.terminal.write("unknown: \(missing)\n")
        default:
            context.terminal.write(ValueText.source(value) + "\n")
        }
        return .done
    }

    /// `{"value": …}`, `{"unknown": […]}` or `{"error": "…"}`.
    private func printJSON(_ value: Value) -> CommandStatus {
        switch value {
        case .failure(let failure):
            return printJSON(error: failure.message)
        case .unknown(let unknowns):
            let names = unknowns.distinctNames.map { Value.string($0) }
            context.terminal.show(document: "{\"unknown\": \(ValueText.json(.list(names)))}\n")
        default:
            context.terminal.show(document: "{\"value\": \(ValueText.json(value))}\n")
        }
        return .done
    }

    private func printJSON(error message: String) -> CommandStatus {
        context.terminal.show(document: "{\"error\": \(ValueText.json(.string(message)))}\n")
        return .failed
    }
}
