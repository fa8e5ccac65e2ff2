extension English {
    package static func text(for phrase: WhatIfPhrase) -> String {
        switch phrase {
        case .findingGone(let line, let id, let status): "gone: \(line)  \(id) (now: \(word(status)))"
        case .findingBecame(let line, let id, let was):
            "changed: \(line)  \(id) (was: \(was.map(word) ?? text(for: FindingPhrase.strength)))"
        case .form:
            ":what-if needs fields with values: :what-if FIELD=VALUE; FIELD=VALUE. TAB lists the fields."
        case .computed(let name): "'\(name)' is computed; :what-if changes answers"
        case .table(let name):
            "'\(name)' is a table, which :what-if leaves alone; change a row, look, and :undo"
        case .premise(let label, let then, let now): "If: \(label): \(then) (now: \(now))"
        case .hidden(let label): "\(label) would not be asked then; it changes nothing."
        case .appears(let line, let id): "new: \(line)  \(id)"
        case .goes(let line, let id, let status): "gone: \(line)  \(id) (then: \(word(status)))"
        case .becomes(let line, let id, let now):
            "changed: \(line)  \(id) (now: \(now.map(word) ?? text(for: FindingPhrase.strength)))"
        case .figure(let label, let now, let then): "\(label): \(then) (now: \(now))"
        case .verdict(let row, let table, let now, let then):
            "Verdict on \(row) (\(table)): \(then ?? "none") (now: \(now ?? "none"))"
        case .verdicts(let count, let table):
            "\(count) more \(count == 1 ? "verdict" : "verdicts") of \(table) would be others."
        case .doubt(let message): "would be asked back: \(message)"
        case .nothing: "No finding, score or figure would be another."
        case .notSaved: "Nothing of this is saved."
        }
    }
}
