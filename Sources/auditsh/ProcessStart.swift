import CLibrary
internal import CProcess
import Shell

/// What the process was started with, without a look into /proc, which may be missing.
enum ProcessStart {
    /// The words behind the program's name.
    static let arguments: [String] = {
        var count: Int32 = 0
        guard let values = cprocess_arguments(&count) else { return Array(CommandLine.arguments.dropFirst()) }
        return (1..<max(Int(clamping: count), 1)).compactMap { values[$0].map { String(cString: $0) } }
    }()

    /// The session of `resume FILE`, without any option: what is typed every day, and known before the argument parser, whose
    /// setting up took a tenth of the time to the prompt. It would make the same of it.
    static var sessionToResume: String? {
        guard arguments.count == 2, arguments[0] == "resume", !arguments[1].hasPrefix("-") else { return nil }
        return arguments[1]
    }

    /// What is said where arguments or variables are no text; nil where they are.
    static var problem: String? {
        var count: Int32 = 0
        var words: [[UInt8]] = []
        if let values = cprocess_arguments(&count) {
            words = (1..<max(Int(clamping: count), 1)).compactMap { values[$0].map { bytes(of: $0) } }
        }
        return ShellCommands.unreadableStart(
            arguments: words,
            environment: ShellCommands.variables.compactMap { name in
                getenv(name).map { (name, bytes(of: $0)) }
            })
    }

    private static func bytes(of text: UnsafePointer<CChar>) -> [UInt8] {
        Array(UnsafeRawBufferPointer(start: text, count: strlen(text)))
    }

    /// The program's own path, with links followed.
    static let program: String = {
        let path = [UInt8](unsafeUninitializedCapacity: 4096) { buffer, count in
            count = buffer.withMemoryRebound(to: CChar.self) { path in
                path.baseAddress.map { cprocess_program($0, path.count) ? strlen($0) : 0 } ?? 0
            }
        }
        return path.isEmpty ? "auditsh" : String(decoding: path, as: UTF8.self)
    }()
}

/// Ends the process: within a subcommand, `exit` is that of `ParsableArguments`.
func endProcess(_ status: Int32) -> Never { exit(status) }
