import TestSupport
import Testing

extension Tmux {
    /// Starts the probe below rows of other output.
    convenience init(
        _ arguments: [String] = [], above: [String] = ["one", "two"], columns: Int, rows: Int = 16,
        terminal: String? = nil,
        firstShows text: String = "ans>"
    ) throws {
        let folder = try TemporaryFolder()
        let probe = try #require(PseudoTerminal.path(of: "line-editing-probe"))
        let quoted = ([probe] + arguments).map { "'\($0)'" }.joined(separator: " ")
        let term = terminal.map { "TERM=\($0) " } ?? ""
        let echoes = above.map { "echo \($0); " }.joined()
        let command =
            "\(echoes)\(term)HOME=\(folder.path) exec \(quoted) 3> \(folder.file("reports"))"
        try self.init(
            command: ["/bin/sh", "-c", command], folder: folder, columns: columns, rows: rows,
            firstShows: text)
    }
}
