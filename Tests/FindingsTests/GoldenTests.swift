import Diagnostics
import Expressions
import Findings
import Foundation
import Questionnaires
import TestSupport
import Testing

/// Compares whole assessments with what an independent evaluator computed.
struct GoldenTests {
    @Test(arguments: ["worked-company", "worked-company-core"])
    func assessmentEqualsTheOracle(name: String) throws {
        let expected = try Golden(name)
        let assessment = try expected.assess()
        var differences: [String] = []
        differences += expected.metricDifferences(assessment)
        differences += expected.tableDifferences(assessment)
        differences += expected.findingDifferences(assessment)
        differences += expected.stageDifferences(assessment)
        #expect(differences == [])
        #expect(assessment.doFirst == expected.json["first"] as? [String])
        #expect(assessment.warnings.map(\.check.id) == expected.json["warnings"] as? [String])
        let notMeasured = try #require(expected.json["not_measured"] as? [[String: Any]])
        #expect(assessment.notMeasured.map(\.field.name) == notMeasured.map { $0["field"] as? String })
        #expect(assessment.notMeasured.map(\.metrics) == notMeasured.map { $0["metrics"] as? Int })
        #expect(assessment.notMeasured.map(\.rules) == notMeasured.map { $0["rules"] as? Int })
        #expect(assessment.notMeasured.map(\.question.evidence) == notMeasured.map { $0["where"] as? String })
    }

    @Test func coreRulesAndWaitingAreDerived() throws {
        let questionnaire = try #require(QuestionnaireFixture.salesProcess)
        let plan = QuestionnairePlan(questionnaire)
        let derived = try Golden.json("derived")
        #expect(plan.coreRules.sorted() == derived["core"] as? [String])
        let waiting = try #require(derived["waiting"] as? [String: [String: [String]]])
        for (field, expected) in waiting {
            #expect(plan.waiting[field]?.metrics ?? [] == expected["metrics"], "metrics for \(field)")
            #expect(plan.waiting[field]?.rules ?? [] == expected["rules"], "rules for \(field)")
        }
        let greatest = try #require(derived["greatest"] as? [String: String])
        for rule in questionnaire.rules where !rule.isStrength {
            #expect(rule.severity.possible.last?.rawValue == greatest[rule.id], "severity of \(rule.id)")
        }
        #expect(plan.circles.isEmpty)
    }
}

/// Expected results as the oracle wrote them.
struct Golden {
    let json: [String: Any]
    private let answers: SourceText

    init(_ name: String) throws {
        json = try Self.json("\(name).expected")
        answers = SourceText(
            name: "\(name).yaml",
            text: try QuestionnaireFixture.text("questionnaires/sales-process/examples/\(name).yaml"))
    }

    static func json(_ name: String) throws -> [String: Any] {
        let text = try QuestionnaireFixture.text("Tests/FindingsTests/Golden/\(name).json")
        let object = try JSONSerialization.jsonObject(with: Data(text.utf8))
        return try #require(object as? [String: Any])
    }

    func assess() throws -> Assessment {
        let questionnaire = try #require(QuestionnaireFixture.salesProcess)
        let depth: Depth = json["depth"] as? String == "core" ? .core : .full
        return try Filled(answers, Assessor(questionnaire, depth)).assessment
    }

    // MARK: comparing

    static func same(_ outcome: Outcome, _ expected: Any?) -> Bool {
        guard case .known(let value) = outcome else { return expected is NSNull || expected == nil }
        switch value {
        case .bool(let flag): return expected as? Bool == flag
        case .string(let text): return expected as? String == text
        default:
            guard let number = value.number, let other = (expected as? NSNumber)?.doubleValue else {
                return false
            }
            return same(number, other)
        }
    }

    static func same(_ one: Double?, _ other: Double?) -> Bool {
        guard let one, let other else { return one == nil && other == nil }
        return abs(one - other) <= 1e-9 * max(abs(one), abs(other), 1e-300) || one == other
    }

    func metricDifferences(_ assessment: Assessment) -> [String] {
        guard let metrics = json["metrics"] as? [String: [String: Any]] else { return ["no metrics"] }
        var differences: [String] = []
        if metrics.count != assessment.metrics.count { differences.append("count of metrics") }
        for result in assessment.metrics {
            let name = result.metric.variable
            guard let expected = metrics[name] else {
                differences.append("unexpected metric \(name)")
                continue
            }
            if !Self.same(result.outcome, expected["value"]) {
                differences.append("\(name): \(result.outcome), expected \(expected)")
            }
            let status = result.outcome.status == "not_applicable" ? "unknown" : result.outcome.status
            if status != expected["status"] as? String {
                differences.append("\(name): \(result.outcome.status), expected \(expected)")
            }
            let missing = result.outcome.missing.map(\.field)
            if missing != expected["missing"] as? [String] ?? [] {
                differences.append("\(name) misses \(missing), expected \(expected)")
            }
        }
        return differences
    }

    func tableDifferences(_ assessment: Assessment) -> [String] {
        var differences: [String] = []
        for table in ["channels", "reps", "campaigns", "planned_campaigns"] {
            guard let rows = json[table] as? [[String: Any]] else {
                if assessment.tables[table] != nil { differences.append("unexpected table \(table)") }
                continue
            }
            let results = assessment.tables[table]?.rows ?? []
            if results.count != rows.count { differences.append("rows of \(table)") }
            for (row, expected) in zip(results, rows) {
                for (column, value) in expected where column != "reasons" && column != "verdict" {
                    if let cell = row.cells[column], Self.same(cell, value) { continue }
                    differences.append(
                        "\(table) \(row.key) \(column): \(String(describing: row.cells[column])), expected \(value)"
                    )
                }
                if row.verdict?.code != expected["verdict"] as? String {
                    differences.append("\(row.key): \(String(describing: row.verdict))")
                }
                let reasons = expected["reasons"] as? [String]
                if row.verdict?.reasons.map(\.text) != reasons {
                    differences.append(
                        "\(row.key): \(String(describing: row.verdict)), expected \(reasons ?? [])")
                }
            }
        }
        return differences
    }

    func findingDifferences(_ assessment: Assessment) -> [String] {
        guard let findings = json["findings"] as? [[String: Any]] else { return ["no findings"] }
        var differences: [String] = []
        if assessment.findings.map(\.rule.id) != findings.map({ $0["id"] as? String }) {
            differences.append("order of findings")
        }
        for expected in findings {
            guard let id = expected["id"] as? String, let finding = assessment.finding(id) else {
                differences.append("missing finding \(expected["id"] ?? "")")
                continue
            }
            let isSame =
                finding.status.rawValue == expected["status"] as? String
                && finding.severity?.rawValue == expected["severity"] as? String
                && finding.missing.map(\.field) == expected["missing"] as? [String] ?? []
                && finding.mergedInto == expected["merged_into"] as? String
                && finding.rule.stage == expected["stage"] as? String
                && Self.same(finding.money, (expected["money"] as? NSNumber)?.doubleValue)
            if !isSame {
                differences.append(
                    "\(id): \(finding.status) \(String(describing: finding.severity)) \(finding.missing.map(\.field)) "
                        + "\(finding.mergedInto ?? "-") \(finding.money ?? 0), expected \(expected)")
            }
        }
        return differences
    }

    func stageDifferences(_ assessment: Assessment) -> [String] {
        guard let stages = json["stages"] as? [String: [String: Any]] else { return ["no stages"] }
        var differences: [String] = []
        for result in assessment.stages where result.stage.scored {
            guard let expected = stages[result.stage.id] else {
                differences.append("unexpected stage \(result.stage.id)")
                continue
            }
            let isSame =
                Self.same(result.score, (expected["score"] as? NSNumber)?.doubleValue)
                && result.band?.code == expected["band"] as? String
                && result.assessed == expected["assessed"] as? Int
                && result.counted == expected["scored"] as? Int
                && Self.same(result.coreScore, (expected["core_score"] as? NSNumber)?.doubleValue)
                && result.coreBand?.code == expected["core_band"] as? String
            if !isSame { differences.append("\(result), expected \(expected)") }
        }
        return differences
    }
}
