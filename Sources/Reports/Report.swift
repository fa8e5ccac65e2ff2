package import Answers
package import Findings
package import Questionnaires
import Wording

/// One audit as it is handed over: everything that a copy may show, and nothing else. Formats lay it out.
package struct Report: Sendable {
    /// What the report says about the audit itself.
    package let info: ReportInfo
    /// For whom it is made.
    package let copy: ReportCopy
    /// Whether persons are named.
    package let names: NameDisplay
    /// How much was asked.
    package let depth: Depth
    /// What was asked; its stage outputs hold only what the copy may show.
    package internal(set) var questionnaire: Questionnaire
    /// What followed from the answers, as far as the copy may show it.
    package internal(set) var assessment: Assessment
    /// The answers, as far as the copy may show them.
    package internal(set) var sheet: AnswerSheet
    /// Remarks that the copy may show.
    package internal(set) var notes: [ReportNote]
    /// Where the proof of an answer is, by question, as far as the copy may show it.
    package internal(set) var evidence: [String: [String]]
    /// Questions to come back to; in internal copies only.
    package internal(set) var flagged: Set<String>
    /// What the consultant made of it, as far as the copy may show it.
    package internal(set) var judgement = Judgement()
    /// Findings as they were computed, by id, where the consultant worded them otherwise.
    package internal(set) var originals: [String: Finding] = [:]
    /// On which answers it rests, and whose.
    package internal(set) var provenance = Provenance()
    /// What nobody knows yet, that first for which most else waits.
    package internal(set) var gaps: [DataGap] = []
    /// What does not fit together, beside the assessment's warnings.
    package internal(set) var contradictions = Contradictions()
    /// By what number its gaps are spoken of.
    private(set) var numbers = FindingNumbers()
    /// Figures in doubt behind its findings.
    private(set) var disputes = Disputes()
    /// How many persons stand under a number in place of their name.
    package internal(set) var hiddenPersons = 0
    /// Names of the fields that the copy does not show.
    var withheldFields: Set<String> = []
    /// How figures and answers are written, in which language and currency.
    package let formatter: ValueFormatter
    /// Which questions and fields are asked.
    package let visibility: Visibility

    /// Makes the copy of an audit for a reader.
    ///
    /// - Parameters:
    ///   - assessment: what the assessor made of this very sheet, where that is at hand; it is made anew where the copy
    ///     shows less of the answers.
    ///   - names: whether persons are named; nil: as the copy has it.
    ///   - withheld: what it does not show. So that nothing can be solved for its sources, their answers must not be in
    ///     the sheet. The team's copy withholds what it must by itself.
    package init(
        _ info: ReportInfo, assessor: Assessor, sheet: AnswerSheet, assessment: Assessment? = nil,
        notes: [ReportNote] = [], evidence: [String: [String]] = [:], flagged: Set<String> = [],
        judgement: Judgement = Judgement(),
        copy: ReportCopy = .internal, names: NameDisplay? = nil, without withheld: Dependents = Dependents()
    ) {
        self.info = info
        self.copy = copy
        let names = names ?? copy.names
        self.names = names
        self.notes = notes
        self.evidence = evidence
        self.flagged = flagged
        depth = assessor.depth
        formatter = assessor.formatter
        questionnaire = assessor.questionnaire
        var assessment = assessment
        var sheet = sheet
        var withheld = withheld
        if copy == .team {
            // Concealed before anything is computed: what nobody thought of cannot tell it either.
            withheld = assessor.plan.forOwnerOnly
            sheet = sheet.concealing(withheld.fields, columns: assessor.questionnaire.restrictedColumns)
            assessment = nil
        }
        if names == .hide {
            let texts = assessor.formatter.texts
            var removal = NameRemoval(person: { texts(.value(.hiddenPerson(label: $0, $1))) })
            sheet = removal.cleaned(sheet, assessor.questionnaire)
            assessment = nil
        }
        self.sheet = sheet
        self.assessment = assessment ?? assessor.assess(sheet, without: withheld)
        visibility = Visibility(assessor.questionnaire, sheet)
        apply(judgement)
        withhold(Withheld(copy, names, assessor.plan, assessor.questionnaire, judgement, withheld))
        // As it was judged, and among what is left; what a person added has no first step.
        self.assessment.doFirst = self.assessment.findings.filter { !isOwn($0) }.doFirst(in: questionnaire)
        // Judged with all evidence at hand, also where the copy does not show it.
        contradictions = Contradictions(self, assessor.plan, evidence: evidence)
        disputes = Disputes(self, assessor.plan)
        gaps = DataGap.all(in: self, assessor.plan)
        numbers = FindingNumbers(self)
        provenance = Provenance(self)
    }

    /// The audited company as it may be called: its name, its code, or nil.
    package var client: String? { info.client ?? info.code }

    /// The ISO 4217 code of the audit's currency.
    package var currency: String? { formatter.currency }

    /// True while questions are open.
    package var isDraft: Bool { assessment.progress.unanswered > 0 }

    /// How far one stage is, at the audit's depth.
    package func progress(of stage: String) -> Progress {
        let asked = questionnaire.questions(at: depth).filter {
            $0.stage == stage && !visibility.hiddenQuestions.contains($0.id)
        }
        return Progress(asked, sheet, visibility)
    }

    /// The field of that name.
    package func field(_ name: String) -> Field? { questionnaire.field(name) }

    /// The first and last day of the audited period, where the questionnaire asks for them.
    package var period: (from: String, to: String)? {
        guard let first = questionnaire.period.first, let last = questionnaire.period.last,
            case .text(let from) = sheet[first]?.value, case .text(let to) = sheet[last]?.value
        else { return nil }
        return (from, to)
    }
}
