import TerminalText

/// Words that stand for values.
extension English {
    static func word(_ depth: DepthWord) -> String {
        switch depth {
        case .core: "core questions"
        case .coreAndAll(let stages): "core questions, and all of \(signs.list(stages))"
        case .full: "all questions"
        }
    }

    /// The same as a setting stands.
    static func setting(_ depth: DepthWord) -> String {
        switch depth {
        case .core: keyword(.core)
        case .coreAndAll(let stages): "\(keyword(.core)), and all of \(signs.list(stages))"
        case .full: keyword(.full)
        }
    }

    /// The same where a line begins with it.
    static func name(_ depth: DepthWord) -> String {
        switch depth {
        case .core: "Core questions"
        case .coreAndAll(let stages): "Core questions, and all of \(signs.list(stages))"
        case .full: "All questions"
        }
    }

    static func word(_ state: StateWord) -> String {
        switch state {
        case .dontKnow: "don't know"
        case .skipped: "skipped"
        case .notApplicable: "not applicable"
        case .unanswered: "open"
        case .answered: "answered"
        }
    }

    /// The same where a line begins with it.
    static func name(_ state: StateWord) -> String {
        switch state {
        case .dontKnow: "Don't know"
        case .skipped: "Skipped"
        case .notApplicable: "Not applicable"
        case .unanswered: "Open"
        case .answered: "Answered"
        }
    }

    static func word(_ severity: SeverityWord) -> String {
        switch severity {
        case .high: "gap (high)"
        case .medium: "gap (medium)"
        case .low: "gap (low)"
        }
    }

    static func waiting(_ metrics: Int, _ rules: Int) -> String {
        let parts = [
            metrics > 0 ? plural(metrics, "figure", "figures") : nil,
            rules > 0 ? plural(rules, "check", "checks") : nil,
        ].compactMap { $0 }
        guard !parts.isEmpty else { return "Nothing else waits for it." }
        return "\(parts.joined(separator: " and ")) \(metrics + rules == 1 ? "waits" : "wait") for it."
    }

    /// A sign between cells.
    static func sign(_ sign: Character) -> String { sign == "\t" ? "a tab" : "'\(sign)'" }

    /// - Parameter isSentence: true where it begins with a capital.
    static func inDoubt(_ rows: [RowInDoubt], _ more: Int, isSentence: Bool = false) -> String {
        let parts = rows.enumerated().map { position, row in
            let noun = isSentence && position == 0 ? "Row" : "row"
            return switch row.reason {
            case .total: "\(noun) \(row.number) (\(row.words)) is called a total"
            case .sums: "\(noun) \(row.number) (\(row.words)) holds the sums of the rows above it"
            case .sameAs(let other): "\(noun) \(row.number) (\(row.words)) is the same as row \(other)"
            }
        }
        return signs.clauses(parts)
            + (more > 0 ? "; and \(plural(more, "more row", "more rows")) like these" : "")
    }

    /// How grave a gap is, within a sentence.
    static func grade(_ severity: SeverityWord) -> String {
        switch severity {
        case .high: "high"
        case .medium: "medium"
        case .low: "low"
        }
    }

    static func name(_ severity: SeverityWord) -> String {
        switch severity {
        case .high: "High"
        case .medium: "Medium"
        case .low: "Low"
        }
    }

    static func name(_ aspect: AspectWord) -> String {
        switch aspect {
        case .quantity: "Quantity"
        case .quality: "Quality"
        case .effectiveness: "Effectiveness"
        case .balance: "Balance"
        }
    }

    static func name(_ component: ComponentWord) -> String {
        switch component {
        case .process: "Sales process"
        case .tools: "Tools"
        case .leads: "Leads"
        case .reporting: "Reporting"
        case .effectiveness: "Effectiveness"
        case .service: "Service"
        }
    }

    static func word(_ origin: OriginWord) -> String {
        switch origin {
        case .convention: "our convention"
        case .published(let country, let year, let id):
            "published, \(country), \(year)" + (id.map { ", \($0)" } ?? "")
        case .literature(let id): "from the literature" + (id.map { ", \($0)" } ?? "")
        }
    }

    static func word(_ status: StatusWord) -> String {
        switch status {
        case .gap: "gap"
        case .strength: "strength"
        case .clear: "clear"
        case .notAssessed: "not assessed"
        case .notApplicable: "not applicable"
        case .notComputable: "not computable"
        }
    }

    static func word(_ effort: EffortWord) -> String {
        switch effort {
        case .hours: "hours"
        case .days: "days"
        case .weeks: "weeks"
        }
    }

    static func word(_ summary: SummaryWord) -> String {
        switch summary {
        case .mean: "mean"
        case .median: "median"
        }
    }

    static func word(_ basis: BasisWord) -> String {
        switch basis {
        case .measured: "measured"
        case .samples: "from samples"
        case .estimated: "estimated"
        case .range: "estimated as a range"
        }
    }

    static func word(_ remedy: SectionRemedy, _ path: String) -> String {
        let salvage = "auditsh verify \(path.shellWord) --salvage -o COPY.audit"
        return switch remedy {
        case .newerProgram: "a newer auditsh wrote it; update auditsh"
        case .salvage: "what is sound can be copied to a new file: \(salvage)"
        case .answersOrSalvage:
            "its answers are sound (auditsh answers \(path.shellWord) writes them, fill puts them into a new session); "
                + "what else is sound can be copied to a new file: \(salvage)"
        case .backup: "take the file from a backup"
        }
    }

    static func word(_ change: OutsideWord) -> String {
        switch change {
        case .removed: "removed"
        case .replaced: "replaced"
        case .shortened: "shortened"
        case .grown: "extended"
        }
    }

    static func word(_ reason: ReadOnlyWord) -> String {
        switch reason {
        case .notWritable: "it or its folder is write-protected; copy it elsewhere to go on"
        case .notLocked: "it cannot be locked here; if nobody else uses it, add --no-lock"
        case .newerVersion(let needed):
            "it holds events that this version does not know, it needs \(needed ?? "a newer auditsh"); "
                + "auditsh report shows what is known"
        case .failed: "writing failed before; :save-as FILE goes on in a new file"
        case .closed: "it is closed"
        }
    }

    static func form(_ form: FormWord) -> String {
        switch form {
        case .number(let unit): signs.list(["figure", word(unit, nil)].filter { !$0.isEmpty })
        case .whole(let unit): signs.list(["whole number", word(unit, nil)].filter { !$0.isEmpty })
        case .percent: "%, or a fraction such as 57/190"
        case .money(let per, let currency): word(.money(per: per), currency ?? "money")
        case .duration(let unit): word(unit, nil)
        case .scale: "rating"
        case .date: "date, such as 2025-12-31"
        case .text: "text"
        case .multi: "one or more, such as 1,3"
        case .choice: "number or words"
        case .yesNo: "yes or no"
        case .table: "table"
        }
    }

    static func word(_ waiting: WaitingWord) -> String {
        switch waiting {
        case .forOthers: "Questions for others"
        case .confidential: "Confidential questions"
        }
    }

    static func word(_ audience: AudienceWord) -> String {
        switch audience {
        case .owner: "the owner"
        case .manager: "the manager"
        case .sellers: "the sellers"
        case .service: "the people in service"
        case .any: "anybody who knows"
        }
    }

    /// How an answer is written in a file.
    static func fileForm(_ form: FormWord, _ codes: [String]) -> String {
        switch form {
        case .percent: "figure, %"
        case .yesNo: "yes or no"
        case .choice: "one of the words before the ="
        case .multi: "one or more of the words before the =, such as [\(codes.joined(separator: ", "))]"
        default: Self.form(form)
        }
    }
}
