import Foundation
import Testing

@testable import TerminalText

/// What leaves the program for a terminal.
struct StyledTextTests {
    /// What acts on a terminal, and what must be left of it.
    static let hostile: [String] = [
        "\u{1B}[31mred", "\u{1B}]0;title\u{7}", "\u{9B}31mred", "\u{9D}0;title\u{9C}", "back\u{8}space",
        "\r\nover", "a\rb", "bell\u{7}", "del\u{7F}", "\u{202E}txt.exe", "\u{2066}a\u{2069}", "\u{61C}",
        "\u{200F}", "line\u{2028}sep\u{2029}", "\u{85}", "\u{0}", "\u{90}q\u{9C}",
    ]

    @Test(arguments: hostile)
    func onlyStylesWriteEscapeSequences(text: String) {
        #expect(!StyledText(text).sequence.unicodeScalars.contains { $0 != "\n" && $0.actsOnTerminal })
        let styled = StyledText(text, in: .red).sequence
        #expect(styled.hasPrefix("\u{1B}[31m") && styled.hasSuffix("\u{1B}[0m"))
        #expect(!styled.dropFirst(5).dropLast(4).unicodeScalars.contains { $0 != "\n" && $0.actsOnTerminal })
    }

    @Test func textStaysAsItIs() {
        let text = "Zażółć 中文\nשלום 👩‍🔧\n"
        #expect(StyledText(text).sequence == text)
        #expect(StyledText("", in: .bold).isEmpty)
        #expect(StyledText("a\nb\n\n\n").withoutEmptyEnd.sequence == "a\nb\n")
        #expect(
            (StyledText("a\nb") + StyledText("c\n", in: .bold)).lines.map(\.sequence) == [
                "a\n", "b\u{1B}[1mc\n", "\u{1B}[0m",
            ])
        #expect(StyledText("a\nb\nc").lineCount == 2)
    }

    @Test(arguments: [
        ("acme.audit", "acme.audit"), ("a b", "'a b'"), ("it's", "'it'\\''s'"), ("", "''"), ("-x", "'-x'"),
        ("x\u{1B}]0;P\u{7}", "$'x\\033]0;P\\007'"), ("a'\\\n", "$'a\\'\\\\\\012'"),
        ("\u{202E}a", "$'\\342\\200\\256a'"), ("\u{9B}1", "$'\\302\\2331'"), ("żółć/中文", "żółć/中文"),
    ])
    func wordsOfTheShell(text: String, word: String) { #expect(text.shellWord == word) }

    /// What is shown can be copied: the shell reads back every byte.
    @Test(
        .enabled(if: FileManager.default.isExecutableFile(atPath: "/bin/bash"), "bash is not installed"),
        arguments: hostile.filter { !$0.contains("\0") } + [
            "$HOME `id` \"x\" \\ !", "~", "a\u{1B}1 '9'", "*",
        ])
    func aShellReadsTheWordBack(text: String) throws {
        let process = Process()
        process.executableURL = URL(filePath: "/bin/bash")
        process.arguments = ["-c", "printf %s \(text.shellWord)"]
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let bytes = try pipe.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        #expect(String(decoding: bytes, as: UTF8.self) == text)
    }
}
