/// A line of help for each command of the shell.
extension English {
    package static func text(for command: CommandWord) -> String {
        switch command {
        case .help: ":help, :h [COMMAND]   this list, or one command"
        case .why:
            ":why, :w, ? [ID]      why we ask and where to find it; of a finding: why it fired, what clears it"
        case .back: ":back, :b             the question before (also Page up)"
        case .next: ":next, :n             the question after (also Page down)"
        case .goto: ":goto, :g ID          to a question, a field or a stage"
        case .return: ":return, :r           back to where you were before going elsewhere"
        case .skip: ":skip, :s [REASON]    leave it for later"
        case .dk: ":dk                   nobody knows"
        case .na: ":na REASON            does not apply here"
        case .unanswer: ":unanswer             take the answer back"
        case .undo: ":undo, :u             take back the last action"
        case .redo: ":redo                 bring it back"
        case .note: ":note [ID] [TEXT]     a private note on this or another question; alone: those there are"
        case .notePublished: ":note! [ID] TEXT      a note that the client may read"
        case .flag: ":flag [ID]            mark this or another question to come back to, or unmark it"
        case .evidence: ":evidence [ID] [REF]  where the proof is; alone: what has been said"
        case .basis: ":basis B              measured, estimated: how well the figure is founded"
        case .who: ":who [NAME]           whose answers these are from here on; - for nobody's"
        case .for:
            ":for WHO              who is in the room: owner, manager, sellers, service, all; - asks everything"
        case .draft:
            ":draft [drop]         brings back what was put aside, where it was typed; drop throws it away"
        case .insist:
            ":insist LINE          take the line as it is where it would be asked about: totals, far days"
        case .edit: ":edit, :e             the answer in your editor (VISUAL, else EDITOR); a table as CSV"
        case .list: ":list, :l [open|dk|skipped|flagged|all]   questions"
        case .find: ":find TEXT            questions in which the text stands"
        case .askList: ":ask-list [FILE]      what the client still owes, ready to send"
        case .whatIf: ":what-if FIELD=VALUE  what would follow; several with ; between, nothing is saved"
        case .status: ":status               how far you are, stage by stage"
        case .findings: ":findings, :f         what was found so far"
        case .metrics: ":metrics, :m          the figures so far"
        case .output: ":output [STAGE]       what a stage ends with"
        case .accept: ":accept ID            the finding stands, also in the client's copy"
        case .hide: ":hide ID              not in the client's copy"
        case .reword: ":reword ID PART = TEXT   title, text, recommendation or severity in your words"
        case .add: ":add SEVERITY TEXT    a finding of your own for this stage"
        case .summary: ":summary all|STAGE TEXT   the audit, or a stage, in your words"
        case .plan: ":plan [ID owner NAME; due 30 d; status begun; action TEXT]   what is to be done"
        case .method: ":method [ID] [N=V]    small calculators and checklists, with your figures"
        case .row: ":row N                correct row N of a table"
        case .drop: ":drop N               remove row N of a table"
        case .rows: ":rows FILE.csv        rows from a spreadsheet's file"
        case .history: ":history FIELD        every answer a field had"
        case .depth: ":depth core|full      how much is asked"
        case .lang: ":lang LANGUAGE        the language in which this audit is asked"
        case .set: ":set NAME VALUE       client, code, currency, kind, by, findings ...; - clears"
        case .report:
            ":report FILE          the client's report; what FILE ends in says the format (TAB lists)"
        case .upgrade:
            ":upgrade [FOLDER]     say what another version of the questionnaire changes, go over to it"
        case .saveAs: ":save-as FILE         go on in a new file"
        case .quit: ":quit, :q             leave; everything is saved (also Ctrl-D)"
        }
    }

    // MARK: grammar
}
