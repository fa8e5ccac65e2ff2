import TerminalText

extension English {
    /// What keeps bytes from being read as text, and on which line.
    static func place(_ problem: TextProblem) -> String {
        switch problem.kind {
        case .utf16, .utf32: word(problem)
        default: "line \(problem.line), \(word(problem))"
        }
    }

    /// What keeps bytes from being read as text.
    static func word(_ problem: TextProblem) -> String {
        switch problem.kind {
        case .utf16: "it is UTF-16"
        case .utf32: "it is UTF-32"
        case .nul: "byte \(problem.byte) is NUL"
        case .byte(let byte):
            "byte \(problem.byte) is 0x\(byte < 16 ? "0" : "")\(String(byte, radix: 16, uppercase: true))"
        case .overlong: "byte \(problem.byte) begins a character that is longer than it may be"
        case .surrogate: "byte \(problem.byte) begins half of a UTF-16 pair"
        }
    }

    /// How iconv(1) makes UTF-8 of it; nobody can tell one code page from another.
    static func remedy(_ problem: TextProblem) -> String {
        switch problem.kind {
        case .utf16: ": iconv -f UTF-16 -t UTF-8"
        case .utf32: ": iconv -f UTF-32 -t UTF-8"
        default: " from the encoding that it has, such as CP1250: iconv -f CP1250 -t UTF-8"
        }
    }

    static func word(_ unseen: UnseenWord) -> String {
        switch unseen {
        case .cutAtTheEnd: "that whole lines were cut off at its end"
        case .lastEvent(let line):
            "that the time or the kind of the last event, on line \(line), was changed: none follows that would tell"
        case .headerAlone:
            "that the header, with its questionnaire, was changed: no event follows that would tell"
        case .recomputed: "that everything from some line on was computed anew"
        }
    }

    static func unknown(_ count: Int, line: Int, kind: String, needs: String?) -> String {
        plural(count, "event", "events")
            + " that this version does not know (first on line \(line): '\(kind)', "
            + (needs.map { "it needs \($0)" }
                ?? "which names no version that does, so it may have been changed")
            + ")"
    }

    /// Lines of a salvaged copy that nothing confirms.
    static func doubtful(_ lines: [Int], firstEvent: Int) -> String {
        let sections = lines.filter { $0 > 1 && $0 < firstEvent }
        let events = lines.filter { $0 >= max(firstEvent, 2) }
        var parts: [String] = []
        if lines.contains(1) {
            parts.append("the header, whose questionnaire with all its limits may have been changed")
        }
        if !sections.isEmpty {
            parts.append(
                "the questionnaire on \(sections.count == 1 ? "line" : "lines") \(ranges(sections)), of which something was changed"
            )
        }
        if !events.isEmpty {
            parts.append(
                "time and kind of what stands on \(events.count == 1 ? "line" : "lines") \(ranges(events))")
        }
        return signs.clauses(parts)
    }

    /// Rising numbers: `2, 4-6`; of many the first twenty runs.
    static func ranges(_ numbers: [Int]) -> String {
        var runs: [(first: Int, last: Int)] = []
        for number in numbers {
            if let run = runs.last, run.last == number - 1 {
                runs[runs.count - 1].last = number
            } else {
                runs.append((number, number))
            }
        }
        return runs.prefix(20).map { $0.first == $0.last ? "\($0.first)" : "\($0.first)-\($0.last)" }
            .joined(separator: ", ") + (runs.count > 20 ? ", ..." : "")
    }
}
