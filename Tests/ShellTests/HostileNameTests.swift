import Foundation
import TerminalText
import TestSupport
import Testing

@testable import Shell

/// Names of files and arguments that hold escape sequences: nothing that is printed acts on a terminal.
@Suite(.waitsForPrograms, .timeLimit(.minutes(10)))
struct HostileNameTests {
    private static let names = [
        "x\u{1B}]0;PWNED\u{7}\u{9B}31m", "rtl\u{202E}txt\u{2066}\u{2028}a\u{61C}", "lf\n\r\u{8}a",
    ]

    @Test(arguments: Requirement.sample(1, of: names))
    func nothingPrintedActs(name: String) throws {
        let run = try ProgramRun()
        try run.begin("sound.audit")
        try run.home.write("junk".utf8, to: name + ".audit")
        try run.home.write("nonsense: [".utf8, to: name + ".yaml")
        let script = """
            exec 2>&1
            "$A"; "$A" list; "$A" list "$N"; "$A" --plain list .; "$A" resume "$N.audit"; "$A" verify "$N.audit"
            "$A" report "$N.audit"; "$A" new "$N.audit" --currency EUR; "$A" new "$N/y" --currency EUR
            "$A" new "1$N" --currency "$N"; "$A" new "2$N" --currency EUR --lang "$N" --questionnaire "$N"
            "$A" new "3$N" --currency EUR --client "$N" </dev/null; "$A" resume "3$N" </dev/null
            echo "opps_won = $N" | "$A" resume "3$N"; echo "$N" | "$A" resume "3$N"; "$A" metrics "3$N"
            "$A" fill sound.audit "$N.yaml"; "$A" fill sound.audit "$N"
            "$A" redact sound.audit -o "r$N"; "$A" redact sound.audit -o "r$N"
            "$A" verify sound.audit --salvage -o "s$N"; "$A" verify sound.audit --salvage -o "s$N"
            "$A" report sound.audit -o "$N.html"; "$A" report sound.audit -o "$N.html"; "$A" report sound.audit -o "a.$N"
            "$A" report sound.audit --format csv -o "t$N"; "$A" report sound.audit --format html --template "$N"
            "$A" template "d$N"; "$A" template "d$N"; "$A" check "$N"; "$A" worksheet --questionnaire "$N"
            "$A" worksheet --lang "$N"; "$A" answers sound.audit -o "$N.yaml"; "$A" method "$N"; "$A" method campaign "$N=1"
            "$A" method campaign "leads=$N"; "$A" method campaign "leads=@$N"; "$A" method campaign --currency "$N" leads=1
            "$A" eval "$N"; "$A" eval "'$N'"; "$A" eval --json "'$N'"; "$A" eval --json "$N"; "$A" eval a --let "a=$N"
            "$A" eval "[a]" --json --let "a='$N'"; "$A" eval a --json --unknown "$N"; "$A" eval "{'$N': '$N'}" --json
            "$A" "$N"; "$A" new; "$A" new a "$N"; "$A" "--$N"; "$A" list "--$N=$N"; "$A" report a --format "$N"
            AUDITSH_QUESTIONNAIRES="$N" "$A" new q --questionnaire "no" --currency EUR
            AUDITSH_TEMPLATES="$N" "$A" template "e$N"; true
            """
        let printed = try run.sh(script, environment: ["N=\(name)"]).output
        #expect(printed.contains("sound.audit"))
        for line in printed.split(separator: "\n") { #expect(!String(line).acts, "\(line.debugDescription)") }
        // What is listed can be copied into a shell.
        #expect(printed.contains("\(name).audit".shownName))
    }

    /// JSON says the same, with what acts escaped.
    @Test(arguments: names.filter { !$0.contains("\n") })
    func evaluatedJSONIsEqual(text: String) throws {
        let run = try ProgramRun()
        let printed = try run.sh("\"$A\" eval --json \"{'$N': ['$N']}\"", environment: ["N=\(text)"]).output
        #expect(!printed.acts)
        let value =
            try JSONSerialization.jsonObject(with: Data(printed.utf8)) as? [String: [String: [String]]]
        #expect(value == ["value": [text: [text]]])
    }

    /// The commands that are offered can be copied.
    @Test func theCommandToResumeIsQuoted() throws {
        let fixture = try ShellFixture()
        let terminal = ScriptedTerminal(lines: [])
        fixture.begin("a\u{1B}[1m 'b'.audit", on: terminal)
        #expect(
            terminal.output.contains("Resume: auditsh resume $'\(fixture.folder)/a\\033[1m \\'b\\'.audit'\n"))
    }
}
