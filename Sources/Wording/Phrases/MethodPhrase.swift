/// Small calculators and checklists.
package enum MethodPhrase: Sendable, Equatable {
    case title
    case hint(command: String)
    case inputsTitle
    case resultsTitle
    case exampleTitle(String)
    case input(label: String, form: String, isOptional: Bool)
    case several(form: String)
    case rows(columns: [String])
    case tableHint
    case ownFigures(command: String)
    case needs([String])
    case nothingComputed(missing: [String])
    case inputProblem(input: String, String)
    case inputTwice(String)
    /// A part that is greater than its whole, both with their figures.
    case partAboveWhole(part: String, String, whole: String, String)
    case noAssignment(String)
    case takesNothing(String)
    case none
    case noSuch(String, nearest: String?)
    case noSuchInput(String, inputs: [String], nearest: String?)
}
