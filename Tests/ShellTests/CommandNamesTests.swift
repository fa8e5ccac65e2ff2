import Answers
import LineEditing
import Questionnaires
import Sessions
import TestSupport
import Testing
import Wording

@testable import Shell

/// Commands are called as in the language in use, and as in English.
struct CommandNamesTests {
    private let texts = Texts.$substitute.withValue(ChineseWords.self) { Texts(.english) }

    @Test(arguments: [
        (":备注 甲", CommandSpec.note, "甲"), ("：备注　甲", .note, "甲"), (":备 甲", .note, "甲"),
        ("：备注！ 甲", .notePublished, "甲"), (":note 甲", .note, "甲"), (":Ｎｏｔｅ！ 甲", .notePublished, "甲"),
        (":进", .status, ""), (":列表", .list, ""), (":l", .list, ""), (":stat", .status, ""),
    ])
    func aNameMeansItsCommand(line: String, command: CommandSpec, argument: String) {
        let typed = TypedLine(line, texts)
        #expect(typed.isCommand(command))
        guard case .command(_, let behind) = typed.entry else {
            Issue.record("no command")
            return
        }
        #expect(behind == argument)
    }

    /// In English these names mean nothing.
    @Test func namesAreThoseOfTheLanguage() {
        #expect(Command.match("备注", Texts(.english)) == .unknown(nearest: nil))
    }

    @Test func whatIsNearlyANameIsNamedInTheLanguage() {
        #expect(Command.match("备柱", texts) == .unknown(nearest: "备注"))
        #expect(Command.match("statsu", texts) == .unknown(nearest: "进度"))
        #expect(
            Command.match("re", texts)
                == .ambiguous(
                    ["return", "redo", "reword", "report", "reload"].map { PseudoLanguage.marked($0) }))
    }

    @Test func aCommandBehindStrayKeysIsSeen() {
        #expect(StrayCommand("q:进度", texts)?.command == ":进度")
        #expect(StrayCommand("q:进度", texts)?.isMeantInText == true)
        #expect(StrayCommand("q:进度", Texts(.english)) == nil)
    }

    /// TAB offers the names of the language, and English ones where only they begin so.
    @Test(arguments: [
        (":备", [":备注", ":备注!"]), ("：进", [":进度"]), (":stat", [":status"]), (":help 列", ["列表"]),
        (":help ：列", ["列表"]), (":set 类", ["类型"]), (":set 类型 ", ["主持", "自查"]), (":for 老", ["老板"]),
        (":basis 实", ["实测"]),
    ])
    func namesAreCompleted(text: String, names: [String]) throws {
        let fixture = try ShellFixture()
        fixture.begin([])
        try Texts.$substitute.withValue(ChineseWords.self) {
            let conversation = try Conversation(
                fixture.session(), fixture.commands(ScriptedTerminal([])).context)
            let found = CompletionSource(conversation).completion(CompletionRequest(beforeCursor: text))
            #expect(found.candidates.map(\.replacement) == names)
        }
    }

    /// What stands behind a command is read in the language and in English, and worded in the language.
    @Test func wordsBehindCommandsAreThoseOfTheLanguage() throws {
        let fixture = try ShellFixture()
        fixture.begin([])
        let terminal = Texts.$substitute.withValue(ChineseWords.self) {
            fixture.resume(
                [":set 类型 led", ":set kind", ":for 老板", ":list 未答", ":add 高 甲", ":q"]
                    .map { .type($0) })
        }
        let session = try fixture.session()
        #expect(session.state.settings.kind == .led)
        #expect(terminal.output.contains("= 主持"))
        #expect(session.state.room.present == .people([.owner]))
        #expect(session.state.judgement.ownFindings.map(\.severity) == [.high])
    }

    @Test(arguments: SettingWord.allCases)
    func everySettingCanBeSet(setting: SettingWord) {
        var settings = SessionSettings()
        let value =
            switch setting {
            case .currency: "EUR"
            case .country: "PL"
            case .kind: "led"
            case .depth: "full"
            case .findings: "live"
            case .client, .code, .language, .by, .follows: "x"
            }
        let isSet = settings.set(setting.rawValue, to: value)
        #expect(isSet && settings[setting.rawValue] == value)
    }
}
