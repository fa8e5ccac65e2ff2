import Answers
import Diagnostics
import Questionnaires
import TestSupport
import Testing

@testable import Findings

/// What is made of the workings of other answers is what is made anew.
struct WorkingsTests {
    enum Company: String, CaseIterable {
        case sales = "sales-process/examples/worked-company"
        case workshop = "workshop-safety/examples/joinery"
        case shop

        fileprivate func filled() throws -> Filled {
            guard self != .shop else {
                let loaded = SmallShop.load(
                    condition: "ways.exists(w, w.verdict == 'keep' && w.came > limit)",
                    severity: "hours_in_all > price ? 'high' : 'low'", when: "days > 1.0 || known(target)",
                    finding: "{named} and {to_go}.", list: "ways.filter(w, w.is_dear).map(w, w.name)",
                    check: "ways.exists(w, w.came > w.asked) || to_go < 0.0",
                    message: "{hidden_mean} or {spread}"
                )
                return try Filled(SmallShop.answers, try #require(loaded.questionnaire))
            }
            let folder = rawValue.split(separator: "/").first.map(String.init) ?? ""
            let assessor =
                self == .sales
                ? SalesProcess.assessor
                : QuestionnaireFixture.load(folder).questionnaire.map { Assessor($0, .full) }
            let text = try QuestionnaireFixture.text("questionnaires/\(rawValue).yaml")
            return try Filled(SourceText(name: rawValue, text: text), try #require(assessor))
        }
    }

    /// Answers given, corrected, taken back and undone, while those come and go who must not know all of them.
    @Test(arguments: Company.allCases, Requirement.sample(2, of: 0..<40))
    func walk(company: Company, seed: Int) throws {
        let filled = try company.filled()
        let assessor = filled.assessor
        var chance = SeededGenerator(seed: UInt64(seed))
        let fields = assessor.plan.fields.values.sorted { $0.name < $1.name }
        var sheets = [seed % 2 == 0 ? filled.sheet : AnswerSheet()]
        var isConcealed = false
        var workings: Workings?
        var kept = 0
        for step in 0..<60 {
            switch Int.random(in: 0..<20, using: &chance) {
            case 0: isConcealed.toggle()
            case 1 where sheets.count > 1: sheets.removeLast()
            default:
                let field = try #require(fields.randomElement(using: &chance))
                var sheet = try #require(sheets.last)
                change(field, in: &sheet, of: filled, &chance)
                sheets.append(sheet)
            }
            var sheet = try #require(sheets.last)
            if isConcealed { sheet = sheet.concealing(assessor.plan.sensitiveFields) }
            let withheld = isConcealed ? assessor.plan.confidential : Dependents()
            let visibility = Visibility(
                assessor.questionnaire, sheet, after: workings?.figures.visibility)
            let next = assessor.workings(sheet, visibility, after: workings)
            if let workings, let saved = Kept(workings, assessor, sheet, visibility) {
                kept += saved.touched.rules.filter { !$0 }.count
            }
            workings = next
            let made = assessor.assessment(of: next, without: withheld)
            let fresh = assessor.assess(sheet, without: withheld)
            try #require(difference(made, fresh) == nil, "step \(step): \(difference(made, fresh) ?? "")")
        }
        #expect(company == .shop || kept > 60 * assessor.questionnaire.rules.count / 2)
    }

    /// What two assessments do not have in common, in a few words.
    private func difference(_ made: Assessment, _ fresh: Assessment) -> String? {
        guard made != fresh else { return nil }
        let metrics = zip(made.metrics, fresh.metrics).filter { $0 != $1 }.map {
            "\($0.outcome), not \($1.outcome)"
        }
        let findings = zip(made.findings, fresh.findings).filter { $0 != $1 }.map {
            "\($0.rule.id): \($0.status) \($0.missing) \($0.texts == $1.texts) \($0.because), not \($1.status) \($1.missing) \($1.because)"
        }
        let warnings = zip(made.warnings, fresh.warnings).filter { $0 != $1 }.map {
            "\($0.check.id) \($0.because), not \($1.because)"
        }
        return (metrics + findings + warnings).joined(separator: "\n")
            + "\n\(made.progress), \(fresh.progress) \(made.stages == fresh.stages) \(made.notMeasured == fresh.notMeasured) \(made.tables == fresh.tables) \(made.warnings.count) \(fresh.warnings.count)"
    }

    private func change(
        _ field: Field, in sheet: inout AnswerSheet, of filled: Filled, _ chance: inout SeededGenerator
    ) {
        let original = filled.sheet[field.name]
        switch Int.random(in: 0..<12, using: &chance) {
        case 0: sheet[field.name] = nil
        case 1: sheet[field.name] = FieldAnswer(state: .dontKnow)
        case 2: sheet[field.name] = FieldAnswer(state: .skipped)
        case 3: sheet[field.name] = FieldAnswer(state: .notApplicable, reason: "none")
        case 4: sheet[field.name]?.basis = [Basis.measured, .estimated, .range].randomElement(using: &chance)
        case 5: sheet.claims[field.name] = original
        case 6 where field.type.isFigure:
            sheet[field.name]?.samples = [1, 2, 40]
        case 7, 8: sheet[field.name] = original
        default:
            guard let value = sheet[field.name]?.value ?? original?.value else { return }
            var values = AnswerVariation.values(beside: value, of: field, filled.assessor.questionnaire)
            if case .table(var rows) = value, let row = rows.randomElement(using: &chance) {
                values += [.table(rows + [row]), .table(Array(rows.dropFirst()))]
                rows.shuffle(using: &chance)
                values.append(.table(rows))
            }
            guard let other = values.randomElement(using: &chance) else { return }
            var answer = original ?? FieldAnswer(state: .answered)
            answer.value = other
            sheet[field.name] = answer
        }
    }
}
