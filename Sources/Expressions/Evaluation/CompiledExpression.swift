/// An expression ready to be evaluated many times.
package struct CompiledExpression: Sendable {
    /// The text it was read from.
    package let source: String
    let limits: ExpressionLimits
    private let compilation: Compilation

    /// Its tree; that of null where the text cannot be read.
    package var root: SyntaxNode { compilation.value.root }
    /// The names it reads, in the order of their first appearance; variables of macros are not among them.
    package var names: [String] { compilation.value.names }

    /// Reads an expression.
    ///
    /// - Throws: everything wrong with its syntax. Unknown names, functions and wrong types are no syntax
    ///   errors: ``check(in:expecting:)`` finds them.
    package init(_ source: String, limits: ExpressionLimits = .standard) throws(ExpressionProblems) {
        let root = try Self.parse(source, limits: limits)
        self.source = source
        self.limits = limits
        compilation = Compilation(CompiledTree(root))
    }

    /// An expression that was checked when it was written, and is read when somebody needs it: of hundreds in a
    /// questionnaire few are evaluated before the first answer. One that cannot be read has no value, and says why.
    package init(checkedBefore source: String) {
        self.source = source
        limits = .standard
        compilation = Compilation(of: source)
    }

    /// What stands where a text could not be read as an expression: null, of no text.
    package static let unreadable = CompiledExpression()

    /// True of ``unreadable``.
    package var isUnreadable: Bool { source.isEmpty }

    private init() {
        source = ""
        limits = .standard
        compilation = Compilation(CompiledTree(.null))
    }

    /// The names of all functions, methods and macros, sorted: what may be completed or documented.
    package static var functionNames: [String] {
        let names =
            Array(Signature.functions.keys) + Signature.methods.keys + Macro.allCases.map(\.rawValue) + [
                "has"
            ]
        return Set(names).sorted()
    }

    /// The value of the expression where its names have the values of the activation.
    package func evaluate(_ activation: Activation) -> Value {
        var run = Evaluation(activation: activation, limits: limits)
        let value = compilation.value.evaluator.evaluate(&run)
        return run.result(value)
    }

    /// The value as ``evaluate(_:)`` gives it, but for a list that `filter` and `map` make: of it those elements are
    /// left out of which the condition is not known.
    package func knownElements(_ activation: Activation) -> Value {
        var run = Evaluation(activation: activation, limits: limits)
        let value = compilation.value.evaluator.knownElements(&run)
        return run.result(value)
    }

    static func parse(
        _ source: String, limits: ExpressionLimits, isJSON: Bool = false
    ) throws(ExpressionProblems) -> SyntaxNode {
        var scalars: [Unicode.Scalar] = []
        scalars.reserveCapacity(source.utf8.count)
        for scalar in source.unicodeScalars { scalars.append(scalar) }
        guard scalars.count <= limits.length else {
            throw ExpressionProblems([
                ExpressionProblem(
                    "the expression is too long: \(scalars.count) characters, at most \(limits.length)",
                    at: 0..<1)
            ])
        }
        var lexer = Lexer(scalars, isJSON: isJSON)
        var parser = Parser(tokens: lexer.scan(), of: scalars, limits: limits)
        let root = parser.parse()
        // Of two problems with one word the lexer's is the cause.
        let causes = lexer.problems
        let problems =
            causes
            + parser.problems.filter { problem in
                !causes.contains { $0.range.overlaps(problem.range) }
            }
        guard problems.isEmpty else { throw ExpressionProblems(problems) }
        return root
    }
}

extension CompiledExpression: Equatable {
    /// Tells whether two expressions were read from the same text.
    package static func == (one: CompiledExpression, other: CompiledExpression) -> Bool {
        CodePoints.areEqual(one.source, other.source)
    }
}
