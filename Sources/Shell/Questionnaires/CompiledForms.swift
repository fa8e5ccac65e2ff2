import Files
import Sessions

/// Compiled forms of questionnaires that were read and checked before, so that nobody waits for the same YAML
/// twice. They hold nothing of any client, and may be deleted at any time.
///
/// A form is kept under the digest of all it was made from, the program included, in the sections in which a session holds
/// it: one that is damaged or of another version is not used, and a failure to keep one is not said.
struct CompiledForms {
    /// More than anybody's questionnaires; then the old ones go.
    private static let most = 16
    private let context: ShellContext

    init(context: ShellContext) { self.context = context }

    /// `$XDG_CACHE_HOME/auditsh`, by default in `~/.cache`; nil where neither is named.
    private var folder: String? {
        let environment = context.environment
        if let named = environment["XDG_CACHE_HOME"], named.hasPrefix("/") { return "\(named)/auditsh" }
        guard let home = environment["HOME"], home.hasPrefix("/") else { return nil }
        return "\(home)/.cache/auditsh"
    }

    /// The name of the form that these texts of a questionnaire folder are compiled to by this very program.
    func name(of texts: [String: String]) -> String {
        let program = try? context.files.status(at: context.executable)
        var bytes = Array("\(context.program) \(program?.size ?? 0) \(program?.modified ?? 0)\n".utf8)
        for (name, text) in texts.sorted(by: { $0.key < $1.key }) {
            bytes += Array("\(name) \(text.utf8.count)\n".utf8)
            bytes += text.utf8
        }
        return "\(Fingerprint(of: bytes)).questionnaire"
    }

    /// The form of that name; nil where there is none that can be trusted.
    func form(_ name: String) -> CompiledQuestionnaire? {
        guard let folder,
            let bytes = try? context.files.contents(of: "\(folder)/\(name)", limit: 64 << 20)
        else { return nil }
        return CompiledQuestionnaire(checking: bytes)
    }

    /// Keeps a form for the next time.
    func keep(_ form: CompiledQuestionnaire, as name: String) {
        guard let folder else { return }
        if (try? context.files.status(at: folder)) == nil {
            try? context.makeFolder(folder, withParents: true)
        }
        let old = (try? context.files.list(folder)) ?? []
        if old.count >= Self.most { for file in old { try? context.files.unlink("\(folder)/\(file)") } }
        let temporary = "\(folder)/\(context.random().hexadecimalText).tmp"
        do throws(FileError) {
            try context.files.createFile(temporary, form.bytes)
            try context.files.rename(temporary, to: "\(folder)/\(name)")
        } catch {
            try? context.files.unlink(temporary)
        }
    }
}
