extension CommandSpec {
    /// Every command, in the order of `:help`.
    static let all: [CommandSpec] = [
        .help, .why, .back, .next, .goto, .return, .skip, .dk, .na, .unanswer, .undo, .redo, .note,
        .notePublished, .flag, .evidence, .basis, .who, .for, .draft, .insist, .edit, .list, .find, .askList,
        .whatIf, .status, .findings, .metrics, .output, .accept, .hide, .reword, .add, .summary, .plan,
        .method, .row, .drop, .rows, .history, .depth, .lang, .set, .report, .upgrade, .reload, .saveAs,
        .quit,
    ]
}
