import Files
import Sessions
import Wording

/// The lines that were put aside. They stand beside the session, never in it: nobody has said them yet.
struct DraftFile {
    /// What is put aside at most; no more is read, so no more is written.
    private static let largestSize = 16 << 20

    let path: String
    private let context: ShellContext
    /// What of it is of this run: found when the shell was entered, or kept since. Whatever else stands there was put
    /// aside by somebody else.
    private(set) var kept: [PutAside.Text] = []
    /// True once writing failed half-way: what can be read there then need not be on the device.
    private var isInDoubt = false

    init(of session: Session, _ context: ShellContext) {
        path = session.path + ".draft"
        self.context = context
    }

    /// Finds what was put aside in an earlier run, oldest first.
    ///
    /// - Throws: where something else stands there, or nothing that can be read.
    mutating func find() throws(ShellProblem) { kept = try present() ?? [] }

    /// What stands there; nil where there is no file.
    private func present() throws(ShellProblem) -> [PutAside.Text]? {
        guard let status = try context.status(at: path) else { return nil }
        if status.kind == .symbolicLink { throw .phrase(.file(.isLink(path))) }
        // A text may hold what Unicode calls the end of a line.
        return try context.text(at: path, limit: Self.largestSize).utf8.split(separator: UInt8(ascii: "\n"))
            .map { PutAside.Text(record: String(Substring($0))) }
    }

    /// Keeps texts for the next time. Where this returns, they are on the device; what somebody else put aside since the
    /// shell was entered is kept before them.
    ///
    /// - Throws: where the texts could not be kept; what stands there is as it was.
    mutating func keep(_ texts: [PutAside.Text]) throws(ShellProblem) {
        let present = try present()
        let foreign = (present ?? []).filter { !kept.contains($0) && !texts.contains($0) }
        let all = foreign + texts
        if all == present ?? [], !isInDoubt {
            // Nothing to write.
        } else if all.isEmpty {
            // Lines that come back once more are a nuisance, no loss.
            try? context.files.unlink(path)
        } else {
            let document = all.compactMap(\.record).map { $0 + "\n" }.joined()
            guard document.utf8.count <= Self.largestSize else {
                throw .phrase(.file(.tooLong(path, megabytes: Self.largestSize >> 20)))
            }
            // The session is locked, so that nobody else writes here; what a killed run left of it goes.
            let temporary = path + ".tmp"
            try? context.files.unlink(temporary)
            isInDoubt = true
            try context.write(document, to: path, replacing: present != nil, by: temporary)
        }
        isInDoubt = false
        kept = texts
    }
}
