import Expressions

/// When the expressions of a compiled form are read: on the way, to find what is wrong with them, or when they are
/// evaluated first.
package enum ExpressionReading {
    @TaskLocal private static var isAtOnce = false

    /// Runs something that reads compiled forms, with every expression in them.
    package static func atOnce<Value, Failure: Error>(
        _ body: () throws(Failure) -> Value
    ) throws(Failure) -> Value {
        let result = $isAtOnce.withValue(true) { () -> Result<Value, Failure> in
            do throws(Failure) {
                return .success(try body())
            } catch {
                return .failure(error)
            }
        }
        return try result.get()
    }

    fileprivate static var readsNow: Bool { isAtOnce }
}

extension CompiledExpression {
    /// An expression of a compiled form, which was checked before it was written.
    ///
    /// - Throws: where it is read at once and cannot be.
    static func compiled(form text: String) throws(ExpressionProblems) -> CompiledExpression {
        ExpressionReading.readsNow
            ? try CompiledExpression(text) : CompiledExpression(checkedBefore: text)
    }
}
