import Wording

extension CommandSpec {
    /// Leaves the shell.
    static let quit = CommandSpec(.quit) { _, _ in .leave }
}
