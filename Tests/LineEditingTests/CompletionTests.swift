import Testing

@testable import LineEditing

struct CompletionTests {
    private func step(_ before: String, word: String, _ names: [String], after: String = "")
        -> Completion.Step
    {
        let completion = Completion(word: word, candidates: names.map { .init($0) }, hint: "hint")
        return completion.step(for: CompletionRequest(beforeCursor: before, afterCursor: after))
    }

    @Test func insertsTheOnlyOneWithABlank() {
        #expect(step("x zolc", word: "zolc", ["żółć"]) == .replace(scalars: 4, with: "żółć "))
        #expect(step("x zolc", word: "zolc", ["żółć"], after: " y") == .replace(scalars: 4, with: "żółć"))
        let folder = Completion(word: "s", candidates: [.init("src/", endsWord: false)])
        #expect(folder.step(for: CompletionRequest(beforeCursor: "s")) == .replace(scalars: 1, with: "src/"))
    }

    @Test func insertsWhatAllBeginWithIfThatIsMore() {
        #expect(step(":re", word: ":re", [":report", ":reword"]) == .list)
        #expect(step(":r", word: ":r", [":report", ":reword"]) == .replace(scalars: 2, with: ":re"))
        #expect(step("1", word: "1", ["tak", "talk"]) == .replace(scalars: 1, with: "ta"))
        #expect(step("no", word: "no", ["tak", "nie"]) == .list)
        #expect(step("", word: "", ["tak", "nie"]) == .list)
        #expect(step("中", word: "中", ["中文一", "中文二"]) == .replace(scalars: 1, with: "中文"))
    }

    @Test func givesAHintWhereNothingFits() {
        #expect(step("x", word: "x", []) == .hint("hint"))
        #expect(Completion.none.step(for: CompletionRequest(beforeCursor: "x")) == .nothing)
        // A word that is not there cannot be replaced.
        #expect(step("abc", word: "xyz", ["xyzzy"]) == .hint("hint"))
    }

    @Test func listsDescriptionsInRows() {
        let candidates: [Completion.Candidate] = [
            .init(":why", description: "why this is asked"), .init("中文", description: "\u{1B}[2J"),
            .init("x"),
        ]
        let rows = CompletionListing.rows(of: candidates, columns: 22)
        #expect(rows == [":why -- why this is..", "中文 -- \u{FFFD}[2J", "x"])
    }

    @Test func listsNamesInColumns() {
        let rows = CompletionListing.rows(of: ["a", "中文", "c", "d", "e"].map { .init($0) }, columns: 13)
        #expect(rows == ["a     d", "中文  e", "c"])
        #expect(CompletionListing.rows(of: [], columns: 10).isEmpty)
        #expect(CompletionListing.rows(of: [.init("abcdef")], columns: 1) == ["a"])
    }
}
