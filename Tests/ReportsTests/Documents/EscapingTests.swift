import TerminalText
import Testing
import Wording

@testable import Reports

/// One escaping function per medium: nothing that went through it acts, and nothing is lost.
struct EscapingTests {
    private static let texts = Naughty.strings + Naughty.random(2000)

    @Test func strangersAreThere() {
        #expect(Naughty.strangers.count > 100)
        #expect(Naughty.strangers.contains("<img src=x onerror=alert('hi') />"))
    }

    @Test func htmlHoldsNoMarkupAndLosesNothing() {
        for text in Self.texts {
            let escaped = HTMLText.escaped(text)
            #expect(
                !escaped.unicodeScalars.contains { ["<", ">", "\"", "'"].contains($0) || $0.actsOnTerminal })
            // Every ampersand begins one of our five references.
            let references = ["amp;", "lt;", "gt;", "quot;", "#39;"]
            for piece in escaped.unicodeScalars.split(separator: "&", omittingEmptySubsequences: false)
                .dropFirst()
            {
                #expect(references.contains { piece.starts(with: $0.unicodeScalars) }, "\(text)")
            }
            #expect(Self.decoded(escaped).unicodeScalars.elementsEqual(Self.harmless(text).unicodeScalars))
        }
    }

    @Test func markdownHoldsNoMarkupAndLosesNothing() {
        let active = Set("`*_{}[]<>#|~$^&@!=+\"'".unicodeScalars)
        for text in Self.texts {
            let escaped = MarkdownText.escaped(text)
            var plain = String.UnicodeScalarView()
            var isEscaped = false
            for scalar in escaped.unicodeScalars {
                if scalar == "\\" && !isEscaped {
                    isEscaped = true
                    continue
                }
                #expect(isEscaped || !active.contains(scalar), "\(text)")
                plain.append(scalar)
                isEscaped = false
            }
            #expect(!isEscaped)
            #expect(String(plain).unicodeScalars.elementsEqual(Self.trimmed(text.harmless()).unicodeScalars))
            let first = escaped.unicodeScalars.first
            #expect(first.map { !["-", ":", "%", ".", " ", "\t"].contains($0) } ?? true, "\(text)")
            let lists = #/^\(?([0-9]+|[A-Za-z]+)[.)]/#.asciiOnlyWordCharacters()
            #expect(escaped.prefixMatch(of: lists) == nil, "\(text)")
        }
    }

    @Test func spreadsheetsComputeNothingAndReadBack() {
        for text in Self.texts {
            let written = CSVCell.text(text).written(CSVStyle(of: .english))
            let cells = Self.parsed(written)
            #expect(cells.count == 1, "\(text)")
            let cell = cells.first ?? ""
            let formula: Set<Unicode.Scalar> = ["=", "+", "-", "@", "\t", "\r"]
            #expect(cell.unicodeScalars.first.map { !formula.contains($0) } ?? true, "\(text)")
            #expect(Self.trimmed(cell).unicodeScalars.first.map { !formula.contains($0) } ?? true, "\(text)")
            #expect(cell == text.harmless() || cell == "'" + text.harmless(), "\(text)")
        }
    }

    @Test func figuresStayFigures() {
        #expect(CSVCell.number(-3180).written(CSVStyle(of: .english)) == "-3180")
        #expect(CSVCell.number(12.5).written(CSVStyle(of: .english)) == "12.5")
        #expect(CSVCell.number(.infinity).written(CSVStyle(of: .english)) == "")
        #expect(CSVCell.text("-3180").written(CSVStyle(of: .english)) == "'-3180")
        #expect(CSVCell.text("a,\"b\"").written(CSVStyle(of: .english)) == "\"a,\"\"b\"\"\"")
    }

    // MARK: helpers

    private static func harmless(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.harmless().unicodeScalars {
            result.append(scalar.properties.isNoncharacterCodePoint ? "\u{FFFD}" : scalar)
        }
        return String(result)
    }

    /// Scalar by scalar: a character may join a sign with an accent.
    private static func decoded(_ text: String) -> String {
        let signs: [(String, Unicode.Scalar)] = [
            ("amp;", "&"), ("lt;", "<"), ("gt;", ">"), ("quot;", "\""), ("#39;", "'"),
        ]
        var result = String.UnicodeScalarView()
        var rest = text.unicodeScalars[...]
        while let scalar = rest.popFirst() {
            let reference = scalar == "&" ? signs.first { rest.starts(with: $0.0.unicodeScalars) } : nil
            if let reference { rest.removeFirst(reference.0.unicodeScalars.count) }
            result.append(reference?.1 ?? scalar)
        }
        return String(result)
    }

    private static func trimmed(_ text: String) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: text.unicodeScalars.drop { $0.properties.isWhitespace })
        return String(view)
    }

    /// The cells of a line, as RFC 4180 has them.
    private static func parsed(_ line: String) -> [String] {
        var cells: [String] = []
        var cell = String.UnicodeScalarView()
        var isQuoted = false
        var rest = line.unicodeScalars[...]
        while let scalar = rest.popFirst() {
            if scalar == "\"" {
                if isQuoted, rest.first == "\"" {
                    cell.append(scalar)
                    rest.removeFirst()
                } else {
                    isQuoted.toggle()
                }
            } else if scalar == ",", !isQuoted {
                cells.append(String(cell))
                cell = String.UnicodeScalarView()
            } else {
                cell.append(scalar)
            }
        }
        return cells + [String(cell)]
    }
}
