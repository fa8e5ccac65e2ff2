import Foundation
import Questionnaires
import TestSupport
import Testing

@testable import Shell

/// `auditsh method` and `:method`: they list, explain, compute, and say clearly what is wrong.
struct MethodCommandTests {
    private let fixture: ShellFixture

    init() throws { fixture = try ShellFixture() }

    private func method(
        _ id: String?, _ inputs: String..., currency: String? = nil, json: Bool = false
    ) -> (status: CommandStatus, output: String, errors: String) {
        let terminal = ScriptedTerminal([], isInteractive: false)
        var options = ShellCommands.MethodOptions()
        options.currency = currency
        options.json = json
        let status = fixture.commands(terminal).method(id, inputs, options)
        return (status, terminal.output, terminal.errors)
    }

    // MARK: currencies, parts and chance

    @Test(arguments: [
        ["deals=D1; 10000 USD; 60", "deals=D2; 6000 EUR; 40"],
        ["deals=D1; $10000; 60", "deals=D2; 6000 €; 40"],
        ["deals=D1; 10000 zł; 60", "deals=D2; CHF 6000; 40"],
        ["deals=D1; 1万元; 60", "deals=D2; 6000 USD; 40"],
        ["deals=D1; 10 USD - 20 EUR; 60"], ["deals=D1; USD 10000 EUR; 60"],
    ])
    func amountsInTwoCurrenciesAreNotAddedUp(inputs: [String]) {
        let terminal = ScriptedTerminal([], isInteractive: false)
        let commands = fixture.commands(terminal)
        #expect(commands.method("stage-weighted", inputs, ShellCommands.MethodOptions()) == .failed)
        #expect(terminal.errors.contains("cannot be taken together"))
    }

    @Test func amountsInOneCurrencyAre() {
        #expect(
            method("stage-weighted", "deals=D1; $10000; 60", "deals=D2; 6000 USD; 40").output.contains(
                "8,400"))
        #expect(
            method("stage-weighted", "deals=D1; 10000; 60", "deals=D2; 6000 USD; 40").output.contains("8,400")
        )
        let other = method("stage-weighted", "deals=D1; 10000 USD; 60", currency: "EUR")
        #expect(other.errors.contains("this audit is in EUR, not in USD"))
    }

    @Test(arguments: [
        ("chance", ["cases=10", "hits=11"]), ("work-rate", ["handed=100", "contacted=101"]),
        ("enquiries-needed", ["enquiries=10", "revenue=100", "revenue_new=150", "target=200"]),
    ])
    func aPartIsNoMoreThanItsWhole(id: String, inputs: [String]) {
        let terminal = ScriptedTerminal([], isInteractive: false)
        #expect(fixture.commands(terminal).method(id, inputs, ShellCommands.MethodOptions()) == .failed)
        #expect(terminal.errors.contains("cannot be more than"))
        #expect(terminal.output.isEmpty)
    }

    @Test func chanceLeavesNoShareCertain() {
        let all = method("chance", "cases=10", "hits=10").output
        #expect(all.contains("78.7 %") && all.contains("21.3 percentage points"))
        let none = method("chance", "cases=10", "hits=0").output
        #expect(none.contains("21.3 %") && none.contains("21.3 percentage points"))
        let few = method("chance", "cases=4", "hits=4").output
        #expect(few.contains("Too few to say") && !few.contains("percentage points"))
        let score = method("chance-nps", "promoters=20", "passives=0", "detractors=0").output
        #expect(score.contains("14.5 points"))
    }

    // MARK: listing and explaining

    @Test func listsAndExplains() {
        let list = method(nil)
        #expect(list.status == .done)
        #expect(list.output.contains("stage-weighted       Forecast weighted by step\n"))
        let explanation = method("campaign", currency: "eur").output
        #expect(explanation.contains("Campaign calculator\n==================="))
        #expect(explanation.contains("cost                 Cost of the campaign (EUR, optional)"))
        #expect(explanation.contains("auditsh method campaign leads=150 pitch_pct=50 close_pct=25"))
        #expect(explanation.contains(" 4.8\n"))
        #expect(method("buying").output.contains("- Status quo: Needs a reason to look"))
    }

    @Test func explainsEveryMethodInForty() throws {
        let questionnaire = try #require(QuestionnaireFixture.salesProcess)
        for each in Requirement.sample(15, of: questionnaire.methods) {
            let terminal = ScriptedTerminal([], isInteractive: false, columns: 40)
            #expect(fixture.commands(terminal).method(each.id, [], ShellCommands.MethodOptions()) == .done)
            #expect(terminal.errors.isEmpty)
            // What is to be pasted stands on one line.
            for line in terminal.output.split(separator: "\n") where !line.hasPrefix("auditsh method ") {
                #expect(line.count <= 40, "\(each.id): \(line)")
            }
        }
    }

    /// What is printed as an example is typed by whoever pastes it into a shell.
    @Test(.waitsForPrograms) func examplesCanBePasted() throws {
        let questionnaire = try #require(QuestionnaireFixture.salesProcess)
        var pasted = 0
        for each in Requirement.sample(10, of: questionnaire.methods.filter { !$0.examples.isEmpty }) {
            let terminal = ScriptedTerminal([], isInteractive: false, columns: 40)
            #expect(fixture.commands(terminal).method(each.id, [], ShellCommands.MethodOptions()) == .done)
            let beginning = "auditsh method \(each.id) "
            let line = try #require(
                terminal.output.split(separator: "\n").first { $0.hasPrefix(beginning) })
            let words = try shellWords(line.dropFirst(beginning.count))
            let again = ScriptedTerminal([], isInteractive: false)
            #expect(
                fixture.commands(again).method(each.id, words, ShellCommands.MethodOptions()) == .done,
                "\(line): \(again.errors)")
            pasted += 1
        }
        #expect(pasted > 5)
    }

    /// The words that a POSIX shell makes of a line.
    private func shellWords(_ line: Substring) throws -> [String] {
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(filePath: "/bin/sh")
        process.arguments = ["-c", "for word in \(line); do printf '%s\\n' \"$word\"; done"]
        process.standardOutput = output
        try process.run()
        let words = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return String(decoding: words, as: UTF8.self).split(separator: "\n").map(String.init)
    }

    // MARK: computing

    @Test func computesFromWhatPeopleType() {
        let result = method(
            "campaign", "leads=150", "pitch_pct=75/150", "close_pct=25 %", "margin_per_customer=3.2k",
            "cost=12k EUR", currency: "EUR")
        #expect(result.status == .done, "\(result.errors)")
        #expect(result.output.contains("Customers expected ") && result.output.contains(" 18\n"))
        #expect(result.output.contains(" 57,600 EUR\n"))
        #expect(result.output.contains(" 4.8\n"))
        let cycle = method("length", "usual_days=4 months", "deals=A; 1000; 2 months", json: true)
        #expect(cycle.output.contains("\"chance\": {\"value\": 50, \"status\": \"known\"}"))
        let samples = method("leave-or-stay", "won_days=22; 28; 31; 35; 4 weeks", "deal_age=90")
        #expect(samples.output.contains("Leave it"))
        let words = method(
            "commission", "target=10k", "sales=9k", "rate_pct=10",
            "mode=in proportion, also below the target",
            json: true)
        #expect(words.output.contains("\"name\": \"commission\", \"label\": \"Commission\""))
        #expect(words.output.contains("\"value\": 900, \"status\": \"known\""))
    }

    @Test func tablesComeRowByRowOrFromAFile() throws {
        let rows = method("stage", "deals=D1;10000;60", "deals=D2;6k;40 %", "deals=D3;20000;80\nD4;4000;;won")
        #expect(rows.output.contains(" 28,400\n"), "\(rows.output)\(rows.errors)")
        func fromFile(_ text: String) throws -> (status: CommandStatus, output: String, errors: String) {
            try fixture.write(text, to: "deals.csv")
            return method("stage", "deals=@\(fixture.path("deals.csv"))")
        }
        let named = "Owner,Win probability,name,Value\nx,60,\"D1, large\",\"10,000\"\ny,40,D2,6000\n"
        #expect(try fromFile(named).output.contains(" 8,400\n"))
        #expect(try fromFile("D1;10000;60\r\nD2;6000;40\r\n").output.contains(" 8,400\n"))
        #expect(try fromFile("name,probability_pct\nD1,60\n").errors.contains("the cell 'Value' is missing"))
        #expect(try fromFile("D1;10000;60;demo;more\n").errors.contains("5 cells for 4 columns"))
        #expect(method("stage", "deals=@/nowhere.csv").status == .failed)
    }

    @Test func saysWhatAResultWaitsFor() {
        let result = method("campaign", "leads=150", "pitch_pct=50", "close_pct=25", "cost=?")
        #expect(result.status == .done)
        #expect(
            result.output.contains("needs: Margin per customer; Cost of the campaign"), "\(result.output)")
        let none = method("campaign", "leads=150")
        #expect(none.status == .failed && none.output.isEmpty)
        #expect(
            none.errors.contains(
                "nothing can be computed yet; missing: Share of the leads spoken to; Share of those"))
        let zero = method("work-rate", "handed=0", "contacted=0")
        #expect(zero.output.contains("not computable") || zero.errors.contains("nothing can be computed"))
    }

    @Test(arguments: [
        ("campain", [], "there is no method 'campain'. Did you mean 'campaign'?"),
        ("campaign", ["lead=1"], "there is no input 'lead'. Did you mean 'leads'? Inputs: leads, pitch_pct"),
        ("campaign", ["leads=many"], "leads: not a figure I can read"),
        ("campaign", ["leads=1.5"], "leads: a whole number is needed"),
        ("campaign", ["leads"], "'leads' is not of the form NAME=VALUE"),
        ("campaign", ["leads=1", "leads=2"], "'leads' is given twice"),
        ("campaign", ["pitch_pct=0.3"], "pitch_pct: can mean 30 or 0.3"),
        ("commission", ["mode=cliff"], "mode: 'cliff' is none of: Nothing below the target"),
        ("stage", ["deals=D1"], "deals: row 1: the cell 'Value' is missing"),
        ("flow", ["leads=1"], "'flow' is a checklist; it takes no figures"),
    ])
    func refusesClearly(id: String, inputs: [String], message: String) {
        let terminal = ScriptedTerminal([], isInteractive: false)
        #expect(fixture.commands(terminal).method(id, inputs, ShellCommands.MethodOptions()) == .failed)
        #expect(terminal.output.isEmpty)
        #expect(terminal.errors.contains(message), "\(terminal.errors)")
    }

    @Test func jsonCanBeRead() throws {
        for json in [method(nil, json: true), method("seller-directions", json: true)] {
            _ = try #require(JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
        }
        let computed = method("work", "handed=1000", "contacted=200", json: true).output
        let object = try #require(
            JSONSerialization.jsonObject(with: Data(computed.utf8)) as? [String: Any])
        let results = try #require(object["results"] as? [[String: Any]])
        #expect(results.first?["value"] as? Double == 20)
        #expect(results.first?["status"] as? String == "known")
    }

    // MARK: in the shell

    private func talk(_ lines: [String]) -> (status: CommandStatus, output: String, errors: String) {
        let terminal = ScriptedTerminal(lines: lines, isInteractive: false)
        var options = ShellCommands.NewOptions()
        options.settings = ["currency": "EUR", "depth": "full"]
        let status = fixture.commands(terminal).new(fixture.path("\(UUID().uuidString).audit"), options)
        return (status, terminal.output, terminal.errors)
    }

    @Test func theShellKnowsItsFigures() throws {
        let talk = talk([
            "leads_handed = 40", "leads_contacted = 27", ":method", ":method work",
            ":method work contacted=30",
        ])
        #expect(talk.status == .done, "\(talk.errors)")
        #expect(talk.output.contains(":method ID explains one"))
        #expect(talk.output.contains(" 67.5 %\n"))
        #expect(talk.output.contains(" 75 %\n"))
        #expect(talk.output.contains("nothing of it is saved"))
    }

    @Test func theShellShowsWhatIsMissingAndExplainsWhatItCannotKnow() throws {
        let talk = talk([
            "leads_handed = 40", ":method work", ":method commission", ":method flow",
            ":method commission target=10 000 sales=9k rate_pct=10 mode='in proportion, also below the target'",
        ])
        #expect(talk.status == .done, "\(talk.errors)")
        #expect(talk.output.contains("needs: Leads handed to sellers that were contacted"))
        #expect(talk.output.contains(":method commission target=10000"))
        #expect(talk.output.contains("- Quantity: Do enough enquiries"))
        #expect(talk.output.contains(" 900 EUR\n"))
        let refused = self.talk([":method nothing"])
        #expect(refused.status == .failed)
        #expect(refused.errors.contains("line 1: there is no method 'nothing'."))
    }

    @Test func argumentsMayHoldBlanks() {
        #expect(
            MethodArguments.split("usual_days=2 weeks  deals='D1; 10 000; 60' a=\"b\" c=")
                == ["usual_days=2 weeks", "deals=D1; 10 000; 60", "a=b", "c="])
        #expect(MethodArguments.split("lost a=1") == ["lost", "a=1"])
    }
}
