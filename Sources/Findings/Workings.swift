import Answers
import Expressions
package import Questionnaires

/// Everything that was computed and judged of some answers, nothing withheld: what is shown of it is an assessment, and
/// that of other answers is made from it, by computing and judging anew what they touch.
package final class Workings: Sendable {
    let figures: FigureEvaluation
    private let evaluation: FindingEvaluation
    /// By position in the questionnaire.
    let rulings: [Ruling]
    /// By position in the questionnaire; nil where nothing is asked back.
    let warnings: [Warning?]

    /// - Parameter earlier: that of other answers.
    init(_ assessor: Assessor, _ sheet: AnswerSheet, _ visibility: Visibility, after earlier: Workings?) {
        let kept = earlier.flatMap { Kept($0, assessor, sheet, visibility) }
        var figures = FigureEvaluation(assessor, sheet, visibility, keeping: kept)
        figures.computeAll(keeping: kept)
        self.figures = figures
        evaluation = FindingEvaluation(assessor, figures)
        rulings = evaluation.rulings(keeping: kept)
        let checks = assessor.checks
        var warnings = kept?.workings.warnings ?? checks.map { _ in nil }
        for position in checks.indices where kept?.touched.checks[position] != false {
            warnings[position] = assessor.warning(checks[position], figures)
        }
        self.warnings = warnings
    }

    /// One finding per rule, in the order of the questionnaire.
    var findings: [Finding] { rulings.indices.map(finding) }

    /// The finding of the rule at a position.
    func finding(at position: Int) -> Finding { evaluation.finding(at: position, rulings) }

    /// The plausibility checks that ask back.
    package func warnings(without withheld: Dependents) -> [Warning] {
        warnings.compactMap { $0 }.without(withheld)
    }
}

/// What is kept of the workings of other answers.
struct Kept {
    let workings: Workings
    /// Fields that hold something else, or are asked or hidden otherwise.
    let changed: Set<String>
    /// What is not kept.
    let touched: Touched

    var figures: FigureEvaluation { workings.figures }

    /// - Returns: nil where nothing may be kept: of another assessor's, or where so much was computed since everything was
    ///   that it might be more than one assessment may take.
    init?(_ workings: Workings, _ assessor: Assessor, _ sheet: AnswerSheet, _ visibility: Visibility) {
        let earlier = workings.figures
        guard earlier.assessor === assessor, earlier.activation.isWorkMostlyLeft else {
            return nil
        }
        self.workings = workings
        changed = visibility.hiddenFields.symmetricDifference(earlier.visibility.hiddenFields)
            .union(sheet.fieldsDiffering(from: earlier.sheet))
        touched = assessor.plan.touched(by: changed)
    }

    /// True of a table of which nothing is computed anew, and whose rows nobody reads for that: they are whole from the
    /// beginning.
    func holdsAll(of table: String) -> Bool {
        !touched.names.contains(table) && !touched.read.contains(table)
    }
}
