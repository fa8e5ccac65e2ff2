/// How commands are called and explained.
extension English {
    package static func words(for command: CommandName) -> CommandWords {
        switch command {
        case .help: CommandWords("help", short: "h", argument: "[COMMAND]", help: "this list, or one command")
        case .why:
            CommandWords(
                "why", short: "w", sign: "?", argument: "[ID]",
                help: "why we ask and where to find it; of a finding: why it fired, what clears it")
        case .back: CommandWords("back", short: "b", help: "the question before (also Page up)")
        case .next: CommandWords("next", short: "n", help: "the question after (also Page down)")
        case .goto:
            CommandWords("goto", short: "g", argument: "ID", help: "to a question, a field or a stage")
        case .return:
            CommandWords("return", short: "r", help: "back to where you were before going elsewhere")
        case .skip: CommandWords("skip", short: "s", argument: "[REASON]", help: "leave it for later")
        case .dk: CommandWords("dk", help: "nobody knows")
        case .na: CommandWords("na", argument: "REASON", help: "does not apply here")
        case .unanswer: CommandWords("unanswer", help: "take the answer back")
        case .undo: CommandWords("undo", short: "u", help: "take back the last action")
        case .redo: CommandWords("redo", help: "bring it back")
        case .note:
            CommandWords(
                "note", argument: "[ID] [TEXT]",
                help: "a private note on this or another question; alone: those there are")
        case .notePublished:
            CommandWords("note!", argument: "[ID] TEXT", help: "a note that the client may read")
        case .flag:
            CommandWords(
                "flag", argument: "[ID]", help: "mark this or another question to come back to, or unmark it")
        case .evidence:
            CommandWords(
                "evidence", argument: "[ID] [REF]", help: "where the proof is; alone: what has been said")
        case .basis:
            CommandWords("basis", argument: "B", help: "measured, estimated: how well the figure is founded")
        case .who:
            CommandWords(
                "who", argument: "[NAME]", help: "whose answers these are from here on; - for nobody's")
        case .for:
            CommandWords(
                "for", argument: "WHO",
                help: "who is in the room: owner, manager, sellers, service, all; - asks everything")
        case .draft:
            CommandWords(
                "draft", argument: "[drop]",
                help: "brings back what was put aside, where it was typed; drop throws it away")
        case .insist:
            CommandWords(
                "insist", argument: "LINE",
                help: "take the line as it is where it would be asked about: totals, far days")
        case .edit:
            CommandWords(
                "edit", short: "e", help: "the answer in your editor (VISUAL, else EDITOR); a table as CSV")
        case .list:
            CommandWords("list", short: "l", argument: "[open|dk|skipped|flagged|all]", help: "questions")
        case .find: CommandWords("find", argument: "TEXT", help: "questions in which the text stands")
        case .askList:
            CommandWords("ask-list", argument: "[FILE]", help: "what the client still owes, ready to send")
        case .whatIf:
            CommandWords(
                "what-if", argument: "FIELD=VALUE",
                help: "what would follow; several with ; between, nothing is saved")
        case .status: CommandWords("status", help: "how far you are, stage by stage")
        case .findings: CommandWords("findings", short: "f", help: "what was found so far")
        case .metrics: CommandWords("metrics", short: "m", help: "the figures so far")
        case .output: CommandWords("output", argument: "[STAGE]", help: "what a stage ends with")
        case .accept:
            CommandWords("accept", argument: "ID", help: "the finding stands, also in the client's copy")
        case .hide: CommandWords("hide", argument: "ID", help: "not in the client's copy")
        case .reword:
            CommandWords(
                "reword", argument: "ID PART = TEXT",
                help: "title, text, recommendation or severity in your words")
        case .add:
            CommandWords("add", argument: "SEVERITY TEXT", help: "a finding of your own for this stage")
        case .summary:
            CommandWords("summary", argument: "all|STAGE TEXT", help: "the audit, or a stage, in your words")
        case .plan:
            CommandWords(
                "plan", argument: "[ID owner NAME; due 30 d; status begun; action TEXT]",
                help: "what is to be done")
        case .method:
            CommandWords(
                "method", argument: "[ID] [N=V]", help: "small calculators and checklists, with your figures")
        case .row: CommandWords("row", argument: "N", help: "correct row N of a table")
        case .drop: CommandWords("drop", argument: "N", help: "remove row N of a table")
        case .rows: CommandWords("rows", argument: "FILE.csv", help: "rows from a spreadsheet's file")
        case .history: CommandWords("history", argument: "FIELD", help: "every answer a field had")
        case .depth:
            CommandWords(
                "depth", argument: "core|full [STAGE]", help: "how much is asked, of the audit or of a stage")
        case .lang:
            CommandWords("lang", argument: "LANGUAGE", help: "the language in which this audit is asked")
        case .set:
            CommandWords(
                "set", argument: "NAME VALUE",
                help: "client, code, currency, country, kind, by ...; - clears")
        case .report:
            CommandWords(
                "report", argument: "FILE", help: "the client's report; FILE's ending says how (TAB lists)")
        case .upgrade:
            CommandWords(
                "upgrade", argument: "[FOLDER]",
                help: "say what another version of the questionnaire changes, go over to it")
        case .saveAs: CommandWords("save-as", argument: "FILE", help: "go on in a new file")
        case .quit:
            CommandWords(
                "quit", short: "q", alsoNamed: ["exit"], help: "leave; everything is saved (also Ctrl-D)")
        }
    }
}
