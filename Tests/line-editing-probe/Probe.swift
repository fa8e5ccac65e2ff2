import Foundation
import LineEditing

/// Reads lines on its terminal and reports what came of each on descriptor 3, for the tests of a pseudo-terminal.
@main
struct Probe {
    static func main() throws {
        let options = Options(CommandLine.arguments.dropFirst())
        try LocaleSetup.establish(["LC_ALL": "C.UTF-8"])
        var settings = LineEditor.Settings(historyFile: options.historyFile)
        if options.isPatient { settings.reportPatience = .seconds(20) }
        let editor = try LineEditor(settings: settings)
        defer { editor.close() }
        if let problem = editor.historyProblem { report("\(problem)") }
        var prefill = Prefill(offered: options.prefill, behind: options.head)
        while true {
            let result = editor.readLine(
                prompt: options.prompt, prefill: prefill,
                pasteStyle: options.keepsLines ? .lines : .singleLine,
                completion: options.candidates.isEmpty ? nil : { complete($0, from: options.candidates) })
            report("\(result)")
            prefill = .none
            switch result {
            case .line("child"):
                editor.withTerminalReleased { runChild() }
            case .line(let line):
                editor.addToHistory(line)
            case .interrupted(let draft), .pasteRefused(let draft, _):
                if options.returnsDrafts { prefill = Prefill(continued: draft) }
            case .endOfInput, .hangUp, .terminated:
                return
            case .previousQuestion, .nextQuestion, .unreadable:
                break
            }
        }
    }

    static func report(_ text: String) {
        let line = text + "\n"
        _ = write(3, line, line.utf8.count)
    }

    static func complete(_ request: CompletionRequest, from candidates: [Completion.Candidate]) -> Completion
    {
        let word = request.beforeCursor.split(separator: " ", omittingEmptySubsequences: false).last.map(
            String.init)
        let fitting = candidates.filter { $0.replacement.hasPrefix(word ?? "") }
        return Completion(
            word: word ?? "", candidates: fitting, hint: fitting.isEmpty ? "a number, 0-100" : nil)
    }

    /// Shows whether the terminal is ordinary.
    static func runChild() {
        var modes = termios()
        tcgetattr(0, &modes)
        let isOrdinary = modes.c_lflag & tcflag_t(ICANON) != 0 && modes.c_lflag & tcflag_t(ECHO) != 0
        report("child \(isOrdinary ? "ordinary" : "raw")")
    }
}
