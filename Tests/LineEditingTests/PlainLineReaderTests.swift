import Foundation
import TerminalText
import Testing

@testable import LineEditing

struct PlainLineReaderTests {
    private func read(_ bytes: some Sequence<UInt8>, limit: Int = 1000) throws -> [PlainLineReader.Result] {
        let pipe = Pipe()
        let data = Data(bytes)
        let writing = pipe.fileHandleForWriting
        let thread = Thread {
            try? writing.write(contentsOf: data)
            try? writing.close()
        }
        thread.start()
        var reader = PlainLineReader(descriptor: pipe.fileHandleForReading.fileDescriptor, limit: limit)
        var results: [PlainLineReader.Result] = []
        while results.count < 5000 {
            let result = reader.readLine()
            if result == .endOfInput { return results }
            results.append(result)
            if case .failed = result { return results }
        }
        return results
    }

    @Test(
        arguments: [
            ("", []), ("a\n", ["a"]), ("a\nb", ["a", "b"]), ("a\r\nb\r\n", ["a", "b"]), ("\n\n", ["", ""]),
            ("żółć 中文：\n", ["żółć 中文："]), ("z\u{307}\n", ["ż"]), ("a\u{FFFD}b\n", ["a\u{FFFD}b"]),
            ("\u{FEFF}a\n\u{FEFF}b", ["a", "\u{FEFF}b"]), ("a\rb\n", ["a\rb"]), ("\r", [""]),
        ] as [(String, [String])])
    func readsLines(text: String, lines: [String]) throws {
        #expect(try read(text.utf8) == lines.map { .line($0) })
    }

    @Test func refusesLinesThatAreNoTextAndGoesOn() throws {
        let results = try read([0x61, 0xFF, 0x0A, 0x62, 0x0A, 0x63, 0x00, 0x0A, 0xFF, 0xFE, 0x0A, 0xE4, 0xB8])
        let kinds = results.map { result -> TextProblem.Kind? in
            if case .unreadable(let problem) = result { problem.kind } else { nil }
        }
        #expect(kinds == [.byte(0xFF), nil, .nul, .byte(0xFF), .byte(0xE4)])
        #expect(results[1] == .line("b"))
    }

    @Test func knowsUTF16ByItsBeginning() throws {
        let text = "żółć\n".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        guard case .unreadable(let problem) = try read([0xFF, 0xFE] + text).first else {
            Issue.record("UTF-16 was read")
            return
        }
        #expect(problem.kind == .utf16)
    }

    @Test func refusesALineThatIsTooLongAndGoesOn() throws {
        let long = String(repeating: "x", count: 1001)
        let exact = String(repeating: "y", count: 1000)
        #expect(
            try read("a\n\(long)\n\(exact)\r\n\(long)".utf8)
                == [.line("a"), .lineTooLong(limit: 1000), .line(exact), .lineTooLong(limit: 1000)])
        let megabytes = String(repeating: "z", count: 3_000_000)
        #expect(try read("\(megabytes)\nb".utf8) == [.lineTooLong(limit: 1000), .line("b")])
    }

    @Test func refusesALineWithoutAnEndAtOnce() throws {
        let descriptor = open("/dev/zero", O_RDONLY)
        defer { close(descriptor) }
        var reader = PlainLineReader(descriptor: descriptor, limit: 1000)
        #expect(reader.readLine() == .lineTooLong(limit: 1000))
    }

    @Test func readsManyLinesAcrossChunks() throws {
        let lines = (0..<4000).map { "line \($0) 中文 \(String(repeating: "ż", count: $0 % 50))" }
        #expect(try read(lines.map { $0 + "\n" }.joined().utf8) == lines.map { .line($0) })
    }

    @Test func tellsOfAFailure() {
        var reader = PlainLineReader(descriptor: -1)
        #expect(reader.readLine() == .failed(errorNumber: EBADF))
    }
}
