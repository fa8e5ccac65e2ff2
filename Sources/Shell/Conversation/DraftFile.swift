import Files
import Sessions
import Wording

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

    /// What was put aside, oldest first.
    ///
    /// - Throws: where something else stands there, or nothing that can be read.
    func texts() throws(ShellProblem) -> [PutAside.Text] { try present() ?? [] }

    /// What stands there; nil where there is no file.
    private func present() throws(ShellProblem) -> [PutAside.Text]? {
        guard let status = try context.status(at: path) else { return nil }
        if status.kind == .symbolicLink { throw .phrase(.file(.isLink(path))) }
        // A text may hold what Unicode calls the end of a line.
        return try context.text(at: path, limit: Self.largestSize).utf8.split(separator: UInt8(ascii: "\n"))
            .map { PutAside.Text(record: String(Substring($0))) }
    }

    /// Keeps texts for the next time. Where this returns, they are on the device.
    ///
    /// - Parameter found: what stood there when the shell was entered. Whatever else stands there by now was put aside
    ///   by somebody else, and is kept before it.
    /// - Throws: where the texts could not be kept; what stands there is as it was.
    func keep(_ texts: [PutAside.Text], found: [PutAside.Text]) throws(ShellProblem) {
        let present = try present()
        let foreign = (present ?? []).filter { !found.contains($0) && !texts.contains($0) }
        let kept = foreign + texts
        guard kept != present ?? [] else { return }
        if kept.isEmpty {
            // Lines that come back once more are a nuisance, no loss.
            try? context.files.unlink(path)
            return
        }
        let document = kept.compactMap(\.record).map { $0 + "\n" }.joined()
        guard document.utf8.count <= Self.largestSize else {
            throw .phrase(.file(.tooLong(path, megabytes: Self.largestSize >> 20)))
        }
        try context.write(document, to: path, replacing: present != nil)
    }
}
