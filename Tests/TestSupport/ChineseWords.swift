package import Wording

/// A few words as Chinese needs them; the rest is that of the pseudo-language. Not shipped.
package final class ChineseWords: PseudoLanguage, @unchecked Sendable {
    package override static func words(for command: CommandName) -> CommandWords {
        switch command {
        case .note: CommandWords("备注", short: "备", argument: "文字", help: "内部备注")
        case .notePublished: CommandWords("备注!", argument: "文字", help: "对外备注")
        case .list: CommandWords("列表", help: "问题")
        case .status: CommandWords("进度", help: "进度")
        default: super.words(for: command)
        }
    }
}
