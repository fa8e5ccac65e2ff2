import TestSupport
import Testing
import Wording

/// Whatever figure there is, it can be written.
struct AnyFigureTests {
    private static let styles = [Language.english, .polish, .simplifiedChinese].map { NumberStyle($0) }

    @Test(arguments: [
        (1.44e13, "14,400,000,000,000"), (30_499_124_505_021, "30,499,124,505,021"),
        (922_337_203_685_478, "922,337,203,685,478"), (999_999_999_999_999, "999,999,999,999,999"),
        (-0x1p63, "-9,223,372,036,854,776,000"), (1e15, "1,000,000,000,000,000"),
        (1e20, "100,000,000,000,000,000,000"), (1.5e30, "1.5e+30"),
        (.greatestFiniteMagnitude, "1.8e+308"), (.leastNonzeroMagnitude, "0"), (-.leastNonzeroMagnitude, "0"),
        (.nan, "-"), (.infinity, "-"), (-.infinity, "-"), (-0.0, "0"),
        (123_456_789_012_345.5, "123,456,789,012,345.5"),
        (1.005, "1.01"), (0.285, "0.29"), (9.999, "10"), (0.0049, "0"), (0.005, "0.01"), (-2.675, "-2.68"),
    ])
    func writesFiguresOfAnySize(value: Double, text: String) {
        #expect(NumberStyle(.english).text(value) == text)
    }

    @Test(arguments: [
        (91.3125, "91.3125"), (30.000000000000004, "30"), (100.0 / 3, "33.3333"), (12.345678, "12.345678"),
        (0.00004, "0.00004"), (1.125, "1.1250"), (12_345.125, "12,345.125"), (0.125, "0.125"), (1e-9, "1e-9"),
        (.leastNonzeroMagnitude, "5e-324"), (1.2345678901234e-5, "0.00001235"), (2_400_000, "2,400,000"),
        (.nan, "-"),
    ])
    func keepsTheDigitsThatSomebodyGave(value: Double, text: String) {
        #expect(NumberStyle(.english).given(value) == text)
    }

    /// Every bit pattern, those around powers of ten and two, and those people type.
    @Test func anyBitsAreWritten() {
        var random = SeededGenerator(seed: 11)
        var values: [Double] = [0, -0.0, .nan, .signalingNaN, .infinity, -.infinity, .leastNormalMagnitude]
        for exponent in -320...308 {
            guard let power = Double("1e\(exponent)") else { continue }
            values += [power, -power, power.nextUp, power.nextDown]
        }
        for exponent in -1074...1023 { values.append(0x1p0.scaled(by: exponent)) }
        for _ in Requirement.sample(2000, of: 0..<20_000) { values.append(Double(bitPattern: random.next())) }
        for _ in Requirement.sample(500, of: 0..<5000) {
            values.append(Double(Int.random(in: -999_999_999_999_999...999_999_999_999_999, using: &random)))
        }
        for style in Self.styles {
            for value in values {
                for decimals in [-1, 0, 2, 4, 9] {
                    #expect(!style.text(value, decimals: decimals).isEmpty)
                }
                let given = style.given(value)
                guard value.isFinite else {
                    #expect(given == "-")
                    continue
                }
                let plain = given.filter { $0 != style.groupSign }
                let read = Double(plain.replacing("\(style.decimalSign)", with: ".")) ?? .nan
                // Digits that nobody types are rounded: four of them are kept, and four decimals.
                #expect(abs(read - value) <= max(abs(value) * 5e-4, 0), "\(value) \(given)")
                #expect(style.given(read) == given)
            }
        }
    }

    /// A whole figure, and one with cents, comes back to the last digit.
    @Test func whatPeopleTypeIsWrittenInFull() {
        var random = SeededGenerator(seed: 12)
        for style in Self.styles {
            for _ in 0..<5000 {
                let size = Int.random(in: 0...15, using: &random)
                let digits = (0..<max(size, 1)).map { _ in "\(Int.random(in: 0...9, using: &random))" }
                    .joined()
                let cents =
                    size < 12 ? [".5", ".25", "", ".125", ".0625"].randomElement(using: &random) ?? "" : ""
                guard let value = Double(digits + cents) else { continue }
                let plain = style.given(value).filter { $0 != style.groupSign }
                #expect(
                    Double(plain.replacing("\(style.decimalSign)", with: ".")) == value, "\(digits)\(cents)")
            }
        }
    }
}

private extension Double {
    func scaled(by exponent: Int) -> Double { Double(sign: .plus, exponent: exponent, significand: self) }
}
