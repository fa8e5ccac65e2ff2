/// What heads, closes and explains a report.
package enum ReportPhrase: Sendable, Equatable {
    case draft(open: Int)
    case title(String)
    case preparedBy(String, on: String)
    case begun(created: String, updated: String)
    case auditOf(String)
    case depthLine(DepthWord, answered: Int, visible: Int)
    /// For whom the copy is.
    case copyLine(CopyWord)
    case footer(session: String, event: Int, questionnaire: String, version: String, program: String)
    case companyUnnamed
    case auditedPeriod(from: String, to: String)
    case fewPersons
    case notesTitle
    case privateNote(String)
    case unknownCellHint
}

/// For whom a report is made.
package enum CopyWord: Sendable, Equatable { case owner, team, `internal` }
