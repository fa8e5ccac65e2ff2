package import Diagnostics
import Findings
package import Questionnaires
import Wording

/// Runs the examples of a questionnaire: answers of invented companies, and what must follow from them.
package struct ExampleRunner {
    /// How many examples were run.
    package private(set) var count = 0
    /// Everything that is wrong with them, and everything that came out otherwise.
    package private(set) var diagnostics: [Diagnostic] = []
    /// What they expect.
    private(set) var expectations: Set<Expectation> = []
    private let assessors: [Depth: Assessor]
    let questionnaire: Questionnaire

    /// Creates a runner for a questionnaire without errors.
    package init(_ questionnaire: Questionnaire) {
        self.questionnaire = questionnaire
        let plan = QuestionnairePlan(questionnaire)
        assessors = Depth.allCases.reduce(into: [:]) { assessors, depth in
            assessors[depth] = Assessor(
                questionnaire, plan: plan, depth: depth, texts: Texts(.english), currency: nil)
        }
    }

    /// Runs the examples of a file: one, or a list of them.
    package mutating func run(_ source: SourceText) {
        do throws(Diagnostic) {
            guard let root = try YAMLFile.parse(source) else {
                throw Diagnostic(.error, "the file is empty", in: source)
            }
            if case .list(let items) = root.content {
                for item in items { run(item) }
            } else {
                run(root)
            }
        } catch {
            diagnostics.append(error)
        }
    }

    private mutating func run(_ node: YAMLNode) {
        if case .map = node.content, node.value(of: "answers") == nil, node.value(of: "expect") == nil {
            diagnostics.append(
                node.diagnostic(
                    .warning, "this is no example: it has neither 'answers' nor 'expect'", length: 1))
            return
        }
        count += 1
        let run = ExampleRun(node, assessors)
        diagnostics += DiagnosticList(run.problems.diagnostics).diagnostics
        expectations.formUnion(run.expectations)
    }
}

/// Something that an example expects, by which one can tell what no example is about.
enum Expectation: Hashable {
    /// A finding that is there, or that is not.
    case finding(String, isThere: Bool)
    /// A row of the table that gets the verdict.
    case verdict(String, code: String)
    /// A plausibility check that asks back, or that does not.
    case check(String, asks: Bool)
}
