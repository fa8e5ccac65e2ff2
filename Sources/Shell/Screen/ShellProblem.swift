import Diagnostics
import Files
import Sessions
import TerminalText
import Wording

/// Why a command was refused or failed; worded in `ShellProblem+Wording`.
enum ShellProblem: Error {
    case phrase(Phrase)
    case diagnostics([Diagnostic])
    case journal(JournalError)
    case session(SessionError)
    case file(FileError)
    case noQuestionnaire(String, looked: [String])

    init(_ error: any Error) {
        switch error {
        case let error as ShellProblem: self = error
        case let error as JournalError: self = .journal(error)
        case let error as SessionError: self = .session(error)
        case let error as FileError: self = .file(error)
        default: self = .phrase(.file(.notSaved(reason: "\(error)")))
        }
    }
}

extension ShellProblem {
    /// What is said on standard error, ending in a line feed.
    func text(_ texts: Texts) -> String {
        switch self {
        case .diagnostics(let diagnostics): DiagnosticRenderer().render(diagnostics)
        default: DiagnosticRenderer().render(Diagnostic(.error, texts(phrase)))
        }
    }

    /// The problem in one phrase; diagnostics are rendered on their own.
    var phrase: Phrase {
        switch self {
        case .phrase(let phrase): phrase
        case .diagnostics(let list): .file(.notSaved(reason: list.first?.message ?? ""))
        case .journal(let error): Self.phrase(error)
        case .session(.unreadableEvent(let path, let line, _)): .file(.broken(path, line: line))
        case .file(let error): Self.phrase(error)
        case .noQuestionnaire(let name, let looked): .start(.noQuestionnaire(name, looked: looked))
        }
    }

    private static func phrase(_ error: FileError) -> Phrase {
        let place = error.placeProblem.map { Phrase.file(.placeFailed($0)) }
        return place ?? .file(.failed(error.call.deed, path: error.path, reason: error.reason))
    }

    private static func phrase(_ error: JournalError) -> Phrase {
        switch error {
        case .exists(let path): .file(.exists(path))
        case .notFound(let path): .file(.notFound(path))
        case .symbolicLink(let path): .file(.isLinkToGive(path))
        case .notARegularFile(let path): .file(.isNoFile(path))
        case .locked(let path, let holder): .file(.locked(path, holder: holder.map(\.description)))
        // Only a lock that is refused is a matter of locking; else the place of the file is wrong.
        case .notLocked(let error): error.call == .lock ? .file(.notLockable(error.reason)) : phrase(error)
        case .file(let error): phrase(error)
        case .newerFormat(let path, let format): .file(.newer(path, format))
        case .firstVersion(let path): .file(.ofFirstVersion(path))
        case .broken(let path, let line, .section(let fault)):
            .file(.section(path, line: line, fault: "\(fault)".harmless(), remedy: remedy(fault)))
        case .broken(let path, 1, _): .file(.noHeader(path))
        case .broken(let path, let line, _): .file(.broken(path, line: line))
        case .newerEvent(let path, let line, let kind, let needs):
            .record(.newer(path, line: line, kind: kind, needs: needs))
        case .tooLarge(let path, _): .file(.tooLarge(path))
        case .changedOutside(let path, let change):
            switch change {
            case .removed: .file(.changedOutside(path, .removed))
            case .replaced: .file(.changedOutside(path, .replaced))
            case .shortened: .file(.changedOutside(path, .shortened))
            case .grown: .file(.changedOutside(path, .grown))
            }
        case .readOnly(let path, let reason): .file(.readOnly(path, reason: word(reason)))
        case .notSaved(let error):
            error.isTooLarge ? .file(.beyondLimit) : .file(.notSaved(reason: error.reason))
        case .questionnaireTooLarge(let values, let limit):
            .file(.questionnaireTooLarge(values: values, limit: limit))
        case .unwritable: .file(.notSaved(reason: error.description))
        }
    }

    private static func remedy(_ fault: SectionFault) -> SectionRemedy {
        switch fault {
        case .unknown: .newerProgram
        case .list, .twice, .order, .unnamed: .salvage
        case .digest("frame"): .salvage
        case .content("frame"), .language, .missing: .backup
        case .digest, .content: .answersOrSalvage
        }
    }

    private static func word(_ reason: ReadOnlyReason) -> ReadOnlyWord {
        switch reason {
        case .asked, .notWritable: .notWritable
        case .notLocked(let error): error.isWriteProtected ? .notWritable : .notLocked
        case .unknownKinds(let kinds): .newerVersion(kinds.compactMap(\.needs).first)
        case .tornTail, .failed: .failed
        case .closed: .closed
        }
    }
}

extension FileCall {
    /// What was tried, as people see it.
    fileprivate var deed: FileDeed {
        switch self {
        case .open: .open
        case .close: .close
        case .read, .status, .list: .read
        case .write, .synchronize, .truncate, .link, .rename: .write
        case .unlink: .remove
        case .lock: .lock
        case .makeFolder: .create
        }
    }
}
