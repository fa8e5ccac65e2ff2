/// A command of the shell.
package enum CommandName: Sendable, Hashable, CaseIterable {
    case help, why, back, next, goto, `return`, skip, dk, na, unanswer, undo, redo, note, notePublished, flag
    case evidence, basis, who, `for`, draft, insist, edit, list, find, askList, whatIf, status, findings
    case metrics, output, accept, hide, reword, add, summary, plan, method, row, drop, rows, history, depth
    case lang, set, report, upgrade, saveAs, quit
}
