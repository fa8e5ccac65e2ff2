import Sessions
import Texts

/// The lines that were put aside when the shell was left or its terminal went away. They stand beside the session,
/// never in it: nobody has said them yet.
struct DraftFile {
    /// What is put aside at most; no more is read, so no more is written.
    private static let largestSize = 16 << 20

    let path: String
    private let context: ShellContext

    init(of session: Session, _ context: ShellContext) {
        path = session.path + ".draft"
        self.context = context
    }

    /// The lines; nil where none were put aside.
    ///
    /// - Throws: where something else stands there, or nothing that can be read.
    func text() throws(ShellProblem) -> String? {
        guard let status = try? context.files.status(at: path) else { return nil }
        if status.kind == .symbolicLink { throw .phrase(.isLink(path)) }
        return try context.text(at: path, limit: Self.largestSize)
    }

    /// Keeps lines for the next time; nil: there are none any more. Where this returns, they are on the device.
    ///
    /// - Parameter found: what stood there when the shell was entered. Whatever else stands there by now was put aside
    ///   by somebody else, and is kept before it.
    /// - Throws: where the lines could not be kept; what stands there is as it was.
    func keep(_ lines: String?, found: String?) throws(ShellProblem) {
        let present = try text()
        let foreign = present == found ? nil : present
        guard let lines else {
            // Lines that come back once more are a nuisance, no loss.
            if present != nil, foreign == nil { try? context.files.unlink(path) }
            return
        }
        let kept = [foreign, lines].compactMap { $0 }.joined(separator: "\n")
        guard kept != present else { return }
        guard kept.utf8.count <= Self.largestSize else {
            throw .phrase(.fileTooLong(path, megabytes: Self.largestSize >> 20))
        }
        try context.write(kept, to: path, replacing: present != nil)
    }
}
