import Diagnostics
import Expressions
import Findings
import Questionnaires
import TestSupport
import Testing

/// Methods fed with the figures of an audit give what the metrics and columns of that audit are.
struct MethodFigureTests {
    private func figures(_ yaml: String) throws -> [String: Value] {
        let filled = try Filled(
            SourceText(name: "a.yaml", text: yaml), try #require(SalesProcess.assessor))
        return Dictionary(uniqueKeysWithValues: filled.assessor.values(filled.sheet))
    }

    private func outcome(_ id: String, _ figures: [String: Value]) throws -> (Method, MethodOutcome) {
        let questionnaire = try #require(QuestionnaireFixture.salesProcess)
        let method = try #require(questionnaire.methods.first { $0.id == id })
        var inputs: [String: Value] = [:]
        for input in method.inputs { inputs[input.field.name] = input.from.flatMap { figures[$0] } }
        return (method, method.evaluate(inputs))
    }

    private func result(_ id: String, _ name: String, _ figures: [String: Value]) throws -> Double? {
        let (method, outcome) = try outcome(id, figures)
        let position = try #require(method.results.firstIndex { $0.name == name })
        return outcome.results[position].value?.number
    }

    @Test func theWorkedCompany() throws {
        let text = try QuestionnaireFixture.text("questionnaires/sales-process/examples/worked-company.yaml")
        let figures = try figures(text)
        for (id, name, metric) in [
            ("enquiries-needed", "low", "leads_needed_low"),
            ("enquiries-needed", "high", "leads_needed_high"),
            ("enquiries-needed", "gap", "lead_gap"), ("work-rate", "result", "work_rate"),
            ("leave-or-stay", "leave_after", "stop_point_days"),
            ("leave-or-stay", "review_after", "acq_time_days"),
        ] {
            let value = try #require(try result(id, name, figures))
            #expect(value == figures[metric]?.number, "\(id): \(name)")
        }
        guard case .list(let rows) = figures["reps"] else {
            Issue.record("there are sellers")
            return
        }
        for (id, columns) in [
            ("seller-directions", ["change_pct", "quadrant"]),
            ("seller-against-team", ["win_rate", "distance"]),
        ] {
            let computed = try #require(try outcome(id, figures).1.tables["sellers"])
            #expect(computed.count == 4)
            for (row, cells) in zip(rows, computed) {
                guard case .map(let row) = row else { continue }
                for column in columns { #expect(cells[column]?.value == row[column], "\(id): \(column)") }
            }
        }
    }

    @Test func theTestVectorOfOpenDeals() throws {
        let figures = try figures(
            """
            acq_time_days: 45
            open_deals:
              - {name: D1, value: 10000, probability_pct: 60, age_days: 20, idle_days: 4}
              - {name: D2, value: 6000, probability_pct: 40, age_days: 30, idle_days: 10}
              - {name: D3, value: 20000, probability_pct: 80, age_days: 80, idle_days: 30}
              - {name: D4, value: 4000, probability_pct: 20, age_days: 9, idle_days: 2}
            """)
        for (id, name, metric, expected) in [
            ("stage-weighted", "forecast", "forecast_stage", 25_200),
            // 10000 * 20/45 + 6000 * 30/45 + 4000 * 9/45; the third deal is too old.
            ("length-of-cycle", "forecast", "forecast_cycle", 83_200 / 9.0),
            ("quiet-deals", "quiet_share", "stale_share", 25),
        ] as [(String, String, String, Double)] {
            let value = try #require(try result(id, name, figures))
            #expect(abs(value - expected) <= 1e-9 * expected, "\(id)")
            #expect(abs(value - (figures[metric]?.number ?? 0)) <= 1e-9 * expected, "\(id)")
        }
    }
}
