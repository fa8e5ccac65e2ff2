import Synchronization

/// An expression's tree with all that is made of it, now or when it is asked for first.
final class Compilation: Sendable {
    private let source: String
    private let known = AtomicLazyReference<CompiledTree>()

    /// Made already.
    init(_ tree: CompiledTree) {
        source = ""
        _ = known.storeIfNil(tree)
    }

    /// Made of a text when it is asked for.
    init(of source: String) { self.source = source }

    /// The tree; two who ask at once may both make it, and get the same.
    var value: CompiledTree {
        if let tree = known.load() { return tree }
        return known.storeIfNil(CompiledTree(reading: source))
    }
}

/// A tree, the names that it reads, and what evaluates it.
final class CompiledTree: Sendable {
    let root: SyntaxNode
    let names: [String]
    let evaluator: any Evaluator

    init(_ root: SyntaxNode) {
        self.root = root
        names = root.freeNames
        var compiler = Compiler()
        evaluator = compiler.compile(root)
    }

    /// Reads a text; of one that cannot be read the value is a failure.
    convenience init(reading source: String) {
        do throws(ExpressionProblems) {
            self.init(try CompiledExpression.parse(source, limits: .standard))
        } catch {
            self.init(unreadable: error)
        }
    }

    private init(unreadable error: ExpressionProblems) {
        root = .null
        names = []
        let problem = error.problems.first
        evaluator = Failing(
            failure: EvaluationFailure(.unreadable(problem?.message ?? ""), at: problem?.range))
    }

    /// What has no value whatever its names hold.
    private final class Failing: Evaluator {
        private let failure: EvaluationFailure

        init(failure: EvaluationFailure) { self.failure = failure }

        func evaluate(_ run: inout Evaluation) -> Value { .failure(failure) }
    }
}

extension SyntaxNode {
    /// The tree of null.
    static let null = SyntaxNode(.literal(.null), range: 0..<0, token: 0..<0)
}
