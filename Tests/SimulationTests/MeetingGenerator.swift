import Answers
import Questionnaires
import Sessions
import TestSupport
import Wording

@testable import Shell

/// Decides by chance what happens in a meeting; the same seed gives the same meeting.
struct MeetingGenerator {
    private var chance: SeededGenerator
    private var left: Int
    private let lexicon: Lexicon
    /// True where sellers are there and stay.
    private let isBeforeSellers: Bool
    private var isDiskFull = false

    init(seed: UInt64, steps: Int, _ lexicon: Lexicon, isBeforeSellers: Bool = false) {
        chance = SeededGenerator(seed: seed)
        left = steps
        self.lexicon = lexicon
        self.isBeforeSellers = isBeforeSellers
    }

    /// What is done next; nil: the meeting is over.
    mutating func next(_ at: Situation, _ model: Model) -> Act? {
        guard left > 0 else { return nil }
        left -= 1
        if let replies = model.replies, number(2) == 0, let reply = one(of: replies.keys.sorted()) {
            return reply.isEmpty ? .append("") : .type(reply)
        }
        switch number(1000) {
        case ..<460: return answer(at, model)
        case ..<490: return .append("")
        case ..<530: return command(.undo, at, model)
        case ..<550: return command(.redo, at, model)
        case ..<600: return command(one(of: [.goto, .back, .next, .return]) ?? .next, at, model)
        case ..<610: return upgrade(model)
        case ..<640:
            return command(
                one(of: at.field?.type == .table ? [.row, .drop, .rows] : [.unanswer, .dk]) ?? .dk, at, model)
        case ..<680: return command(.for, at, model)
        case ..<830: return command(one(of: CommandSpec.all.filter { $0 != .quit }) ?? .help, at, model)
        case ..<845: return behind(at, model)
        case ..<860: return .type(one(of: CommandLexicon.strays)?.typed ?? ":")
        case ..<875: return .interrupt(text(at, model))
        case ..<885: return one(of: [.pageUp, .pageDown])
        default: return event(at, model)
        }
    }

    /// What nobody types.
    private mutating func event(_ at: Situation, _ model: Model) -> Act? {
        if isDiskFull, number(3) > 0 {
            isDiskFull = false
            return .roomOnDisk
        }
        switch number(115) {
        case ..<8: return .endOfInput
        case ..<16: return command(.quit, at, model)
        case ..<24: return .hangUp(text(at, model))
        case ..<34: return .kill(nil)
        case ..<44: return isBeforeSellers ? .kill(nil) : .kill(one(of: [0, 1, 40, 200, 100_000]) ?? 0)
        case ..<50: return .powerCut
        case ..<58:
            return .wait(
                one(of: isBeforeSellers ? [60_000] : [60_000, 10_800_000, 46_800_000, -7_200_000]) ?? 0)
        case ..<90:
            return isBeforeSellers
                ? .otherProcess : .fault(one(of: Act.Fault.allCases) ?? .ioError, after: number(14))
        case ..<98:
            return isBeforeSellers
                ? .otherProcess : .faultAtOpening(one(of: Act.Fault.allCases) ?? .ioError, after: number(14))
        case ..<105:
            guard !isBeforeSellers else { return .otherProcess }
            isDiskFull = true
            return .fullDisk
        default: return .otherProcess
        }
    }

    private mutating func answer(_ at: Situation, _ model: Model) -> Act {
        if at.field?.type == .table {
            // An empty line ends the rows of a table, or leaves one out.
            switch number(8) {
            case 0, 1: return .append("")
            case 2: return .type(one(of: [":row 2", ":drop 1", ":drop 2", ":drop 3"]) ?? ":drop 2")
            default: break
            }
        } else if number(10) == 0 {
            // Most of what can go wrong with rows needs several lines in a table.
            return .type(one(of: [":goto rows", ":goto given", ":goto both"]) ?? ":goto both")
        }
        let lines = lexicon.answers(at, model)
        guard let line = one(of: lines) else {
            return number(2) == 0 ? command(.goto, at, model) : command(.dk, at, model)
        }
        return .type(line.typed)
    }

    private mutating func command(_ word: CommandSpec, _ at: Situation, _ model: Model) -> Act {
        let lines = CommandLexicon.lines(of: word, at, model).map(\.typed).filter {
            !isBeforeSellers
                || !Self.letsSellersGo.contains(where: $0.hasPrefix) && !Self.staysSecret.contains($0)
        }
        return .type(one(of: lines) ?? ":help")
    }

    /// What is typed only while nobody listens who must not.
    private static let letsSellersGo = [":upgrade /q/1 older", ":set kind", ":save-as"]
    private static let staysSecret: Set = [":for owner", ":for -", ":for manager service"]

    /// The questionnaire of before or the newer one: what an upgrade does to answers shows only where there are some.
    private func upgrade(_ model: Model) -> Act {
        guard model.now.version == 1 || isBeforeSellers else { return .type(":upgrade /q/1 older") }
        return .type(":upgrade /q/2")
    }

    /// A command behind what stands in the line.
    private mutating func behind(_ at: Situation, _ model: Model) -> Act {
        guard case .type(let line) = command(one(of: [.dk, .next, .undo, .why]) ?? .why, at, model) else {
            return .append("")
        }
        return line.hasPrefix(":") ? .append(line) : .append("")
    }

    /// Something that was typed and not entered.
    private mutating func text(_ at: Situation, _ model: Model) -> String {
        let text = one(of: lexicon.answers(at, model))?.typed ?? ""
        return number(3) == 0 || text == at.offer || text.count > 100 ? "" : text
    }

    private mutating func number(_ limit: Int) -> Int { Int.random(in: 0..<limit, using: &chance) }
    private mutating func one<Element>(of choices: [Element]) -> Element? {
        choices.randomElement(using: &chance)
    }
}
