/// Words that people type behind commands.
extension English {
    package static func keyword(_ word: Keyword) -> String {
        switch word {
        case .list(let word): keyword(word)
        case .basis(.measured): "measured"
        case .basis(.samples): "samples"
        case .basis(.estimated): "estimated"
        case .basis(.range): "range"
        case .audience(.owner): "owner"
        case .audience(.manager): "manager"
        case .audience(.sellers): "sellers"
        case .audience(.service): "service"
        case .audience(.any): "any"
        case .severity(let severity): grade(severity)
        case .part(.title): "title"
        case .part(.text): "text"
        case .part(.recommendation): "recommendation"
        case .part(.severity): "severity"
        case .plan(.owner): "owner"
        case .plan(.due): "due"
        case .plan(.status): "status"
        case .plan(.action): "action"
        case .planStatus(let status): Self.word(status)
        case .setting(let setting): setting.rawValue
        case .core: "core"
        case .full: "full"
        case .kind(.led): "led"
        case .kind(.selfAudit): "self"
        case .moment(.end): "end"
        case .moment(.stage): "stage"
        case .moment(.live): "live"
        case .all: "all"
        case .original: "original"
        case .drop: "drop"
        case .older: "older"
        }
    }

    private static func keyword(_ word: ListWord) -> String {
        switch word {
        case .open: "open"
        case .dontKnow: "dk"
        case .skipped: "skipped"
        case .flagged: "flagged"
        case .all: "all"
        }
    }

    /// A command with the people whom it names.
    static func line(for people: [AudienceWord]) -> String {
        ([":for"] + people.map { keyword(.audience($0)) }).joined(separator: " ")
    }
}
