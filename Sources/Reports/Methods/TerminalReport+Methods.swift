package import Answers
package import Questionnaires
package import TerminalText

extension TerminalReport {
    /// All methods, a line each.
    ///
    /// - Parameter command: how a method is called here, such as `:method`.
    package func methods(_ methods: [Method], _ formatter: ValueFormatter, command: String) -> StyledText {
        write(formatter) { $0.writeList(methods, command: command) }
    }

    /// What a method is for, what it is given, and an example.
    package func explanation(of method: Method, _ formatter: ValueFormatter, command: String) -> StyledText {
        write(formatter) { $0.writeExplanation(method, command: command) }
    }

    /// What a method was given and what comes of it.
    ///
    /// - Parameter report: the audit whose figures stand beside the points of a checklist.
    package func results(of method: MethodReport, in report: Report? = nil) -> StyledText {
        write(method.formatter) { $0.writeResults(method, report) }
    }

    private func write(_ formatter: ValueFormatter, _ body: (inout MethodWriter) -> Void) -> StyledText {
        let page = Page(width: width, isColoured: isColoured, isPlain: isPlain, texts: formatter.texts)
        var writer = MethodWriter(formatter: formatter, page: page)
        body(&writer)
        return writer.page.finished
    }
}
