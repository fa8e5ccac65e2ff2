import Answers
import Diagnostics
import Questionnaires
import TestSupport
import Testing
import Wording

/// What a message proposes can be typed where the message is about, and is taken.
struct RemedyTests {
    private static let questionnaire: Questionnaire? = {
        let main = """
            id: small
            version: 1.0.0
            title: Small
            stages: [{id: A, name: First}]
            score: {weights: {high: 3, medium: 2, low: 1}, coverage: 0.6}
            options:
              share: {all: {label: "All (95-100 %)", range: [95, 100]}, some: Some of them, same: Some others}
              way: {web: On the web, phone: By telephone, none: {label: Nothing, exclusive: true}}
            questions:
              - id: A-1
                stage: A
                text: Everything
                why: To know
                evidence: books
                fields:
                  - {name: count, type: integer, unit: people, label: Count}
                  - {name: many, type: integer, min: 1000, max: 2000000, label: Many}
                  - {name: few, type: integer, min: 1, max: 5, label: Few}
                  - {name: size, type: number, label: Size}
                  - {name: tiny, type: number, min: 0.1, max: 0.5, label: Tiny}
                  - {name: rate, type: percent, accepts_markup: true, label: Rate}
                  - {name: rare, type: percent, max: 2, label: Rare}
                  - {name: price, type: money, label: Price}
                  - {name: fee, type: money, max: 2500, label: Fee}
                  - {name: wait, type: duration, unit: working_hours, label: Wait}
                  - {name: age, type: duration, unit: days, label: Age}
                  - {name: brief, type: duration, unit: minutes, max: 10, label: Brief}
                  - {name: mark, type: scale, min: 1, max: 5, label: Mark}
                  - {name: sure, type: yes_no, label: Sure}
                  - {name: part, type: choice, options: share, label: Part}
                  - {name: ways, type: multi, options: way, max_choices: 2, label: Ways}
                  - {name: day, type: date, label: Day}
            """
        return QuestionnairePage.load(["questionnaire.yaml": main]).questionnaire
    }()

    /// Texts that hardly any field takes, and some that can mean two things.
    private static let tried = [
        "many", "12,500", "1.200", "36,000", "0.3", "3; 5", "10-20", "-3", "99999999", "2.5", "5 lightyears",
        "On the web", "So", "web, none", "none, phone", "31.12.2025", "3/4/2025", "maybe", "2 years",
        "markup x",
        "0.250",
    ]

    /// The answers that a phrase proposes.
    private static func remedies(_ phrase: Phrase) -> [String] {
        switch phrase {
        case .problem(.notANumber(let example)), .problem(.unitNotHere(let example)): [example]
        case .problem(.below(let limit)), .problem(.above(let limit)): [limit]
        case .problem(.ambiguous(let one, let other)), .problem(.ambiguousInFile(let one, let other)),
            .problem(.ambiguousDate(let one, let other)):
            [one, other]
        case .problem(.severalFigures): ["10-20"]
        case .problem(.severalFiguresInFile(let range)): [range]
        case .problem(.noSuchOption(_, let options)): options
        case .problem(.severalOptions(let options)), .problem(.severalCodes(let options)): options
        case .problem(.yesNo): ["yes", "no"]
        case .problem(.date): ["2025-12-31", "31.12.2025"]
        case .problem(.dateInFile): ["2025-12-31"]
        default: []
        }
    }

    private static func isAbout(_ problem: AnswerProblem) -> Bool {
        switch problem {
        // The other reading of what was typed may be beyond the field's limits: that is said then.
        case .belowMinimum, .aboveMaximum, .notWhole: true
        default: false
        }
    }

    @Test func inFiles() throws {
        let questionnaire = try #require(Self.questionnaire)
        let formatter = ValueFormatter(questionnaire, Texts(.english), currency: "EUR")
        let reader = AnswerReader(questionnaire, language: .english, currency: "EUR")
        func read(_ text: String) -> (problems: [(AnswerProblem, Field)], diagnostics: [Diagnostic]) {
            var problems: [(AnswerProblem, Field)] = []
            let file = AnswerFile(SourceText(name: "f", text: text), questionnaire, reader) {
                problems.append(($0, $1))
                return ""
            }
            return (problems, file.diagnostics)
        }
        var proposed = 0
        for field in questionnaire.questions.flatMap(\.fields) {
            for text in Self.tried {
                for written in [text, "\"\(text)\"", "[\"\(text)\"]"] {
                    for (problem, field) in read("\(field.name): \(written)").problems {
                        for remedy in Self.remedies(problem.phrase(for: field, formatter, in: .file)) {
                            proposed += 1
                            let isList = field.type == .multi
                            let line = "\(field.name): \(isList ? "[\(remedy)]" : remedy)"
                            let again = read(line)
                            let isFine =
                                again.diagnostics.isEmpty
                                || again.problems.allSatisfy { Self.isAbout($0.0) }
                                    && Self.isAmbiguous(problem)
                            #expect(isFine, "\(field.name): \(written) -> \(line)")
                        }
                    }
                }
            }
        }
        #expect(proposed > 300)
    }

    @Test func whereTyped() throws {
        let questionnaire = try #require(Self.questionnaire)
        let formatter = ValueFormatter(questionnaire, Texts(.english), currency: "EUR")
        let reader = AnswerReader(questionnaire, language: .english, currency: "EUR")
        var proposed = 0
        for field in questionnaire.questions.flatMap(\.fields) {
            for text in Self.tried {
                guard case .failure(let problem) = reader.read(text, for: field) else { continue }
                // How a range is written is said of any field.
                if problem == .severalFigures { continue }
                for remedy in Self.remedies(problem.phrase(for: field, formatter)) {
                    proposed += 1
                    guard case .failure(let again) = reader.read(remedy, for: field) else { continue }
                    let isFine = Self.isAmbiguous(problem) && Self.isAbout(again)
                    #expect(isFine, "\(field.name): \(text) -> \(remedy): \(again)")
                }
            }
        }
        #expect(proposed > 150)
    }

    private static func isAmbiguous(_ problem: AnswerProblem) -> Bool {
        if case .ambiguous = problem { true } else { false }
    }

    @Test func messagesOfAFile() throws {
        let questionnaire = try #require(Self.questionnaire)
        let formatter = ValueFormatter(questionnaire, Texts(.english), currency: "EUR")
        let reader = AnswerReader(questionnaire, language: .english, currency: "EUR")
        let text = """
            price: 12,500
            part: Some of them
            rate: "0.3"
            fee: 99999
            count: "3; 5"
            day: 31.12.2025
            ways: [telephone]

            """
        let file = AnswerFile(SourceText(name: "f", text: text), questionnaire, reader) {
            formatter.texts($0.phrase(for: $1, formatter, in: .file))
        }
        #expect(
            file.diagnostics.map(\.message) == [
                "price: not a figure I can read; try 12500",
                "part: 'Some of them' is none of: all; some; same",
                "rate: can mean 30 or 0.3; write it like that, without quotation marks",
                "fee: must be 2500 or less",
                "count: one figure is wanted here; for a range write 10..20, without quotation marks",
                "day: not a date I can read; try 2025-12-31",
                "ways: 'telephone' is none of: web; phone; none",
            ])
    }
}
