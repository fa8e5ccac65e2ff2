import LineEditing
import Reports
import Sessions
import Wording

extension CommandSpec {
    /// Writes the report.
    static let report = CommandSpec(
        english: CommandWords(
            "report", argument: "FILE",
            help: "the owner's report, before sellers the team's; FILE's ending says how"),
        completes: .own { $0.reportFile($1) }
    ) { $0.writeReport($1) }
}

extension Conversation {
    fileprivate func writeReport(_ argument: String) -> Reply {
        guard !argument.isEmpty, !argument.contains(" --") else {
            return .refused(texts(.command(.reportNeeds(endings: ReportFormat.usualEndings.map(\.ending)))))
        }
        return attempt { () throws(ShellProblem) in
            let report = ReportBuilder.report(
                session, assessor, context.program, copy: room.conceals ? .team : .owner)
            var options = ShellCommands.ReportOptions()
            options.output = argument
            try ShellCommands(context).write(report, options)
            // The files of a folder have been counted already.
            if !argument.hasSuffix("/") { say(.output(.wroteFile(argument)), indent: 2) }
            if room.conceals { say(.room(.reportForTeam), indent: 2) }
        }
    }
}

extension CompletionSource {
    /// Files that are there, and what a report may be called that begins like this.
    fileprivate func reportFile(_ text: String) -> Completion {
        let files = FileCompletion(conversation.context.files).completion(text)
        let start = text.lastIndex(of: "/").map { text.index(after: $0) } ?? text.startIndex
        guard text[start...].contains(where: { $0 != "." }) else { return files }
        let stem = text.dropLast(ReportFormat.ending(of: text)?.count ?? 0)
        let there = Set(files.candidates.map(\.replacement))
        let names = ReportFormat.usualEndings.map { stem + $0.ending }.filter {
            $0.hasPrefix(text) && !there.contains($0)
        }
        return Completion(
            word: text,
            candidates: files.candidates
                + names.map { .init($0, display: String($0[start...]), endsWord: !$0.hasSuffix("/")) })
    }
}
