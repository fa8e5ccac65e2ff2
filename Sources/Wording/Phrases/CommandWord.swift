/// The commands of the shell, for their help.
public enum CommandWord: String, Sendable, CaseIterable {
    case help, why, back, next, goto, `return`, skip, dk, na, unanswer, undo, redo
    case note, notePublished, flag, evidence, basis, who, `for`, draft, insist, edit, list, find, askList,
        whatIf, status, findings, metrics
    case output, accept, hide, reword, add, summary, plan, method, row, drop, rows, history, depth, lang, set,
        report, upgrade, saveAs, quit
}
