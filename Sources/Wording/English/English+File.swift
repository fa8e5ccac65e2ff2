import TerminalText

extension English {
    package static func text(for phrase: FilePhrase) -> String {
        switch phrase {
        case .exists(let path):
            "'\(path)' exists already; choose another name, or: auditsh resume \(path.shellWord)"
        case .nameNeeded(let path): "'\(path)' names no file; give the session a name, such as acme.audit"
        case .notFound(let path):
            "there is no file '\(path)'; auditsh list shows the sessions of a folder"
        case .isLinkToGive(let path): "'\(path)' is a symbolic link; give the path of the file itself"
        case .isLink(let path): "'\(path)' is a symbolic link"
        case .isSession(let path): "'\(path)' is an audit, which no report replaces; choose another name"
        case .noSuchFile(let path): "there is no file '\(path)'"
        case .unknownEvents(let path, let count, let line, let kind, let needs):
            "'\(path)' holds \(unknown(count, line: line, kind: kind, needs: needs)); "
                + "what came of that is not in what is shown"
        case .salvaged(let path, let source, let dropped, let lost, let lines, let firstEvent):
            "'\(path)' was made from a damaged file (SHA-256 \(source)): \(plural(dropped, "line", "lines")) left behind, "
                + "\(plural(lost, "event", "events")) lost"
                + (lines.isEmpty ? "" : "; doubtful: \(doubtful(lines, firstEvent: firstEvent))")
        case .isNoFile(let path): "'\(path)' is no regular file"
        case .locked(let path, let holder):
            "'\(path)' is in use" + (holder.map { " by \($0)" } ?? "")
                + "; close it there first, or read it with: "
                + "auditsh report \(path.shellWord)"
        case .notLockable(let reason):
            "the file cannot be locked here (\(reason)); if nobody else uses it, add --no-lock"
        case .placeFailed(let problem): Self.problem(problem)
        case .failed(let deed, let path, let reason): "cannot \(word(deed)) '\(path)': \(reason)"
        case .newer(let path, let format):
            "'\(path)' has format \(format), which a newer auditsh wrote; update auditsh"
        case .ofFirstVersion(let path):
            "'\(path)' is a session of auditsh 0.1.0, which later versions do not read; its answers can be taken out with "
                + "that version (auditsh answers \(path.shellWord)) and put into a new session with fill"
        case .broken(let path, let line):
            "'\(path)' is damaged at line \(line) and was left as it is; what is sound can be copied to a new file: "
                + "auditsh verify \(path.shellWord) --salvage -o COPY.audit"
        case .tooLarge(let path): "'\(path)' is larger than any session can be"
        case .questionnaireTooLarge(let values, let limit):
            "the questionnaire is larger than a session can hold: \(values) keys and values, at most \(limit); "
                + "leave questions out, or make two questionnaires of it"
        case .questionnaireUnreadable(let problem):
            "the questionnaire that was read before cannot be read again: \(problem); remove ~/.cache/auditsh"
        case .tooLong(let path, let megabytes):
            "'\(path)' is larger than \(megabytes) MB, more than is read; leave out what is not needed"
        case .noHeader(let path):
            "'\(path)' is no session, or its first line is damaged, without which nothing in it can be read; "
                + "take it from a backup"
        case .section(let path, let line, let fault, let remedy):
            "'\(path)' is damaged in its questionnaire, line \(line): \(fault); \(word(remedy, path))"
        case .inputFailed: "standard input cannot be read"
        case .changedOutside(let path, let change):
            "'\(path)' was \(word(change)) by another program; nothing was written to it"
        case .readOnly(let path, let reason): "'\(path)' can only be read: \(word(reason))"
        case .notSaved(let reason): "not saved: \(reason)"
        case .beyondLimit: "not saved: \(Self.beyondSizeLimit)"
        case .notUTF8(let path, let problem):
            "'\(path)' is not UTF-8: \(place(problem)). Save it as UTF-8, or convert it"
                + "\(remedy(problem)) FILE > NEW"
        case .lineNotUTF8(let problem):
            "not UTF-8, so nothing of it was taken: \(word(problem)). Convert the input\(remedy(problem))"
        case .argumentNotUTF8(let number, let problem):
            "argument \(number) is not UTF-8: \(word(problem)); type it in a UTF-8 locale, or rename the file"
        case .variableNotUTF8(let name, let problem):
            "the environment variable \(name) is not UTF-8: \(word(problem)); set it again"
        case .nameNotUTF8: "its name is not UTF-8, so it cannot be opened; rename it"
        case .historyForeign(let path):
            "Commands are not remembered: '\(path)' holds something else than commands in UTF-8, and is left alone. "
                + "Move it away, or start with --no-history."
        case .historyUnusable(let path, let reason):
            "Commands are not remembered: '\(path)' cannot be used: \(reason)."
        case .torn(let bytes, let movedTo):
            "the file's last line is not whole (\(plural(bytes, "byte", "bytes"))): a crash cut it short before it was called saved, or somebody shortened the file; it "
                + (movedTo.map { "was moved to '\($0)'" } ?? "is skipped")
        case .answerNotSaved(let text):
            "Not saved, kept here: \(text)   (:save-as FILE goes on in a new file, :draft brings the line back)"
        case .goOnInNewFile: "Not saved.   (:save-as FILE goes on in a new file)"
        case .savedAs(let path): "saved as \(path); the session goes on there"
        }
    }
}
