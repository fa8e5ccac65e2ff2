/// Something the program says to a person, with its data, by what it is about; each language words it in one place.
package enum Phrase: Sendable, Equatable {
    /// What answers, figures and their names look like in words.
    case value(ValuePhrase)
    /// What stands above and beside a question.
    case asking(AskingPhrase)
    /// The same in plain mode: one fact a line, no columns, no abbreviations.
    case plain(PlainPhrase)
    /// What is said to a line that was typed.
    case reply(ReplyPhrase)
    /// What is said about the rows of a table.
    case table(TablePhrase)
    /// What became of what was typed before, and of what was put aside.
    case history(HistoryPhrase)
    /// What another version of the questionnaire changes.
    case upgrade(UpgradePhrase)
    /// What is said to a command, and about commands.
    case command(CommandPhrase)
    /// How an audit begins and which there are.
    case start(StartPhrase)
    /// What the client owes.
    case askList(AskListPhrase)
    /// What would be, and what a change made otherwise.
    case whatIf(WhatIfPhrase)
    /// Who is in the room, and what waits for others.
    case room(RoomPhrase)
    /// An answer in an editor.
    case editor(EditorPhrase)
    /// Why an answer is refused, and what would be taken.
    case problem(ProblemPhrase)
    /// What was found: findings, figures, stages.
    case finding(FindingPhrase)
    /// What heads, closes and explains a report.
    case report(ReportPhrase)
    /// Where reports go: templates, folders, options.
    case output(OutputPhrase)
    /// Small calculators and checklists.
    case method(MethodPhrase)
    /// The blank form, and files of answers.
    case worksheet(WorksheetPhrase)
    /// What is the matter with a file.
    case file(FilePhrase)
    /// Whether a session file is sound, and what could be saved of it.
    case record(RecordPhrase)
    /// What is said to a line of a script.
    case batch(BatchPhrase)
    /// What the consultant makes of it.
    case judgement(JudgementPhrase)
    /// Reports that are documents, and tables for spreadsheets.
    case document(DocumentPhrase)
}
