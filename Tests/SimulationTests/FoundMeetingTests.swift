import TestSupport
import Testing

/// What long runs of script/simulate found, as short as it can be done: faults of the program that no seed of the suite meets.
struct FoundMeetingTests {
    struct Found: Sendable, CustomTestStringConvertible {
        let name: String
        var kind = "led"
        let acts: [Act]
        var testDescription: String { name }
    }

    /// So many questions to which nobody knows the answer.
    private static func unknown(_ count: Int) -> [Act] {
        Array(repeating: .type("I don't know"), count: count)
    }
    private static let rows = "Fair;; 7\nPost; web; 90\nMail; phone; 20011"

    @Test(arguments: [
        Found(
            name: "people who could not be written count as named no longer than they are there",
            acts: [
                .fullDisk, .type(":for owner"), .roomOnDisk, .type(":for manager service"), .kill(nil),
            ]),
        Found(
            name: "nor where the file system fails at one call",
            acts: [
                .type(":goto B-6"), .fault(.ioError, after: 1), .type(":for manager service"),
                .type(":for sellers"), .append(""),
            ]),
        Found(
            name: "rows brought back begin a table anew",
            acts: [
                .type(":goto both"), .type(rows), .append(""), .type(":undo"), .type(":redo"),
                .type("Fair;; 7"), .append(""),
            ]),
        Found(
            name: "what is written of another field does not begin the rows at hand anew", kind: "self",
            acts: [.append("")] + unknown(4) + [.type("40")] + unknown(4) + [.type("none")] + unknown(2) + [
                .type("3"), .append(""), .type(":basis measured"), .kill(nil),
            ]),
        Found(
            name: "a given row that was left out can be named",
            acts: [
                .type(":goto given"), .type("phone; 9"), .type(":drop 1"), .append(""), .type(":u"),
                .type("web; 7"),
            ]),
        Found(
            name: "what is refused behind an unchanged row does not take its place",
            acts: [
                .type(":goto both"), .type("Post; web; 90"), .type("Fair;; 7"), .append(""),
                .type(":row 2"), .type(rows), .append(""),
            ]),
        Found(
            name: "an answer brought back before a table leads to its first row",
            acts: [
                .type(":goto mark"), .type("3"), .append(""), .type(":u"), .type(":redo"), .kill(nil),
            ]),
        Found(
            name: "a line put aside on a full disk is kept once there is room",
            acts: [
                .type(":goto given"), .type("phone; 9"), .append(""), .fullDisk, .type("none"),
                .type("Fair;; 7"), .roomOnDisk, .type("Fair;; 7"), .type("Fair;; 7"),
            ]),
        Found(
            name: "also where it was saved meanwhile, and is put aside once more",
            acts: [
                .type("q:undo"), .type(":goto both"), .fullDisk, .type("Post; web; 90"), .roomOnDisk,
                .type("Post; web; 90"), .type("Post; web; 90"),
            ]),
        Found(
            name: "a draft of which nobody knows whether the device holds it is written again",
            acts: [
                .fault(.noSpace, after: 9), .interrupt("Łucja; 1; 30,007"), .hangUp("Łucja; 1; 30,007"),
            ]),
    ])
    func whatWasFoundHolds(found: Found) {
        var beginning = Meeting.Beginning(seed: 0)
        beginning.settings["kind"] = found.kind
        let meeting = OwnThread.run { Simulation.repeated(beginning, found.acts) }
        #expect(meeting.failure == nil, "\(meeting.failure.map { "\($0.promise): \($0.detail)" } ?? "")")
        #expect(meeting.acts.count >= found.acts.count)
    }
}
