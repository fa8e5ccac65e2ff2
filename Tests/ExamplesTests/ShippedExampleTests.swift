import Diagnostics
import Examples
import Foundation
import Questionnaires
import TestSupport
import Testing

/// The examples of the questionnaires that come with the program hold, and leave nothing out.
struct ShippedExampleTests {
    @Test(arguments: ["sales-process", "workshop-safety", "examples/house"])
    func holdAndLeaveNothingOut(id: String) throws {
        let loaded = QuestionnaireFixture.load(id)
        var runner = ExampleRunner(try #require(loaded.questionnaire))
        for source in try QuestionnaireFixture.examples(id) { runner.run(source) }
        #expect(runner.count > 1)
        #expect(DiagnosticRenderer().render(runner.diagnostics) == "")
        // What an overlay is written over has examples of its own.
        let uncovered = runner.uncovered(loaded.places).filter {
            $0.source?.name.contains("/questionnaires/\(id)/") ?? true
        }
        #expect(DiagnosticRenderer().render(uncovered) == "")
    }
}
