import Answers
import Diagnostics
import Expressions
import Findings
import Questionnaires
import TestSupport
import Testing

/// What depends on confidential answers, held against what really changes with them.
struct DependentsTests {
    private static let examples = ["worked-company", "worked-company-core"]

    private func company(_ name: String) throws -> Filled {
        let assessor = try #require(SalesProcess.assessor)
        let text = try QuestionnaireFixture.text("questionnaires/sales-process/examples/\(name).yaml")
        return try Filled(SourceText(name: name, text: text), assessor)
    }

    /// Sheets that differ from one in the value of one answer.
    private func variations(of sheet: AnswerSheet, at field: Field, _ questionnaire: Questionnaire)
        -> [AnswerSheet]
    {
        guard let value = sheet[field.name]?.value else { return [] }
        return AnswerVariation.values(beside: value, of: field, questionnaire).map { other in
            var varied = sheet
            varied[field.name]?.value = other
            return varied
        }
    }

    /// Whatever becomes another figure, verdict, warning or finding is known to depend.
    @Test(arguments: examples) func whatChangesDepends(name: String) throws {
        let company = try company(name)
        let (plan, assessor) = (company.assessor.plan, company.assessor)
        let now = company.assessment
        for field in plan.sensitiveFields.sorted().compactMap({ plan.fields[$0] }) {
            let dependents = Dependents(on: [field.name], in: assessor.questionnaire)
            for sheet in variations(of: company.sheet, at: field, assessor.questionnaire) {
                let then = assessor.assess(sheet)
                for (old, new) in zip(now.metrics, then.metrics) where old != new {
                    #expect(dependents.metrics.contains(old.metric.variable), "\(field.name)")
                }
                for (old, new) in zip(now.findings, then.findings) where old != new {
                    let id = old.rule.id
                    #expect(dependents.rules.union(dependents.money).contains(id) || old.isOtherInside(new))
                }
                for (table, result) in now.tables {
                    for (old, new) in zip(result.rows, then.tables[table]?.rows ?? []) where old != new {
                        for (column, cell) in old.cells where cell != new.cells[column] {
                            #expect(dependents.contains(column: column, of: table))
                        }
                        #expect(old.verdict?.code == new.verdict?.code || dependents.verdicts.contains(table))
                    }
                }
                let warnings = Set(now.warnings.map(\.check.id))
                    .symmetricDifference(then.warnings.map(\.check.id))
                #expect(dependents.checks.isSuperset(of: warnings))
            }
        }
    }

    /// What is left is as it would be with all answers, and the same whatever was answered.
    @Test(arguments: examples) func whatIsLeftDoesNotDepend(name: String) throws {
        let company = try company(name)
        let (plan, assessor) = (company.assessor.plan, company.assessor)
        let concealed = company.sheet.concealing(plan.sensitiveFields)
        let left = assessor.assess(concealed, without: plan.confidential)
        #expect(left == assessor.assess(company.sheet, without: plan.confidential))
        #expect(left.progress == company.assessment.progress)
        #expect(left.findings.count > 60 && left.metrics.count > 40)
        for field in plan.sensitiveFields.sorted().compactMap({ plan.fields[$0] }) {
            for sheet in variations(of: company.sheet, at: field, assessor.questionnaire) {
                #expect(sheet.concealing(plan.sensitiveFields) == concealed)
                #expect(assessor.assess(sheet, without: plan.confidential) == left)
            }
        }
    }

    /// Scores, their order and what to do first are made from what is left.
    @Test func scoresAreMadeWithoutWhatIsLeftOut() throws {
        let company = try company("worked-company")
        let plan = company.assessor.plan
        let left = company.assessor.assess(company.sheet, without: plan.confidential)
        for (now, without) in zip(company.assessment.stages, left.stages) {
            let gone = plan.confidential.rules.filter { id in
                company.assessment.finding(id).map {
                    $0.rule.stage == now.stage.id && !$0.rule.isStrength && $0.status != .notApplicable
                } ?? false
            }
            #expect(without.counted == (now.stage.scored ? now.counted - gone.count : 0))
        }
        #expect(plan.confidential.rules.isDisjoint(with: left.doFirst))
    }

    /// A rule that reads a verdict waits for what the verdict waits for, and is as sure as that.
    @Test func whatReadsAVerdictWaitsForWhatTheVerdictReads() throws {
        var questionnaire = try #require(QuestionnaireFixture.salesProcess)
        var verdict = try #require(questionnaire.verdicts["channels"]?.first)
        verdict.when = try CompiledExpression("c.hours * hour_cost >= 0.0")
        questionnaire.verdicts["channels"] = [verdict]
        var rule = try #require(questionnaire.rules.first { $0.id == "R-123" })
        rule.condition = try CompiledExpression("channels.exists(c, c.verdict == '\(verdict.code)')")
        rule.when = nil
        questionnaire.rules = [rule]
        let assessor = Assessor(questionnaire, .full)
        var sheet = try company("worked-company").sheet
        for name in Array(sheet.answers.keys) { sheet[name]?.basis = .measured }
        #expect(assessor.assess(sheet).finding("R-123")?.sure == .measured)
        sheet["hour_cost"]?.basis = .range
        #expect(assessor.assess(sheet).finding("R-123")?.sure == .range)
        sheet["hour_cost"] = FieldAnswer(state: .dontKnow)
        let assessment = assessor.assess(sheet)
        #expect(assessment.finding("R-123")?.status == .notAssessed)
        #expect(assessment.finding("R-123")?.missing.map(\.field) == ["hour_cost"])
        #expect(assessment.notMeasured.first { $0.field.name == "hour_cost" }?.rules == 1)
    }

    /// An estimate and a range are equally uncertain: which of them is named does not hang on the order of a set.
    @Test func ofTwoBasesEquallyUncertainTheSameIsNamed() throws {
        let questionnaire = try #require(SmallShop.load(condition: "total > price").questionnaire)
        let filled = try Filled(SmallShop.answers, questionnaire)
        for bases in [(Basis.estimated, Basis.range), (.range, .estimated)] {
            var sheet = filled.sheet
            sheet["total"]?.basis = bases.0
            sheet["price"]?.basis = bases.1
            #expect(filled.assessor.assess(sheet).finding("R-1")?.sure == .range)
        }
    }

    /// In full depth, sensitive answers decide findings and figures: a test that varies them can fail.
    @Test func sensitiveAnswersMatter() throws {
        let company = try company("worked-company")
        let confidential = company.assessor.plan.confidential
        #expect(confidential.metrics.isSuperset(of: ["clv", "cpa_avg"]))
        #expect(confidential.verdicts.contains("channels"))
        #expect(confidential.contains(column: "cpa", of: "channels"))
        #expect(confidential.contains(column: "verdict", of: "channels"))
        #expect(!confidential.contains("win_rate"))
        #expect(!confidential.contains(column: "enquiries", of: "channels"))
    }
}

extension Finding {
    /// True where nothing is different but the finding inside which it is printed.
    fileprivate func isOtherInside(_ other: Finding) -> Bool {
        var other = other
        other.mergedInto = mergedInto
        return self == other
    }
}
