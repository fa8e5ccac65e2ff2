import Foundation

/// Compares texts with files in a folder `Snapshots` beside the tests.
///
/// `RECORD_SNAPSHOTS=1 swift test` writes what differs; the test fails all the same, so that nothing is
/// recorded unseen.
package enum Snapshot {
    /// What is wrong with a text; nil where it equals its snapshot.
    ///
    /// - Parameter file: the file of the test; leave it out.
    package static func problem(_ text: String, named name: String, file: String = #filePath) -> String? {
        let folder = URL(filePath: file).deletingLastPathComponent().appending(component: "Snapshots")
        return problem(text, at: folder.appending(component: name), name)
    }

    /// What is wrong with a text; nil where it equals a file, such as a page of docs/.
    package static func problem(_ text: String, page: String) -> String? {
        problem(text, at: QuestionnaireFixture.repository.appending(path: page), page)
    }

    private static func problem(_ text: String, at place: URL, _ name: String) -> String? {
        let expected = try? String(contentsOf: place, encoding: .utf8)
        if expected == text { return nil }
        if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
            do {
                try FileManager.default.createDirectory(
                    at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
                try Data(text.utf8).write(to: place)
            } catch {
                return "\(name) cannot be recorded: \(error)"
            }
            return "recorded \(name); look at it and run again"
        }
        guard let expected else { return "there is no snapshot \(name); RECORD_SNAPSHOTS=1 records it" }
        return "\(name): " + firstDifference(text, expected)
    }

    private static func firstDifference(_ text: String, _ expected: String) -> String {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let others = expected.split(separator: "\n", omittingEmptySubsequences: false)
        for (number, (line, other)) in zip(lines, others).enumerated() where line != other {
            return "line \(number + 1) is '\(line)', expected '\(other)'"
        }
        return "\(lines.count) lines, expected \(others.count)"
    }
}
