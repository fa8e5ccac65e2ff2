import Answers
import Findings
import Questionnaires
import Wording

/// A table with a heading per column; cells in the order of the columns.
struct PageTable: Equatable {
    struct Column: Equatable {
        let title: String
        /// True where figures stand in it.
        let isFigure: Bool

        init(_ title: String, isFigure: Bool = false) {
            self.title = title
            self.isFigure = isFigure
        }
    }

    let caption: String
    let columns: [Column]
    let rows: [[String]]
    /// What the signs in it mean, and which limits of it a house has set; empty where nothing needs saying.
    var note = ""
}

/// Something and what it is, with what is needed to read it.
struct PageFact: Equatable {
    let label: String
    let value: String
    /// False of a value that is not there.
    let isKnown: Bool
    var remarks: [String] = []
}

/// A heading with one or two sentences.
struct PageItem: Equatable {
    let title: String
    let text: String
    /// Said more quietly; empty where nothing is.
    var remark = ""
    /// The id in internal copies, else empty.
    var mark = ""
}

/// How a finding stands out.
enum PageLevel: String, Equatable {
    case high
    case medium
    case low
    case strength

    /// Nil: a strength.
    var severity: SeverityWord? {
        switch self {
        case .high: .high
        case .medium: .medium
        case .low: .low
        case .strength: nil
        }
    }
}

/// A finding in full.
struct PageFinding: Equatable {
    struct Entry: Equatable {
        let label: String
        let text: String
    }

    /// By which it is spoken of; empty of what is printed inside another.
    let number: String
    /// How grave it is, in one word.
    let word: String
    let level: PageLevel
    let title: String
    /// The id in internal copies, else empty.
    let mark: String
    let text: String
    let entries: [Entry]
    /// Findings that are printed inside this one.
    var also: [PageFinding] = []

    /// The title behind its number.
    func numbered(_ texts: Texts) -> String { texts.signs.words([number, title].filter { !$0.isEmpty }) }
}

/// What is thought of a row of a table.
struct PageVerdict: Equatable {
    let row: String
    let verdict: String
    let reasons: [String]
}

/// One part of what a stage ends with.
enum PagePart: Equatable {
    case facts([PageFact])
    case table(PageTable, [PageVerdict])
    case chart(Chart)
}

/// Findings under a heading.
struct PageGroup: Equatable {
    /// Empty where the group needs none.
    let heading: String
    let findings: [PageFinding]
    /// How many rules wait for answers; empty where none does.
    let waiting: String
}

extension Finding {
    var level: PageLevel {
        switch severity {
        case .high: .high
        case .medium: .medium
        case .low: .low
        case nil: .strength
        }
    }
}

extension AnswerSource {
    var word: SourceWord {
        switch self {
        case .interview: .interview
        case .document: .document
        case .crm: .crm
        case .prefill: .prefill
        }
    }
}

extension AnswerState {
    var word: StateWord {
        switch self {
        case .answered: .answered
        case .dontKnow: .dontKnow
        case .skipped: .skipped
        case .notApplicable: .notApplicable
        }
    }
}
