extension English {
    package static func text(for phrase: ReportPhrase) -> String {
        switch phrase {
        case .draft(let open): "DRAFT: \(plural(open, "question is", "questions are")) still open."
        case .title(let title): title
        case .preparedBy(let name, let day): "Prepared by \(name), \(day)"
        case .begun(let created, let updated): "Begun \(created), last changed \(updated)"
        case .auditOf(let client): "Client: \(client)"
        case .depthLine(let depth, let answered, let visible):
            "\(name(depth)): \(part(answered, of: visible, "question", "questions")) answered"
        case .copyLine(.owner): "Owner's copy"
        case .copyLine(.team): "Team's copy"
        case .copyLine(.internal): "Internal: not for the client"
        case .footer(let session, let event, let questionnaire, let version, let program):
            "Session \(session), event \(event). Questionnaire \(questionnaire) \(version). \(program)."
        case .companyUnnamed: "(no name)"
        case .auditedPeriod(let from, let to): "Audited period: \(from) to \(to)"
        case .fewPersons:
            "Names are hidden, but fewer than three people cannot be anonymous to those who know them."
        case .notesTitle: "Notes"
        case .privateNote(let text): "\(text) (private)"
        case .unknownCellHint: "? = not known, - = does not apply"
        }
    }
}
