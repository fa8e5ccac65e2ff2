/// What stands in the line when completion is asked for.
package struct CompletionRequest: Hashable, Sendable {
    /// The text before the cursor.
    package let beforeCursor: String
    /// The text behind the cursor.
    package let afterCursor: String

    /// Creates a request.
    package init(beforeCursor: String, afterCursor: String = "") {
        self.beforeCursor = beforeCursor
        self.afterCursor = afterCursor
    }
}

/// What could stand in place of the word before the cursor. The caller has done the matching.
package struct Completion: Hashable, Sendable {
    /// One possibility.
    package struct Candidate: Hashable, Sendable {
        /// What goes into the line.
        package let replacement: String
        /// What is shown in a list.
        package let display: String
        /// What is said about it in a list.
        package let description: String?
        /// True if nothing more belongs to the word, so that a blank follows it; false for a folder.
        package let endsWord: Bool

        /// Creates a candidate; it is shown as it is inserted unless `display` says otherwise.
        package init(
            _ replacement: String, display: String? = nil, description: String? = nil, endsWord: Bool = true
        ) {
            self.replacement = replacement
            self.display = display ?? replacement
            self.description = description
            self.endsWord = endsWord
        }
    }

    /// Nothing fits.
    package static let none = Completion(word: "", candidates: [])

    /// The end of the text before the cursor that a candidate replaces.
    package let word: String
    /// The possibilities, in the order in which they are listed.
    package let candidates: [Candidate]
    /// What is shown where nothing fits, such as the expected form of an answer.
    package let hint: String?
    /// True where candidates need not begin as the word does: several are then listed, and the word stays.
    package let isSearch: Bool

    /// Creates a completion.
    package init(word: String, candidates: [Candidate], hint: String? = nil, isSearch: Bool = false) {
        self.word = word
        self.candidates = candidates
        self.hint = hint
        self.isSearch = isSearch
    }
}

extension Completion {
    /// What to do about a request.
    enum Step: Equatable {
        /// Put the text in place of that many scalars before the cursor.
        case replace(scalars: Int, with: String)
        case list
        case hint(String)
        case nothing
    }

    /// One candidate is inserted with a blank; several as far as they agree, if that is more than was typed;
    /// else they are listed.
    func step(for request: CompletionRequest) -> Step {
        guard let first = candidates.first, request.beforeCursor.unicodeScalars.hasSuffix(word.unicodeScalars)
        else {
            return hint.map(Step.hint) ?? .nothing
        }
        let typed = word.unicodeScalars.count
        if candidates.count == 1 {
            let needsBlank = first.endsWord && request.afterCursor.first != " "
            return .replace(scalars: typed, with: first.replacement + (needsBlank ? " " : ""))
        }
        guard !isSearch else { return .list }
        let prefix = commonPrefix
        return prefix.count > word.count ? .replace(scalars: typed, with: prefix) : .list
    }

    /// What all replacements begin with.
    var commonPrefix: String {
        guard let first = candidates.first else { return "" }
        return candidates.dropFirst().reduce(first.replacement) { $0.commonPrefix(with: $1.replacement) }
    }
}

extension String {
    fileprivate func commonPrefix(with other: String) -> String {
        String(zip(self, other).prefix { $0 == $1 }.map(\.0))
    }
}

extension String.UnicodeScalarView {
    fileprivate func hasSuffix(_ suffix: String.UnicodeScalarView) -> Bool {
        reversed().starts(with: suffix.reversed())
    }
}
