import Sessions
import TerminalText
import Texts

extension ShellCommands {
    /// Checks every line of a session file, or copies what is sound in it to a new one.
    ///
    /// - Returns: failed where something is wrong with the file.
    public func verify(_ file: String, salvageTo copy: String?, salvage: Bool) -> CommandStatus {
        attempt { () throws(ShellProblem) in
            let path = SessionPath.existing(file, context)
            let isSalvage = salvage || copy != nil
            if isSalvage && copy == nil { throw .phrase(.salvageNeedsOutput) }
            do throws(JournalError) {
                guard isSalvage, let copy else {
                    return say(try JournalVerifier.verify(path, context: context.journal))
                }
                let target = SessionPath.normalized(copy)
                let salvaged = try JournalVerifier.salvage(path, to: target, context: context.journal)
                print(.salvaged(kept: salvaged.kept, dropped: salvaged.droppedCount, path: target))
                return .done
            } catch {
                throw ShellProblem(error)
            }
        }
    }

    private func say(_ report: JournalReport) -> CommandStatus {
        for problem in report.problems.prefix(20) {
            print(.verifyProblem(line: problem.line, "\(problem.fault)".harmless()))
        }
        if report.problemCount > 20 { print(.verifyMore(report.problemCount - 20)) }
        if let torn = report.tornTail, !torn.writerActive {
            print(.fileTorn(bytes: torn.bytes, movedTo: nil))
        }
        if report.isSound { print(.verified(events: report.events)) }
        print(.verifyUnseen)
        return report.isSound ? .done : .failed
    }
}
