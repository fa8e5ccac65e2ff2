extension English {
    package static func text(for phrase: UpgradePhrase) -> String {
        switch phrase {
        case .done(let version, let kept):
            "This session now runs from version \(version); \(plural(kept, "answer", "answers")) kept."
        case .changed(let ids):
            "Means something else there, to be answered again: \(signs.list(ids))"
        case .added(let ids): "New: \(signs.list(ids))"
        case .removed(let ids): "No longer asked: \(signs.list(ids))"
        case .notNeeded(let version):
            "This session runs from that version already (\(version))."
        case .keeps(let version, let kept, let count):
            "Version \(version) keeps \(kept) of \(plural(count, "answer", "answers"))."
        case .findingsCome(let ids): "Findings that come: \(signs.list(ids))"
        case .findingsGo(let ids): "Findings that go: \(signs.list(ids))"
        case .findingsWorse(let ids): "Findings that are graver: \(signs.list(ids))"
        case .findingsBetter(let ids): "Findings that are less grave: \(signs.list(ids))"
        case .placeless(let ids):
            "What you said of these findings has no place there: \(signs.list(ids))"
        case .ask(let version): "Go over to version \(version)?  y/n"
        case .left(let version): "The session stays with version \(version)."
        case .needsFolder: "Where it lives in a folder: :upgrade FOLDER"
        case .other(let id, let session):
            "That is the questionnaire '\(id)'; this session is about '\(session)'."
        case .older(let installed, let session):
            "That version, \(installed), is older than this session's, \(session). :upgrade older goes back to it; "
                + "answers to what it asks otherwise would not count."
        case .broken(let name):
            "That questionnaire has mistakes, so the session stays as it is. All of them: auditsh check \(name)"
        case .reloaded(let kept, let count):
            "Read again; \(kept) of \(plural(count, "answer", "answers")) kept."
        case .otherwise(let ids): "Otherwise now: \(signs.list(ids))"
        case .sameFiles: "Read again; nothing is otherwise."
        case .brokenTrial(let folder):
            "The files have mistakes, so you go on with what they held before. All of them: auditsh check \(folder)"
        case .nothingTried:
            "This audit holds its questionnaire and reads no files. :upgrade goes over to another version; "
                + "auditsh try FOLDER tries one in the making."
        }
    }
}
