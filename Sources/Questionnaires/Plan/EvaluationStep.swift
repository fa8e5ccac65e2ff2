/// One thing to compute.
package enum EvaluationStep: Hashable, Sendable {
    /// The metric of that variable.
    case metric(String)
    /// A computed column.
    case column(table: String, name: String)
}
