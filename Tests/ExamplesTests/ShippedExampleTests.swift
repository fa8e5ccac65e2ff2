import Diagnostics
import Examples
import Foundation
import Questionnaires
import TestSupport
import Testing

/// The examples of the questionnaires that come with the program hold, and leave nothing out.
struct ShippedExampleTests {
    @Test(arguments: ["workshop-safety"])
    func holdAndLeaveNothingOut(id: String) throws {
        let loaded = QuestionnaireFixture.load(id)
        var runner = ExampleRunner(try #require(loaded.questionnaire))
        for source in try QuestionnaireFixture.examples(id) { runner.run(source) }
        #expect(runner.count > 3)
        #expect(DiagnosticRenderer().render(runner.diagnostics) == "")
        #expect(DiagnosticRenderer().render(runner.uncovered(loaded.places)) == "")
    }
}
