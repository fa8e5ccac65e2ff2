import Answers
import Files
import Foundation
import Sessions
import TestSupport
import Testing

@testable import Shell

/// The shell on a disk that is full: the answer is not called saved, what was saved stays, and it goes on once
/// there is room.
@Suite(
    .waitsForPrograms, .enabled(if: SmallDisk.isAvailable, "small file systems cannot be mounted here"))
struct FullDiskTests {
    private let fixture: ShellFixture
    private let disk: SmallDisk
    private var path: String { disk.path + "/a.audit" }

    init() throws {
        fixture = try ShellFixture()
        disk = try #require(SmallDisk(kilobytes: 4096))
    }

    private func run(
        _ lines: [String] = [], _ command: (ShellCommands) -> CommandStatus
    ) -> (status: CommandStatus, errors: String) {
        let terminal = ScriptedTerminal(lines: lines, isInteractive: false)
        let status = command(fixture.commands(terminal))
        return (status, terminal.errors)
    }

    private func begin() {
        var options = ShellCommands.NewOptions()
        options.settings = ["currency": "EUR"]
        #expect(run(["2025-01-01"]) { $0.new(path, options) }.status == .done)
    }

    private func files() throws -> Set<String> { Set(try SystemFileSystem().list(disk.path)) }

    @Test func anAnswerThatDoesNotFitIsNotSaved() throws {
        begin()
        try disk.fill()
        let long = ":note " + String(repeating: "x", count: 10_000)
        let refused = run([long]) { $0.resume(path) }
        #expect(refused.status == .failed)
        #expect(refused.errors.contains("No space left on device"))
        #expect(run { $0.verify(path, salvageTo: nil, salvage: false) }.status == .done)
        try disk.makeRoom()
        #expect(run([long]) { $0.resume(path) }.status == .done)
        let session = try Session.open(at: path, for: .reading, context: JournalContext())
        #expect(session.state.notes.count == 1)
        #expect(session.state.sheet.answers.count == 1)
    }

    @Test func aLineThatCannotBePutAsideLeavesTheOneBefore() throws {
        begin()
        func putAside(_ line: String) {
            _ = fixture.commands(ScriptedTerminal([.interrupt(line)])).resume(path)
        }
        putAside("pierwsza 第一")
        try disk.fill()
        putAside(String(repeating: "x", count: 10_000))
        let kept = try String(contentsOfFile: path + ".draft", encoding: .utf8).split(separator: "\n")
        #expect(kept.map { PutAside.Text(record: String($0)).line } == ["pierwsza 第一"])
    }

    /// Neither an answer that was not saved nor a line that was not entered is called put aside where it is not.
    @Test func whatIsNotPutAsideIsShownOnLeaving() throws {
        begin()
        try disk.fill()
        let long = String(repeating: "x", count: 10_000)
        let terminal = ScriptedTerminal(lines: [":note \(long)", ":quit"])
        #expect(fixture.commands(terminal).resume(path) == .failed)
        #expect(terminal.output.contains("Not saved, kept here"))
        #expect(!terminal.output.contains("Put aside, no answer yet"))
        #expect(terminal.errors.contains("could not be put aside: cannot write"))
        #expect(terminal.errors.hasSuffix("Copy it from here:\n:note \(long)\n"))
        #expect(!FileManager.default.fileExists(atPath: path + ".draft"))
        try disk.makeRoom()
        let again = ScriptedTerminal(lines: [":note \(long)", ":quit"])
        #expect(fixture.commands(again).resume(path) == .done)
    }

    @Test func tablesOfWhichSomeDoNotFitAreAllTakenBack() throws {
        begin()
        try disk.fill()
        let folder = disk.path + "/tables"
        var report = ShellCommands.ReportOptions()
        report.output = folder + "/"
        #expect(run { $0.report(path, report) }.status == .failed)
        #expect((try? SystemFileSystem().list(folder)) ?? [] == [])
        try disk.makeRoom()
        #expect(run { $0.report(path, report) }.status == .done)
    }

    @Test func nothingHalfWrittenIsLeftBehind() throws {
        begin()
        try disk.fill()
        let before = try files()
        var report = ShellCommands.ReportOptions()
        report.output = disk.path + "/report.txt"
        #expect(run { $0.report(path, report) }.errors.contains("No space left on device"))
        var options = ShellCommands.NewOptions()
        options.settings = ["currency": "EUR"]
        #expect(run { $0.new(disk.path + "/b.audit", options) }.errors.contains("No space left on device"))
        let copy = disk.path + "/copy.audit"
        #expect(run { $0.verify(path, salvageTo: copy, salvage: true) }.status == .failed)
        #expect(try files() == before)
    }
}
