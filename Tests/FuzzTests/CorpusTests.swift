import Foundation
import FuzzEntries
import TestSupport
import Testing

/// Input that a fuzzer found worth keeping, and input that once broke a reader: none of it does any more.
struct CorpusTests {
    private static func inputs(of entry: FuzzEntry) throws -> [[UInt8]] {
        let text = try QuestionnaireFixture.text("Tests/FuzzTests/Corpus/\(entry.rawValue).base64")
        return text.split(separator: "\n").map { line in
            Data(base64Encoded: String(line)).map(Array.init) ?? []
        }
    }

    @Test(arguments: FuzzEntry.allCases)
    func everyKeptInputKeepsItsPromises(entry: FuzzEntry) throws {
        let inputs = try Self.inputs(of: entry)
        #expect(inputs.count >= 30)
        for input in inputs {
            #expect(!input.isEmpty, "a line of the corpus is no base64")
            if let problem = entry.problem(with: input) {
                Issue.record("\(problem): \(String(decoding: input.prefix(300), as: UTF8.self))")
            }
        }
    }

    /// Broken on purpose, so that an entry which reads nothing is seen.
    @Test func theEntriesReadWhatTheyAreGiven() {
        let sheet = Array("count: 5\nsaid: \"x\"\nrows: [{name: A, cost: 3}]\n".utf8)
        for entry in FuzzEntry.allCases {
            #expect(entry.problem(with: []) == nil)
            #expect(entry.problem(with: [0xFF, 0xFE, 0x00]) == nil)
            #expect(entry.problem(with: sheet) == nil)
        }
    }
}
