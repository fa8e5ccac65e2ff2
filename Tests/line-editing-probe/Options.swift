import LineEditing

/// `--prompt P --prefill P --head P --history FILE --lines --drafts --patient --candidate NAME --described NAME`
struct Options {
    var prompt = "ans> "
    var prefill = ""
    var head = ""
    var historyFile: String?
    var keepsLines = false
    var returnsDrafts = false
    /// True to wait long for what the terminal says.
    var isPatient = false
    var candidates: [Completion.Candidate] = []

    init(_ arguments: some Sequence<String>) {
        var rest = Array(arguments)[...]
        func value() -> String { rest.popFirst() ?? "" }
        while let name = rest.popFirst() {
            switch name {
            case "--prompt": prompt = value()
            case "--prefill": prefill = value()
            case "--head": head = value()
            case "--history": historyFile = value()
            case "--lines": keepsLines = true
            case "--drafts": returnsDrafts = true
            case "--patient": isPatient = true
            case "--candidate": candidates.append(.init(value()))
            case "--described":
                let name = value()
                candidates.append(.init(name, description: "what \(name) does"))
            case "--many":
                candidates += (1...(Int(value()) ?? 1)).map {
                    .init("item-\($0)", description: "number \($0)")
                }
            default: break
            }
        }
    }
}
