import Sessions

/// The line that was put aside when the shell was left or its terminal went away. It stands beside the session,
/// never in it: nobody has said it yet.
struct DraftFile {
    private let path: String
    private let context: ShellContext

    init(of session: Session, _ context: ShellContext) {
        path = session.path + ".draft"
        self.context = context
    }

    /// The line; nil where none was put aside.
    var text: String? {
        guard let bytes = try? context.files.contents(of: path, limit: 1 << 20) else { return nil }
        return String(validating: bytes, as: UTF8.self)
    }

    /// Keeps a line in place of the one before; nil keeps none. A failure loses no answer, so it is not said.
    func keep(_ text: String?) {
        if let text {
            try? context.write(text, to: path, replacing: true)
        } else {
            try? context.files.unlink(path)
        }
    }
}
