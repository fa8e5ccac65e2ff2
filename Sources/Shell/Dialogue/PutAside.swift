import CanonicalJSON
import Wording

/// Everything that was typed and not taken, oldest first, each with the field at which it was typed: lines put aside,
/// lines that could not be written, pasted rows that wait for the one before them, texts out of an editor.
struct PutAside {
    /// A text that is no answer yet.
    struct Text: Equatable {
        /// As it was typed; an answer that looks like a command is escaped.
        let line: String
        /// The field at hand; nil where there was none, or nobody knows.
        let field: String?
        /// True of what came back from an editor and opens there again.
        var isEdited = false
    }

    private(set) var texts: [Text] = []
    /// The text that stands in the prompt for editing.
    private var offered: Text?
    /// What the line being taken came from.
    private var origin: Text?

    /// A line is about to be taken; what was offered for editing may come back with it.
    mutating func begin(_ line: TypedLine) {
        // A command behind an offered answer is something else, and the answer goes on waiting.
        origin = offered.flatMap { Entry($0.line).isCommand == line.entry.isCommand ? $0 : nil }
        offered = nil
    }

    /// True where the line being taken was put aside before.
    var goesOn: Bool { origin.map(texts.contains) ?? false }

    /// Keeps a line, in place of what it came from.
    mutating func keep(_ line: String, at field: String?) {
        let text = Text(line: line, field: field)
        texts.removeAll { $0 == origin || $0 == text }
        texts.append(text)
        origin = nil
    }

    /// Keeps the text of an editor, in place of an earlier one.
    mutating func keep(edited line: String, of field: String) {
        finish(editedOf: field)
        // An editor ends the last line; an empty cell may stand before the first sign.
        let end = line.lastIndex { !$0.isNewline }.map(line.index(after:)) ?? line.startIndex
        texts.append(Text(line: String(line[..<end]), field: field, isEdited: true))
    }

    /// Adds what was put aside in an earlier run.
    mutating func add(_ found: [Text]) { texts = found.filter { !texts.contains($0) } + texts }

    /// The line being taken was written.
    mutating func finish(_ line: String, at field: String?) {
        texts.removeAll { $0 == origin || !$0.isEdited && $0.line == line && $0.field == field }
    }

    /// What an editor gave back for a field and could not be taken.
    func edited(of field: String) -> String? { texts.last { $0.isEdited && $0.field == field }?.line }

    /// What an editor gave back was taken, or is wanted no more.
    mutating func finish(editedOf field: String) { texts.removeAll { $0.isEdited && $0.field == field } }

    /// A figure or a choice was saved: what else was typed in its place is out of date, but for notes and the like.
    mutating func finishAnswers(at field: String, _ texts: Texts) {
        self.texts.removeAll {
            $0.field == field && !Entry($0.line).isCommand && StrayCommand($0.line, texts) == nil
        }
    }

    /// Throws texts away.
    mutating func forget(where isUnwanted: (Text) -> Bool) { texts.removeAll(where: isUnwanted) }

    /// The text that waits longest of those that are wanted, for editing; the next time another one.
    mutating func next(where isWanted: (Text) -> Bool) -> Text? {
        guard let place = texts.firstIndex(where: isWanted) else { return nil }
        texts.append(texts.remove(at: place))
        offered = texts.last
        return offered
    }

    /// A line stands in the prompt for editing.
    mutating func offer(_ line: String, at field: String?) { offered = Text(line: line, field: field) }

    /// Another line took the place of what was offered, which goes on waiting.
    mutating func forgetOffer() { offered = nil }
}

extension PutAside.Text {
    /// One line of a draft file: `{"at":"won","line":"12 or so"}`, with `"edited":true` of a text out of an editor.
    var record: String? {
        let value = JSONValue.record(present: [
            "at": field.map { .string($0) }, "edited": isEdited ? .bool(true) : nil, "line": .string(line),
        ])
        return (try? value.canonical()).map { String(decoding: $0, as: UTF8.self) }
    }

    /// Reads a line of a draft file. What is none was written by somebody else: a text, nobody knows of which field.
    init(record: String) {
        let value = try? JSONValue(parsing: Array(record.utf8))
        var members = value.flatMap { try? JSONRecord($0) }
        if let line = try? members?.text("line") {
            let isEdited = try? members?.optional("edited")?.flag
            self.init(
                line: line, field: (try? members?.optionalText("at")) ?? nil, isEdited: isEdited ?? false)
        } else {
            self.init(line: record, field: nil)
        }
    }
}
