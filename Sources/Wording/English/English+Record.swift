extension English {
    package static func text(for phrase: RecordPhrase) -> String {
        switch phrase {
        case .verified(let events):
            "Sound: \(plural(events, "event", "events")), every line chains to the one before."
        case .problem(let line, let fault): "line \(line): \(fault)"
        case .more(let count): "... and \(count) more"
        case .verifiedInPart(let events):
            "Not all is known here: \(plural(events, "event", "events")), every line chains to the one before."
        case .unseen(let words):
            "What an unsealed file cannot show:" + words.map { "\n- \(word($0))" }.joined()
        case .unknownEvents(let count, let line, let kind, let needs):
            unknown(count, line: line, kind: kind, needs: needs)
        case .redactUnknown(let path):
            "'\(path)' holds events that this version does not know, and which may take something back; "
                + "a newer auditsh can copy it"
        case .removedText: "(removed)"
        case .redacted(let path, let source):
            """
            wrote \(path): the present state without history, names, free text, notes and evidence
            figures, choices and dates are kept, and may still tell who it is to somebody who knows the company
            made from a file with SHA-256 \(source)
            """
        case .salvaged(let kept, let path): "\(plural(kept, "event", "events")) kept; wrote \(path)"
        case .dropped(let count): "\(plural(count, "line", "lines")) left behind:"
        case .left(let line, let fault, let about):
            "line \(line): \(fault)" + (about.isEmpty ? "" : " (\(signs.list(about)))")
        case .mended(let line, let kind, let isTimeLost):
            "line \(line): kept, since what it holds is sound; "
                + [
                    kind.map { "its kind was damaged and is told from that: '\($0)'" },
                    isTimeLost ? "its time was damaged, it has that of the event before" : nil,
                ].compactMap { $0 }.joined(separator: "; ")
                + (kind == nil && !isTimeLost ? "its number was damaged" : "")
        case .newer(let path, let line, let kind, let needs):
            "'\(path)' holds an event that this version does not know (line \(line): '\(kind)'), without which the others may "
                + "amount to something else; \(needs) can salvage it"
        case .lost(let numbers):
            numbers.count == 1
                ? "lost: event \(ranges(numbers)); an empty one stands in its place"
                : "lost: events \(ranges(numbers)); an empty one stands in place of each"
        case .sorted: "Nothing is lost: lines stood in another order, and are put back."
        case .doubtful(let lines, let firstEvent):
            "doubtful in the copy: \(doubtful(lines, firstEvent: firstEvent))"
        case .marked: "The copy says so itself, wherever it is opened."
        case .whole: "Nothing had to be mended: the events are as the file has them."
        case .needsOutput: "say where the copy goes: --salvage -o COPY.audit"
        }
    }
}
