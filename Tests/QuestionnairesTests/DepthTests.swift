import Questionnaires
import Testing

struct DepthTests {
    @Test(arguments: ["core", "full", "core CON", "core CON REL"])
    func isReadAsItIsWritten(text: String) throws {
        #expect(try #require(Depth(rawValue: text)).rawValue == text)
    }

    @Test(arguments: ["", "deep", "full CON", "core  CON", "core ", " core", "CORE"])
    func isNothingElse(text: String) { #expect(Depth(rawValue: text) == nil) }

    @Test func stagesGoDeepByThemselves() {
        let stages = ["A", "B", "C"]
        let one = Depth.core.with("B", inFull: true, of: stages)
        #expect(one == .coreAnd(["B"]) && one.isFull(in: "B") && !one.isFull(in: "A"))
        #expect(one.with("B", inFull: false, of: stages) == .core)
        #expect(Depth.full.with("B", inFull: false, of: stages) == .coreAnd(["A", "C"]))
        #expect(Depth.coreAnd(["A", "C"]).with("B", inFull: true, of: stages) == .full)
    }
}
