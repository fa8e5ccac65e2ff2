import Answers
import Diagnostics
import Questionnaires
import Reports
import Wording

extension ShellCommands {
    /// How a method is called.
    package struct MethodOptions: Sendable {
        /// Id or folder of the questionnaire.
        package var questionnaire = "sales-process"
        /// ISO 4217 code of the amounts; nil: amounts name no currency.
        package var currency: String?
        /// True for JSON in place of text.
        package var json = false

        /// Creates options with their defaults.
        package init() {}
    }

    /// Lists the methods, explains one, or computes it from `NAME=VALUE`.
    package func method(_ id: String?, _ assignments: [String], _ options: MethodOptions) -> CommandStatus {
        attempt { () throws(ShellProblem) in
            let currency = options.currency?.uppercased()
            let questionnaire = try QuestionnaireFinder(context: context).load(options.questionnaire)
                .localized(in: texts.language.rawValue)
            let formatter = ValueFormatter(questionnaire, texts, currency: currency)
            let arguments = MethodArguments(
                questionnaire: questionnaire, formatter: formatter,
                reader: AnswerReader(
                    questionnaire, language: texts.language, currency: currency, marks: CurrencyMarks()),
                context: context,
                sayLeftOut: { phrase in
                    context.terminal.writeError(
                        DiagnosticRenderer().render(Diagnostic(.warning, texts(phrase))))
                })
            guard let id else {
                guard !questionnaire.methods.isEmpty else { throw .phrase(.method(.none)) }
                if options.json {
                    context.terminal.show(document: MethodJSON().text(of: questionnaire.methods))
                } else {
                    context.terminal.show(
                        methodLayout.methods(questionnaire.methods, formatter, command: Self.methodCommand))
                }
                return .done
            }
            let method = try arguments.method(id)
            guard !assignments.isEmpty else {
                if options.json {
                    context.terminal.show(document: MethodJSON().text(explaining: method, questionnaire))
                } else {
                    context.terminal.show(
                        methodLayout.explanation(of: method, formatter, command: Self.methodCommand))
                }
                return .done
            }
            let values = try arguments.values(assignments, for: method)
            try arguments.refuseParts(values, of: method)
            let report = MethodReport(method, values, formatter)
            guard report.isSomethingComputed || report.missing.isEmpty else {
                throw .phrase(.method(.nothingComputed(missing: report.missing)))
            }
            if options.json {
                context.terminal.show(document: MethodJSON().text(of: report))
            } else {
                context.terminal.show(methodLayout.results(of: report))
            }
            return .done
        }
    }

    private static let methodCommand = "auditsh method"

    private var methodLayout: TerminalReport {
        TerminalReport(
            width: min(max(context.terminal.columns, 20), 100), isColoured: context.terminal.usesColour,
            isPlain: context.terminal.isPlain)
    }
}
