import Expressions
import Findings
import Questionnaires
import TestSupport
import Testing

/// Every limit is judged right on both sides of it, and every rule is seen firing and clearing.
struct BoundaryTests {
    @Test(arguments: BoundaryCase.files)
    func companiesGetWhatWasDerivedByHand(file: String) throws {
        let cases = try #require(try BoundaryCase.all.get().first { $0.file == file }?.cases)
        #expect(!cases.isEmpty)
        #expect(cases.flatMap(\.differences) == [])
    }

    @Test func checksAloneSayWhatTheWholeAssessmentSays() throws {
        let assessor = try #require(SalesProcess.assessor)
        let cases = try BoundaryCase.all.get().filter { ["checks", "channels", "sellers"].contains($0.file) }
            .flatMap(\.cases)
        #expect(cases.count > 60)
        #expect(cases.flatMap { $0.checksThatDiffer(assessor) } == [])
        #expect(!assessor.plan.orderOfChecks.isEmpty)
        #expect(assessor.plan.orderOfChecks.count < assessor.plan.order.count)
    }

    /// A rule without a case for one of its limits fails here, and so does a case that stands too far away.
    @Test func everyLimitHasACaseThatNoticesWhenItMoves() throws {
        let assessor = try #require(SalesProcess.assessor)
        let cases = try BoundaryCase.all.get().flatMap(\.cases)
        var unnoticed: [String] = []
        for (position, rule) in assessor.questionnaire.rules.enumerated() {
            for (name, cutoff) in assessor.questionnaire.limits(of: rule).sorted(by: { $0.key < $1.key })
            where rule.cutoffs[name] != nil || decides(name, rule) {
                let cases = cases.filter { $0.subject == .rule(rule.id) && $0.limit == name }
                for moved in neighbours(of: cutoff.value) {
                    var questionnaire = assessor.questionnaire
                    questionnaire.rules[position].cutoffs[name]?.value = moved
                    if rule.cutoffs[name] == nil { questionnaire.limits[name]?.value = moved }
                    let other = Assessor(questionnaire, plan: assessor.plan, depth: .full)
                    if cases.contains(where: { $0.notices(other) }) { continue }
                    unnoticed.append("\(rule.id) \(name) \(cutoff.value) at \(moved)")
                }
            }
        }
        #expect(unnoticed == [])
    }

    /// True of a limit that is not only printed, or part of an amount.
    private func decides(_ limit: String, _ rule: Rule) -> Bool {
        var expressions = [rule.condition] + rule.variants.map(\.when)
        if let when = rule.when { expressions.append(when) }
        if case .computed(let severity) = rule.severity { expressions.append(severity) }
        return expressions.contains { $0.names.contains(limit) }
    }

    /// A tenth less and more; where only whole numbers may be met, one at least.
    private func neighbours(of limit: Double) -> [Double] {
        let tenth = abs(limit) / 10
        let step = limit == limit.rounded() ? max(1, tenth) : tenth
        return [limit - step, limit + step]
    }

    @Test func casesNameRulesAndLimitsThatExist() throws {
        let questionnaire = try #require(QuestionnaireFixture.salesProcess)
        let limits = Dictionary(
            uniqueKeysWithValues: questionnaire.rules.map { ($0.id, Set(questionnaire.limits(of: $0).keys)) })
        for boundary in try BoundaryCase.all.get().flatMap(\.cases) {
            if case .rule(let id) = boundary.subject {
                let known = try #require(limits[id], "\(id) is no rule")
                if let limit = boundary.limit { #expect(known.contains(limit), "\(id)") }
            } else {
                #expect(boundary.limit == nil)
            }
        }
    }

    /// Half points lie in no band's name, so the ends are taken as the score's own: 0-39, 40-59, 60-79, 80-100.
    @Test(arguments: [
        (0, "weak"), (39.999, "weak"), (40, "patchy"), (59.999, "patchy"), (60, "sound"), (79.999, "sound"),
        (80, "strong"), (100, "strong"),
    ])
    func scoresHaveBands(score: Double, band: String) throws {
        let questionnaire = try #require(QuestionnaireFixture.salesProcess)
        #expect(questionnaire.score.band(of: score)?.code == band)
    }

    // MARK: everything is seen

    /// All companies of these tests.
    private func assessments() throws -> [Assessment] {
        let boundaries = try BoundaryCase.all.get().flatMap(\.cases).flatMap(\.companies).map(\.assessment)
        let worked = try ["worked-company", "worked-company-core"].map { try Golden($0).assess() }
        return try boundaries + worked + HealthyCompany.assessments()
    }

    @Test func everyRuleVariantAndCheckIsSeenFiringAndClearing() throws {
        let questionnaire = try #require(QuestionnaireFixture.salesProcess)
        let assessments = try assessments()
        var seen: Set<String> = []
        for assessment in assessments {
            let asking = Set(assessment.warnings.map(\.check.id))
            for check in questionnaire.checks {
                seen.insert("\(check.id) \(asking.contains(check.id) ? "asks" : "quiet")")
            }
            for finding in assessment.findings {
                let id = finding.rule.id
                seen.insert("\(id) \(finding.status.rawValue)")
                guard finding.status == .gap || finding.status == .strength else { continue }
                if let severity = finding.severity { seen.insert("\(id) \(severity.rawValue)") }
                for (position, variant) in finding.rule.variants.enumerated()
                where variant.words(finding.texts) {
                    seen.insert("\(id) variant \(position + 1)")
                }
            }
        }
        var expected: [String] = questionnaire.checks.flatMap { ["\($0.id) asks", "\($0.id) quiet"] }
        for rule in questionnaire.rules {
            expected += ["\(rule.id) clear", "\(rule.id) \(rule.isStrength ? "strength" : "gap")"]
            if rule.when != nil { expected.append("\(rule.id) not_applicable") }
            if !rule.isStrength { expected += rule.severity.possible.map { "\(rule.id) \($0.rawValue)" } }
            expected += rule.variants.indices.map { "\(rule.id) variant \($0 + 1)" }
        }
        #expect(expected.filter { !seen.contains($0) } == [])
    }
}

extension RuleVariant {
    /// True where all texts that it replaces are worded as it says, whatever stands in their placeholders.
    fileprivate func words(_ texts: FindingTexts) -> Bool {
        [
            (title, texts.title), (finding, texts.finding), (recommendation, texts.recommendation),
            (firstStep, texts.firstStep),
        ].allSatisfy { template, text in
            guard let template else { return true }
            var rest = text[...]
            let pieces = template.split(separator: /\{\w+\}/, omittingEmptySubsequences: false)
            guard let first = pieces.first, let last = pieces.last, rest.hasPrefix(first) else {
                return false
            }
            for piece in pieces where !piece.isEmpty {
                guard let found = rest.firstRange(of: piece) else { return false }
                rest = rest[found.upperBound...]
            }
            return text.hasSuffix(last)
        }
    }
}
