import Answers
import Questionnaires
import Reports
import Sessions
import TerminalText
import Wording

extension Conversation {
    /// Runs a command.
    func run(_ command: CommandWord, _ argument: String) -> Reply {
        // What stands behind it was meant for another command, such as `:r 5` for `:row 5`.
        if command.takesNothing, !argument.isEmpty {
            return .refused(texts(.command(.takesNothing(command: ":" + Command.name(of: command)))))
        }
        return switch command {
        case .help: help(argument)
        case .why: why(argument)
        case .back: step(-1)
        case .next: step(1)
        case .goto: goto(argument)
        case .return: goBack()
        case .skip: mark(.skipped, reason: argument)
        case .dk: mark(.dontKnow, reason: argument)
        case .na:
            argument.isEmpty ? .refused(texts(.problem(.reason))) : mark(.notApplicable, reason: argument)
        case .unanswer: unanswer()
        case .undo: undo()
        case .redo: redo()
        case .note: note(argument, isPublished: argument.hasPrefix("!"))
        case .notePublished: note("!" + argument, isPublished: true)
        case .flag: flag(argument)
        case .evidence: evidence(argument)
        case .basis: basis(argument)
        case .who: who(argument)
        case .for: forPeople(argument)
        case .draft: bringDraft(argument)
        case .insist: insist(argument)
        case .edit: edit()
        case .list: list(argument)
        case .find: find(argument)
        case .askList: askList(argument)
        case .whatIf: whatIf(argument)
        case .status: show(layout.progress(in: report))
        case .findings: showing(withheld: true) { write(layout.findings(in: report)) }
        case .metrics: showing(withheld: true) { write(layout.metrics(in: report)) }
        case .output: output(argument)
        case .accept: accept(argument)
        case .hide: hide(argument)
        case .reword: reword(argument)
        case .add: addFinding(argument)
        case .summary: summary(argument)
        case .plan: plan(argument)
        case .method: method(argument)
        case .row: editRow(argument)
        case .drop: dropRow(argument)
        case .rows: readRows(from: argument)
        case .history: history(argument)
        case .depth: setting("depth \(argument)")
        case .lang: setting("language \(argument)")
        case .set: setting(argument)
        case .report: writeReport(argument)
        case .upgrade: upgrade(argument)
        case .saveAs: saveAs(argument)
        case .quit: .leave
        }
    }

    // MARK: help

    private func help(_ argument: String) -> Reply {
        let name = String(argument.drop { $0 == ":" || $0 == "：" })
        if !name.isEmpty {
            switch Command.match(name) {
            case .command(let word): sayHelp(word)
            case .ambiguous(let names): return .refused(texts(.command(.ambiguous(name.excerpt, names))))
            case .unknown(let nearest):
                return .refused(texts(.command(.unknown(name.excerpt, nearest: nearest))))
            }
            return .done
        }
        return showing {
            say(.command(.helpTitle))
            for (_, word) in Command.names { sayHelp(word) }
            say(.command(.helpMore))
            for step in texts(.command(.helpNext)).split(separator: "\n") { say(text: String(step)) }
        }
    }

    /// An explanation narrower than that stands below its command instead.
    private static let leastHelpCells = 24

    /// One line of help; what does not fit goes on below the explanation.
    private func sayHelp(_ word: CommandWord) {
        let line = texts(.help(word))
        let help = CommandHelp(line)
        if context.terminal.isPlain {
            say(.value(.labelled(help.syntax, help.text)))
            return
        }
        let hanging = CellWidth.of(help.syntax) + help.gap
        guard width - hanging < Self.leastHelpCells else {
            say(text: line, indent: 2, hanging: hanging)
            return
        }
        say(text: help.syntax, indent: 2)
        say(text: help.text, indent: 4)
    }

    private func why(_ argument: String) -> Reply {
        let id = argument.uppercased()
        if let concealment = concealment(ofFinding: id) { return .refused(texts(concealment)) }
        if let text = layout.finding(id, in: report) { return show(text) }
        var question = current?.question
        if !argument.isEmpty {
            question = agenda.slot(named: argument, in: questionnaire)?.question
            if question == nil { return noSuchPlace(argument) }
        }
        if let concealment = concealment(of: question) { return .refused(texts(concealment)) }
        guard let question else {
            return .refused(texts(.command(.needsQuestion(":why", example: exampleID))))
        }
        say(.asking(.why(question.why)), indent: 2)
        say(.asking(.evidence(question.evidence)), indent: 2)
        // What counts as good is shown only after an answer, so that it does not lead anybody.
        if QuestionState(question, sheet, visibility) == .answered, !question.good.isEmpty {
            say(.asking(.goodAndWeak(good: question.good, weak: question.weak)), indent: 2)
        }
        return .done
    }

    /// Runs something that may fail; a failure is what the person is told.
    func attempt(_ action: () throws(ShellProblem) -> Void) -> Reply {
        do throws(ShellProblem) {
            try action()
            return .done
        } catch .phrase(.output(.outputExists(let path))) {
            // There are no options in here.
            return .refused(texts(.output(.nameTaken(path))))
        } catch {
            return .refused(texts(error.phrase))
        }
    }
}
