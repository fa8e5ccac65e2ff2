import Answers
import Expressions
import Questionnaires

/// Everything that was computed and judged of some answers, nothing withheld: what is shown of it is an assessment, and
/// that of other answers is made from it, by computing and judging anew what they touch.
package struct Workings: Sendable {
    let figures: FigureEvaluation
    /// By position in the questionnaire.
    let metrics: [MetricResult]
    /// By name.
    let tables: [String: TableResult]
    /// By position in the questionnaire.
    let findings: [Finding]
    /// By position in the questionnaire; nil where nothing is asked back.
    let warnings: [Warning?]

    /// - Parameter earlier: that of other answers.
    init(_ assessor: Assessor, _ sheet: AnswerSheet, _ visibility: Visibility, after earlier: Workings?) {
        let kept = earlier.flatMap { Kept($0, assessor, sheet, visibility) }
        var figures = FigureEvaluation(assessor, sheet, visibility, keeping: kept)
        figures.computeAll(keeping: kept)
        self.figures = figures
        metrics = figures.metricResults(keeping: kept)
        tables = figures.tableResults(keeping: kept)
        findings = FindingEvaluation(assessor, figures).all(keeping: kept)
        warnings = assessor.questionnaire.checks.enumerated().map { position, check in
            if let kept, !kept.touched.checks[position] { return kept.warnings[position] }
            return assessor.warning(check, figures)
        }
    }
}

/// What is kept of the workings of other answers.
@dynamicMemberLookup
struct Kept {
    private let workings: Workings
    /// What is not kept.
    let touched: Touched

    /// - Returns: nil where nothing may be kept: of another assessor's, or where so much was computed since everything was
    ///   that it might be more than one assessment may take.
    init?(_ workings: Workings, _ assessor: Assessor, _ sheet: AnswerSheet, _ visibility: Visibility) {
        let earlier = workings.figures
        guard earlier.assessor.identity === assessor.identity, earlier.activation.isWorkMostlyLeft else {
            return nil
        }
        self.workings = workings
        var changed = visibility.hiddenFields.symmetricDifference(earlier.visibility.hiddenFields)
        changed.formUnion(sheet.fieldsDiffering(from: earlier.sheet))
        touched = assessor.plan.touched(by: changed)
    }

    subscript<Part>(dynamicMember part: KeyPath<Workings, Part>) -> Part { workings[keyPath: part] }

    /// True of a table of which nothing is computed anew, and whose rows nobody reads for that: they are whole from the
    /// beginning.
    func holdsAll(of table: String) -> Bool {
        !touched.names.contains(table) && !touched.read.contains(table)
    }
}
