@testable package import Wording

/// A few words as Chinese needs them: no plural, measure words, signs of full width, currency and "per" before the figure.
/// The rest is that of the pseudo-language. Not shipped.
package final class ChineseWords: PseudoLanguage, @unchecked Sendable {
    package override static var language: Language { .simplifiedChinese }
    package override static var signs: Punctuation {
        Punctuation(
            comma: "、", semicolon: "；", fullStop: "。", slash: "／", colon: "：", ends: ["。", "！", "？"],
            brackets: ("（", "）"), squareBrackets: ("【", "】"), quotation: ("“", "”"), blank: "")
    }

    package override static func text(for day: CalendarDate) -> String {
        let (year, month, day) = day.components
        return "\(year)年\(month)月\(day)日"
    }

    package override static func text(for phrase: ValuePhrase) -> String {
        switch phrase {
        case .rowCount(let count): "\(count) 行"
        case .figure(let figure): Self.figure(figure)
        case .aboutFigure(let figure): "约 \(Self.figure(figure))"
        default: super.text(for: phrase)
        }
    }

    private static func figure(_ figure: Quantity) -> String {
        let digits = figure.digits(numbers)
        switch figure.unit {
        case .none: return digits
        case .named("%"): return "\(digits)%"
        case .named("days"): return "\(digits) 天"
        case .named(let unit): return "\(digits) \(unit)"
        case .money(let per):
            let amount = figure.currency == "CNY" ? "¥\(digits)" : "\(digits) \(figure.currency ?? "")"
            return per == "per customer" ? "每位客户 \(amount)" : amount
        }
    }

    package override static func text(for phrase: AskingPhrase) -> String {
        switch phrase {
        case .range(let low?, let high?): "\(numbers.text(low))～\(numbers.text(high))"
        case .range(let low?, nil): "\(numbers.text(low)) 以上"
        default: super.text(for: phrase)
        }
    }

    package override static func words(of command: CommandTranslations) -> CommandWords {
        switch command.english.name {
        case "note": CommandWords("备注", short: "备", argument: "文字", help: "内部备注")
        case "note!": CommandWords("备注!", argument: "文字", help: "对外备注")
        case "list": CommandWords("列表", help: "问题")
        case "status": CommandWords("进度", help: "进度")
        default: super.words(of: command)
        }
    }

    package override static func keyword(_ word: Keyword) -> String {
        switch word {
        case .setting(.kind): "类型"
        case .kind(.led): "主持"
        case .kind(.selfAudit): "自查"
        case .audience(.owner): "老板"
        case .list(.open): "未答"
        case .basis(.measured): "实测"
        case .severity(.high): "高"
        default: super.keyword(word)
        }
    }
}
