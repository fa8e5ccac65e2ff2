import Testing

@testable import Expressions

/// Copies with other values of a few names share the rest: a questionnaire of thousands of rules makes one for each.
struct ActivationTests {
    private func table(of activation: Activation) -> UnsafeRawPointer? {
        activation.table.entries.withUnsafeBytes { $0.baseAddress }
    }

    @Test(arguments: [0, 1, 7, 8, 9, 100])
    func copiesShareWhatWasSettled(names count: Int) {
        var whole = Activation()
        for number in 0..<count { whole["n\(number)"] = .int(Int64(number)) }
        whole.settle()
        for added in [1, 8, 9, 40] {
            var copy = whole
            for number in 0..<added { copy["limit\(number)"] = .int(Int64(-number)) }
            #expect(table(of: copy) == table(of: whole))
            for number in 0..<count { #expect(copy["n\(number)"] == .int(Int64(number))) }
            for number in 0..<added { #expect(copy["limit\(number)"] == .int(Int64(-number))) }
            #expect(whole["limit0"] == nil)
        }
    }

    /// The last value counts wherever it stands, and a name that was taken away is none.
    @Test(arguments: [1, 8, 30])
    func valuesOfACopyStandBeforeThoseItShares(others: Int) {
        var whole = Activation(["a": .int(1), "b": .int(2)])
        whole.settle()
        var copy = whole
        copy["a"] = .int(10)
        copy["b"] = nil
        for number in 0..<others { copy["n\(number)"] = .bool(true) }
        #expect(copy["a"] == .int(10) && copy["b"] == nil)
        copy["a"] = .int(11)
        #expect(copy["a"] == .int(11))
        copy.settle()
        #expect(copy["a"] == .int(11) && copy["b"] == nil && copy["n0"] == .bool(true))
        #expect(whole["a"] == .int(1) && whole["b"] == .int(2))
    }
}
