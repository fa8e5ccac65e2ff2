import Wording

extension CommandSpec {
    /// Whose answers these are.
    static let who = CommandSpec(
        english: CommandWords(
            "who", argument: "[NAME]", help: "whose answers these are from here on; - for nobody's")
    ) { $0.who($1) }
}

extension Conversation {
    /// `:who` says whose answers these are, `:who NAME` sets it, `:who -` names nobody.
    fileprivate func who(_ argument: String) -> Reply {
        if !argument.isEmpty { dialogue.respondent = argument == "-" ? nil : argument }
        say(.reply(.whoSaved(dialogue.respondent)), indent: 2)
        return argument.isEmpty ? .done : keepRoom()
    }
}
