import Files
import Foundation
import Testing

@testable import Shell

/// What the process was started with, and names in a folder, are text or are named.
struct StartTests {
    private let fixture: ShellFixture

    init() throws { fixture = try ShellFixture() }

    @Test func argumentsAndVariablesThatAreNoTextAreNamed() {
        func said(_ arguments: [[UInt8]], _ environment: [(String, [UInt8])] = []) -> String? {
            ShellCommands.unreadableStart(
                arguments: arguments, environment: environment.map { (name: $0.0, value: $0.1) })
        }
        let good = Array("Żółw 龟 \u{FEFF}".utf8)
        #expect(said([good, []], [("AUDITSH_LANG", good)]) == nil)
        #expect(
            said([good, [0x61, 0xBF]])
                == "auditsh: error: argument 2 is not UTF-8: byte 2 is 0xBF; type it in a UTF-8 locale, or rename the file\n"
        )
        #expect(
            said([good], [("LANG", good), ("AUDITSH_LANG", [0xC0, 0x80])])?.hasPrefix(
                "auditsh: error: the environment variable AUDITSH_LANG is not UTF-8: byte 1 begins") == true)
    }

    @Test func aFileWhoseNameIsNoTextIsListedAsThat() throws {
        fixture.begin([])
        let bytes = fixture.path("").utf8CString.dropLast() + [0x61, CChar(bitPattern: 0xBF)]
        let path = Array(bytes) + ".audit".utf8CString
        let descriptor = open(path, O_CREAT | O_WRONLY, 0o600)
        try #require(descriptor >= 0)
        close(descriptor)
        let terminal = ScriptedTerminal(lines: [], isInteractive: false)
        #expect(fixture.commands(terminal).list(fixture.folder) == .done)
        #expect(terminal.output.contains("its name is not UTF-8, so it cannot be opened; rename it"))
        #expect(terminal.output.contains("a.audit"))
    }
}
