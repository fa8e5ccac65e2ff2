package import Questionnaires

/// What a session says about itself; changed by `:set`, never fixed in the header.
package struct SessionSettings: Sendable, Equatable {
    /// The audited company's name.
    package var client: String?
    /// A code in place of the name.
    package var code: String?
    /// ISO 4217 code of the one currency of the audit.
    package var currency: String?
    /// The country of the audited company, as in ISO 3166-1.
    package var country: String?
    /// Whether a consultant leads it.
    package var kind = SessionKind.selfAudit
    /// The language asked in, as a BCP 47 tag.
    package var language = "en"
    /// How much is asked.
    package var depth: Depth = .core
    /// Who does the audit.
    package var by: String?
    /// The session that this one follows.
    package var follows: String?
    /// When findings speak up; nil: as the kind has it.
    package var findings: FindingsMoment?

    /// Creates the settings of an empty session.
    package init() {}

    /// When findings speak up: at the end where a consultant leads, after each stage in a self-audit.
    package var findingsMoment: FindingsMoment { findings ?? (kind == .led ? .end : .stage) }

    /// The value of a setting as text; nil where it is not set.
    package subscript(name: String) -> String? {
        switch name {
        case "client": client
        case "code": code
        case "currency": currency
        case "country": country
        case "kind": kind.rawValue
        case "language": language
        case "depth": depth.rawValue
        case "by": by
        case "follows": follows
        case "findings": findings?.rawValue
        default: nil
        }
    }

    /// Changes a setting; nil clears it.
    ///
    /// - Returns: false where there is no such setting or it cannot have that value; nothing is changed then.
    package mutating func set(_ name: String, to value: String?) -> Bool {
        switch name {
        case "client": client = value
        case "code": code = value
        case "by": by = value
        case "follows": follows = value
        case "language":
            guard let value else { return false }
            language = value
        case "currency":
            guard value.map({ Self.isCode($0, letters: 3) }) ?? true else { return false }
            currency = value
        case "country":
            guard value.map({ Self.isCode($0, letters: 2) }) ?? true else { return false }
            country = value
        case "kind":
            guard let kind = value.flatMap(SessionKind.init) else { return false }
            self.kind = kind
        case "depth":
            guard let depth = value.flatMap(Depth.init) else { return false }
            self.depth = depth
        case "findings":
            guard let value else {
                findings = nil
                return true
            }
            guard let moment = FindingsMoment(rawValue: value) else { return false }
            findings = moment
        default: return false
        }
        return true
    }

    /// Capital letters, as in ISO 4217 and ISO 3166-1, whose lists grow.
    private static func isCode(_ text: String, letters: Int) -> Bool {
        text.utf8.count == letters
            && text.utf8.allSatisfy { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
    }
}

/// Whether a consultant leads an audit or a company audits itself.
package enum SessionKind: String, Sendable, CaseIterable {
    case led
    case selfAudit = "self"
}

/// When findings speak up.
package enum FindingsMoment: String, Sendable, CaseIterable {
    case end
    case stage
    case live
}
