/// A word that people type behind a command and to which the program gives its meaning. Each language has its own; the English
/// ones work in every language.
package enum Keyword: Sendable, Hashable {
    /// Which questions `:list` shows.
    case list(ListWord)
    /// How well a figure is founded.
    case basis(BasisWord)
    /// Who is in the room.
    case audience(AudienceWord)
    case severity(SeverityWord)
    /// What of a finding is worded otherwise.
    case part(FindingPartWord)
    /// What is planned.
    case plan(PlanKeyWord)
    case planStatus(PlanStatusWord)
    case setting(SettingWord)
    /// How much is asked.
    case core, full
    case kind(KindWord)
    case moment(MomentWord)
    /// Everybody in the room, or the whole audit.
    case all
    /// A finding as it was computed.
    case original
    /// Throws away what was put aside.
    case drop
    /// Goes back to an older questionnaire.
    case older
}

/// Which questions are listed.
package enum ListWord: Sendable, CaseIterable { case open, dontKnow, skipped, flagged, all }

/// What of a finding can be worded otherwise.
package enum FindingPartWord: Sendable, CaseIterable { case title, text, recommendation, severity }

/// What can be said of an action.
package enum PlanKeyWord: Sendable, CaseIterable { case owner, due, status, action }

/// Whether a consultant leads an audit or a company audits itself.
package enum KindWord: Sendable { case led, selfAudit }

/// When findings speak up.
package enum MomentWord: Sendable { case end, stage, live }

/// A setting of an audit; the raw value names it in sessions.
package enum SettingWord: String, Sendable, CaseIterable {
    case client, code, currency, country, kind, language, depth, by, follows, findings
}

extension Texts {
    /// A word as it is typed.
    package func keyword(_ word: Keyword) -> String { words.keyword(word) }

    /// True of that word, in this language or in English.
    package func means(_ typed: some StringProtocol, _ word: Keyword) -> Bool {
        let typed = String(typed).folded
        return typed == English.keyword(word) || typed == words.keyword(word).folded
    }

    /// The choice whose word somebody typed; nil where it is none.
    package func read<Choice>(
        _ typed: some StringProtocol, _ choices: [Choice], _ keyword: (Choice) -> Keyword
    ) -> Choice? {
        choices.first { means(typed, keyword($0)) }
    }
}
