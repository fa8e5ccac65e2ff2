package import Questionnaires
package import Wording

extension DepthWord {
    /// A depth in words, by the names of a questionnaire's stages.
    package init(_ depth: Depth, _ questionnaire: Questionnaire) {
        switch depth {
        case .full: self = .full
        case .coreAnd(let stages):
            let names = questionnaire.stages.filter { stages.contains($0.id) }.map(\.nameInText)
            self = names.isEmpty ? .core : .coreAndAll(names)
        }
    }
}
