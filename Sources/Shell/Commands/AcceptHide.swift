import Sessions
import Wording

extension CommandSpec {
    /// A finding stands.
    static let accept = CommandSpec(
        english: CommandWords(
            "accept", argument: "ID", help: "the finding stands, also in the owner's copy"),
        completes: .names([.findings]), remembers: .names
    ) { $0.accept($1) }

    /// A finding is in the internal copy only.
    static let hide = CommandSpec(
        english: CommandWords("hide", argument: "ID", help: "in the internal copy only"),
        completes: .names([.findings]), remembers: .names
    ) { $0.hide($1) }
}

extension Conversation {
    fileprivate func accept(_ argument: String) -> Reply {
        judge(argument) { (id, title) throws(ShellProblem) in
            try recordSaying(.finding(.accept(id))) { say(.judgement(.accepted(title)), indent: 2) }
        }
    }

    fileprivate func hide(_ argument: String) -> Reply {
        judge(argument) { (id, title) throws(ShellProblem) in
            try recordSaying(.finding(.hide(id))) { say(.judgement(.hidden(title, id: id)), indent: 2) }
        }
    }
}
