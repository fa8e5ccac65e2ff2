import Foundation
import TestSupport
import Testing

@testable import LineEditing

struct HistoryFileTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func file(_ name: String = "state/auditsh/history", capacity: Int = 800) -> HistoryFile {
        HistoryFile(path: folder.file(name), capacity: capacity)
    }

    @Test func needsNoFile() throws {
        #expect(try file().load() == [])
    }

    @Test func keepsCommandsOneALineForItsOwnerOnly() throws {
        try file().append(":help")
        try file().append(":note żółć 中文")
        #expect(folder.text(of: "state/auditsh/history") == ":help\n:note żółć 中文\n")
        #expect(try folder.mode(of: "state/auditsh/history") == 0o600)
        #expect(try file().load() == [":help", ":note żółć 中文"])
    }

    @Test func givesEachCommandOnceAndTheLatestOnly() throws {
        _ = try folder.write("a\nb\n\na\nc".utf8, to: "h")
        #expect(try file("h").load() == ["b", "a", "c"])
        #expect(try file("h", capacity: 2).load() == ["a", "c"])
        try file("h").append("d")
        #expect(folder.text(of: "h") == "a\nb\n\na\nc\nd\n")
        #expect(try folder.mode(of: "h") == 0o600)
    }

    @Test func dropsTheOlderHalfWhenItHasGrown() throws {
        for number in 0..<40 { try file("h", capacity: 5).append("\(number)") }
        let lines = try #require(folder.text(of: "h")).split(separator: "\n")
        #expect(lines.count <= 10)
        #expect(lines.last == "39")
        #expect(try file("h", capacity: 5).load() == ["35", "36", "37", "38", "39"])
        #expect(try folder.mode(of: "h") == 0o600)
        #expect(folder.text(of: "h.new") == nil)
    }

    @Test(arguments: [
        Array("_HiStOrY_V2_\n:help\\040x\n".utf8), [0x61, 0xFF, 0x0A], Array("a\u{0}b".utf8),
        Array("\u{1B}[2J\n".utf8),
    ])
    func leavesAForeignFileAlone(bytes: [UInt8]) throws {
        let path = try folder.write(bytes, to: "h")
        #expect(throws: HistoryProblem.foreign(path: path)) { try file("h").load() }
        #expect(throws: HistoryProblem.foreign(path: path)) { try file("h").append("x") }
        #expect(FileManager.default.contents(atPath: path) == Data(bytes))
    }

    @Test func reportsWhatItCannotUse() throws {
        #expect(throws: HistoryProblem.foreign(path: folder.path)) {
            try HistoryFile(path: folder.path, capacity: 5).load()
        }
        _ = try folder.write([], to: "plain")
        #expect(throws: HistoryProblem.self) { try file("plain/history").append("x") }
        #expect(throws: HistoryProblem.foreign(path: "/dev/null")) {
            try HistoryFile(path: "/dev/null", capacity: 5).append("x")
        }
    }

    @Test func losesNothingToShellsThatAppendAtOnce() async throws {
        let file = file("h", capacity: 30)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for shell in 0..<4 {
                group.addTask { for number in 0..<50 { try file.append("\(shell)-\(number)") } }
            }
            try await group.waitForAll()
        }
        let lines = try file.load()
        #expect(lines.count == 30)
        #expect(lines.allSatisfy { $0.wholeMatch(of: #/[0-3]-[0-9]+/#) != nil })
    }

    @Test(
        arguments: [
            (":help", ":help"), (" :secret", nil), ("\t:x", nil), ("", nil), ("a\nb", "a b"),
            ("\u{3000}x", nil),
            (":note z\u{307}", ":note ż"), ("\u{1B}", nil),
        ] as [(String, String?)])
    func recordsNothingThatBeginsWithABlank(command: String, entry: String?) {
        #expect(HistoryFile.entry(for: command) == entry)
    }
}
