/// The words in which people answer, whatever the language of the interface: they mix languages in one meeting.
///
/// All are compared folded: lower case, without diacritics, half-width.
package enum AnswerWords {
    /// What people type where a question does not concern them.
    package static let notApplicable: Set<String> = [
        "n/a", "na", "n.a.", "not applicable", "does not apply", "nie dotyczy", "n.d.", "不适用", "不適用",
    ]
    /// "I don't know" in every language.
    package static let dontKnow: Set<String> = [
        "i don't know", "i dont know", "don't know", "dont know", "do not know", "unknown", "nie wiem",
        "不知道", "不清楚", "不晓得", "不曉得",
    ]
    /// An empty table or an empty selection.
    package static let none: Set<String> = [
        "none", "nothing", "brak", "zadne", "zaden", "zadna", "无", "無", "没有", "沒有",
    ]
    /// Words one of which makes a text say that there is nothing, where beside it stand words of `besideNone` only.
    package static let negations: Set<String> = [
        "none", "nothing", "no", "not", "never", "zero", "nil", "nobody", "don't", "dont", "haven't",
        "havent",
        "nie", "brak", "zaden", "zadna", "zadne", "zadnych", "zadnego", "nic", "nigdy",
    ]
    /// See `negations`.
    package static let besideNone: Set<String> = [
        "we", "i", "they", "have", "has", "had", "got", "there", "is", "are", "do", "does", "use", "used",
        "using",
        "any", "anything", "one", "ones", "at", "all", "yet", "now", "of", "them", "this", "that", "it",
        "these",
        "such", "currently", "here", "so", "far", "in", "exist", "defined", "available", "kept", "recorded",
        "tracked", "measured", "the", "moment", "present", "really", "mamy", "ma", "sa", "jest", "uzywamy",
        "stosujemy", "prowadzimy", "uzywane", "uzywany", "uzywana", "tego", "ich", "na", "razie", "u", "nas",
        "w",
        "ogole", "jeszcze", "takich", "obecnie",
    ]
    /// The same in a script without blanks.
    package static let negationSigns: Set<Character> = ["没", "沒", "无", "無", "未", "不"]
    /// See `negationSigns`.
    package static let besideNegationSigns: Set<Character> = [
        "我", "们", "們", "目", "前", "还", "還", "都", "暂", "暫", "时", "時", "用", "使", "任", "何", "有", "过",
        "過", "了", "的", "这", "這", "个", "個", "什", "么", "麼", "也", "在",
    ]
    /// Whole names of rows that hold the sums of others.
    package static let totals: Set<String> = [
        "total", "totals", "grand total", "grand totals", "sub total", "sub totals", "sub-total", "subtotal",
        "subtotals", "total sum", "sum total", "sum", "sums", "overall", "overall total", "all together",
        "altogether", "in total", "suma", "suma czesciowa", "suma koncowa", "suma calkowita", "suma ogolem",
        "razem", "ogolem", "lacznie", "合计", "合計", "总计", "總計", "小计", "小計", "共计", "共計", "总和",
        "總和", "总数", "總數", "总合计", "總合計",
    ]

    /// True of a text that says nothing but that there is nothing.
    package static func saysNone(_ text: String) -> Bool {
        let text = text.folded
        if none.contains(text) || nilInAccounts.contains(text) { return true }
        let words = text.split { !($0.isLetter || $0 == "'") }.map(String.init)
        guard !words.isEmpty, !text.contains(where: \.isNumber) else { return false }
        if words.contains(where: negations.contains) {
            return words.allSatisfy { negations.contains($0) || besideNone.contains($0) }
        }
        let signs = words.joined()
        return signs.contains(where: negationSigns.contains)
            && signs.allSatisfy { negationSigns.contains($0) || besideNegationSigns.contains($0) }
    }

    /// True of what a row is called that holds the sums of others: `Total:`, `TOTAL (EUR)`, `Razem 2025`.
    package static func isTotal(_ name: String) -> Bool {
        let bare = name.folded.replacing(/[\[(][^\])]*[\])]/, with: "")
        let signs = bare.drop { !$0.isLetter }
        guard let last = signs.lastIndex(where: \.isLetter) else { return false }
        return totals.contains(signs[...last].split(separator: " ").joined(separator: " "))
    }
    /// Yes.
    package static let yes: Set<String> = ["y", "yes", "true", "t", "tak", "是", "是的", "对", "對", "有"]
    /// No.
    package static let no: Set<String> = ["n", "no", "false", "nie", "否", "不是", "不", "没有", "沒有"]
    /// What stands before a figure that is only roughly known.
    package static let about = [
        "~", "≈", "about", "approximately", "approx.", "approx", "around", "roughly", "circa", "ca.", "ok.",
        "okolo", "mniej wiecej", "大约", "大約", "大概", "约", "約",
    ]
    /// What stands between the ends of a range.
    package static let rangeSigns = ["–", "—", "-", "~", "..", " to ", " and ", " or ", " do ", "至", "到"]
    /// What stands before a range.
    package static let rangeBeginnings = ["od ", "from ", "between "]
    /// What says that a figure is the greatest, or the least: the other end of the range is open.
    package static let atMost = [
        "<=", "<", "≤", "less than", "fewer than", "at most", "up to", "under", "below", "within",
        "no more than", "maximum", "max.", "max",
    ]
    /// See `atMost`.
    package static let atLeast = [
        ">=", ">", "≥", "more than", "at least", "over", "above", "no less than", "minimum", "min.", "min",
    ]
    /// What separates samples: "it varies". Line ends and tabs come from a paste; they never group digits.
    package static let sampleSeparators: Set<Character> = [
        ";", "；", "、", "\n", "\r", "\r\n", "\t", "\u{2028}", "\u{2029}",
    ]
    /// Nothing, as a figure.
    package static let zero: Set<String> = ["nil", "zero"]
    /// Nothing, as it stands in accounts.
    package static let nilInAccounts: Set<String> = ["-", "–", "—", "--"]
    /// The sign of a share, and its words.
    package static let percentSigns = ["percent", "per cent", "pct.", "pct", "%"]
    /// What stands between a part and its whole.
    package static let partSigns = [" out of every ", " out of ", " in every ", " of ", " in ", "/"]
    /// Parts of a whole, in words.
    package static let parts: [String: (part: Double, whole: Double)] = [
        "half": (1, 2), "a half": (1, 2), "one half": (1, 2), "a third": (1, 3), "one third": (1, 3),
        "two thirds": (2, 3), "a quarter": (1, 4), "one quarter": (1, 4), "three quarters": (3, 4),
        "a fifth": (1, 5), "one fifth": (1, 5), "a tenth": (1, 10), "one tenth": (1, 10),
    ]
    /// What stands before a unit of time in place of a figure; longer ones first.
    package static let timeBeginnings: [(word: String, value: Double)] = [
        ("half an ", 0.5), ("half a ", 0.5), ("half ", 0.5), ("a quarter of an ", 0.25), ("an ", 1),
        ("a ", 1),
        ("one ", 1),
    ]
    /// What is counted: such a word behind a count says nothing else than the question.
    package static let countNouns: Set<String> = [
        "account", "answer", "attempt", "buyer", "call", "case", "client", "company", "complaint", "contact",
        "contract",
        "conversation", "customer", "deal", "employee", "enquiry", "e-mail", "email", "fte", "head",
        "inquiry", "item",
        "lead", "meeting", "offer", "opp", "opportunity", "order", "people", "person", "piece", "pc",
        "proposal",
        "prospect", "purchase", "quote", "rep", "response", "sale", "seller", "staff", "time", "unit",
        "visit",
        "visitor", "x",
    ]
    /// What stands before what a figure is counted by, such as in `50 per hour` and `50/h`.
    package static let perSigns = ["per ", "each ", "an ", "a ", "/ ", "/"]

    /// Words behind a figure that multiply it.
    package static let multipliers: [String: Double] = [
        "k": 1e3, "thousand": 1e3, "tys": 1e3, "tys.": 1e3, "千": 1e3, "万": 1e4, "萬": 1e4,
        "m": 1e6, "mio": 1e6, "million": 1e6, "millions": 1e6, "mln": 1e6, "百万": 1e6, "百萬": 1e6,
        "亿": 1e8, "億": 1e8, "bn": 1e9, "billion": 1e9, "mld": 1e9,
        "lakh": 1e5, "lakhs": 1e5, "lac": 1e5, "lacs": 1e5, "crore": 1e7, "crores": 1e7, "cr": 1e7,
        "cr.": 1e7,
    ]

    /// Words for spans of time.
    package static let timeUnits: [String: TimeUnit] = {
        let words: [TimeUnit: [String]] = [
            .minute: [
                "min", "no less than", "minimum", "min.", "min", "mins", "minute", "minutes", "minuta",
                "minuty", "minut", "分钟", "分鐘", "分",
            ],
            .hour: [
                "h", "h.", "hr", "hrs", "hour", "hours", "godz", "godz.", "godzina", "godziny", "godzin", "g",
                "小时", "小時", "时", "時", "个小时", "個小時", "钟头", "鐘頭",
            ],
            .workingHour: [
                "working hour", "working hours", "godz. roboczych", "godzin roboczych", "godziny robocze",
                "godz. robocze", "工作小时", "工作小時", "个工作小时", "個工作小時",
            ],
            .day: ["d", "day", "days", "dzien", "dni", "dnia", "天", "日"],
            .week: [
                "w", "wk", "wks", "week", "weeks", "tydz", "tydz.", "tydzien", "tygodnie", "tygodni",
                "tygodnia", "周", "週", "星期", "个星期", "個星期", "礼拜", "禮拜",
            ],
            .month: [
                "mo", "mos", "mth", "mths", "month", "months", "mies", "mies.", "miesiac", "miesiace",
                "miesiecy",
                "miesiaca", "个月", "個月", "月",
            ],
            .year: ["y", "yr", "yrs", "year", "years", "rok", "lata", "lat", "roku", "年"],
        ]
        var result: [String: TimeUnit] = [:]
        for (unit, names) in words { for name in names { result[name] = unit } }
        return result
    }()

    /// Names, signs and ISO 4217 codes of currencies, with the codes they can mean; `$` and `¥` stand for several.
    package static let currencies: [String: Set<String>] = namesOfCurrencies.merging(
        Currencies.codes.map { ($0.lowercased(), [$0]) }
    ) { named, _ in named }

    private static let namesOfCurrencies: [String: Set<String>] = [
        "zl": ["PLN"], "zlotych": ["PLN"], "zlote": ["PLN"], "pln": ["PLN"],
        "€": ["EUR"], "eur": ["EUR"], "euro": ["EUR"], "euros": ["EUR"],
        "$": ["USD", "CAD", "AUD", "NZD", "SGD", "HKD", "TWD", "MXN"], "usd": ["USD"], "us$": ["USD"],
        "dollar": ["USD", "CAD", "AUD"], "dollars": ["USD", "CAD", "AUD"], "nt$": ["TWD"], "twd": ["TWD"],
        "hk$": ["HKD"], "hkd": ["HKD"], "£": ["GBP"], "gbp": ["GBP"], "chf": ["CHF"], "czk": ["CZK"],
        "kc": ["CZK"], "¥": ["CNY", "JPY"], "cny": ["CNY"], "rmb": ["CNY"], "jpy": ["JPY"], "人民币": ["CNY"],
        "元": ["CNY", "TWD", "HKD"], "块": ["CNY"], "塊": ["TWD"], "新台币": ["TWD"], "新臺幣": ["TWD"],
        "新台幣": ["TWD"], "円": ["JPY"], "sek": ["SEK"], "nok": ["NOK"], "dkk": ["DKK"], "huf": ["HUF"],
        "ft": ["HUF"], "ron": ["RON"], "uah": ["UAH"], "₴": ["UAH"], "inr": ["INR"], "₹": ["INR"],
        "rs": ["INR"], "rs.": ["INR"],
        "cad": ["CAD"], "aud": ["AUD"], "nzd": ["NZD"], "sgd": ["SGD"], "krw": ["KRW"], "₩": ["KRW"],
        "try": ["TRY"], "brl": ["BRL"], "zar": ["ZAR"], "ils": ["ILS"], "bgn": ["BGN"],
    ]

    /// Names of months, first letters that identify them, folded.
    package static let months: [(prefix: String, month: Int)] = [
        ("jan", 1), ("sty", 1), ("feb", 2), ("lut", 2), ("mar", 3), ("apr", 4), ("kwi", 4), ("may", 5),
        ("maj", 5), ("jun", 6), ("cze", 6), ("jul", 7), ("lip", 7), ("aug", 8), ("sie", 8), ("sep", 9),
        ("wrz", 9), ("oct", 10), ("paz", 10), ("nov", 11), ("lis", 11), ("dec", 12), ("gru", 12),
    ]
}

/// A unit of time in which people state spans.
package enum TimeUnit: Sendable, Hashable {
    case minute
    case hour
    case workingHour
    case day
    case week
    case month
    case year

    /// Its length in days of 24 hours: week 7, month 30.4375, year 12 months; nil for working hours.
    package var days: Double? {
        switch self {
        case .minute: 1 / 1440.0
        case .hour: 1 / 24.0
        case .workingHour: nil
        case .day: 1
        case .week: 7
        case .month: 30.4375
        case .year: 365.25
        }
    }
}
