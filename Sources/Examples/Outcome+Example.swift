import Expressions
import Findings
import Questionnaires

extension Outcome {
    /// True where this is what an example writes: a value, `?` for what is not known, `-` for what does not apply.
    func isAsExpected(_ text: String) -> Bool { ExampleReader.holds(text, methodValue) }

    /// The outcome as an example would write it.
    var exampleText: String {
        switch self {
        case .known(let value): ValueText.source(value)
        case .unknown: "?"
        case .notApplicable: "-"
        case .notComputable: ExampleReader.notComputable
        }
    }

    private var methodValue: MethodValue {
        switch self {
        case .known(let value): .known(value)
        case .unknown(let missing): .missing(missing.map(\.field))
        case .notApplicable: .notApplicable
        case .notComputable(let failure): .notComputable(failure)
        }
    }
}
