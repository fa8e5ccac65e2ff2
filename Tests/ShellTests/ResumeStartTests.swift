import TestSupport
import Testing

/// `resume FILE` is known before the argument parser, which a `--` in front of the file leads to: both do the same.
@Suite(.waitsForPrograms)
struct ResumeStartTests {
    @Test(arguments: ["a.audit", "none.audit", "tmp", "''", "help", "'a b.audit'"])
    func theParserWouldMakeTheSameOfIt(file: String) throws {
        let run = try ProgramRun()
        try run.begin()
        let short = try run.sh("echo :list | \"$A\" resume \(file)")
        let parsed = try run.sh("echo :list | \"$A\" resume -- \(file)")
        #expect(short.status == parsed.status)
        #expect(short.output == parsed.output)
        #expect(short.errors == parsed.errors)
        #expect(!(short.output + short.errors).isEmpty)
    }
}
