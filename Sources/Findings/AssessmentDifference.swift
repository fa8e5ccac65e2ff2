package import Questionnaires

/// What one assessment says otherwise than another: what an answer changed, another version of the questionnaire, a trial.
///
/// Things are found by id, so that order does not matter. What either of the two holds back is in no difference, and
/// where they hold back different things their scores, which are made without those, are not compared.
package struct AssessmentDifference: Sendable, Equatable {
    /// What became of something.
    package enum Kind: String, Sendable {
        /// It was not there before: a gap or a strength, a figure that is known, a score, a check that asks back.
        case new
        /// It is there no more.
        case gone
        /// A gap is graver, or in place of a strength; a score is lower.
        case worse
        /// The other way round.
        case better
        /// The same in other figures or reasons.
        case figures
        /// It is decided otherwise, or for another reason undecided: what nobody calls better or worse.
        case status
    }

    /// Something of which the two do not say the same.
    package struct Change<Item: Sendable & Equatable>: Sendable, Equatable {
        /// The rule's, metric variable's, stage's or check's id; of a verdict what the row is called.
        package let id: String
        /// What became of it.
        package let kind: Kind
        /// As it was; nil where there was no such thing.
        package let old: Item?
        /// As it is; nil where there is no such thing.
        package let new: Item?
    }

    /// Rules that find something else; those that find the same in other figures are in ``findingsInOtherFigures``.
    package let findings: [Change<Finding>]
    /// Verdicts on rows, by table.
    package let verdicts: [String: [Change<RowVerdict>]]
    /// Metrics, by variable.
    package let metrics: [Change<MetricResult>]
    /// Scores of stages.
    package let scores: [Change<StageScore>]
    /// Checks that ask back.
    package let checks: [Change<Warning>]
    /// Findings that are there before and after, as grave as they were.
    private let lasting: [Change<Finding>]

    /// Compares two assessments, also by two versions of a questionnaire.
    package init(from old: Assessment, to new: Assessment) {
        let heldBack = [old.withheld, new.withheld]
        let (before, after) = (Self.shown(old.findings, heldBack), Self.shown(new.findings, heldBack))
        findings = Self.findings(from: before, to: after)
        lasting = Self.places(of: before, in: after).compactMap { place in
            guard let one = place.old, let other = place.new, before[one].isThere, after[other].isThere,
                before[one].severity == after[other].severity
            else { return nil }
            return Change(
                id: after[other].rule.id, kind: .figures, old: before[one], new: after[other])
        }
        let tables = [old, new].map { assessment in
            heldBack.reduce(assessment.tables) { $0.without($1) }.mapValues(\.rows)
        }
        verdicts = Set(tables.flatMap(\.keys)).reduce(into: [:]) { changes, table in
            let found = Self.verdicts(tables[0][table] ?? [], tables[1][table] ?? [])
            if !found.isEmpty { changes[table] = found }
        }
        metrics = Self.changes(
            heldBack.reduce(old.metrics) { $0.without($1) }, heldBack.reduce(new.metrics) { $0.without($1) },
            id: { $0.metric.variable }, Self.kind)
        scores =
            old.withheld == new.withheld
            ? Self.changes(old.stages, new.stages, id: { $0.stage.id }, Self.kind) : []
        checks = Self.changes(
            heldBack.reduce(old.warnings) { $0.without($1) },
            heldBack.reduce(new.warnings) { $0.without($1) },
            id: { $0.check.id }, Self.kind)
    }

    /// Rules that find something else, as in ``findings``, where nothing else is asked: said after each answer.
    ///
    /// - Parameter heldBack: what either of the two holds back.
    package static func findings(
        from old: Workings, to new: Workings, without heldBack: [Dependents]
    ) -> [Change<Finding>] {
        guard old.figures.assessor === new.figures.assessor else {
            return findings(from: shown(old.findings, heldBack), to: shown(new.findings, heldBack))
        }
        let others = new.rulings.indices.filter {
            kind(old.rulings[$0].standing, new.rulings[$0].standing) != nil
        }
        return findings(
            from: shown(others.map(old.finding), heldBack), to: shown(others.map(new.finding), heldBack))
    }

    private static func findings(from before: [Finding], to after: [Finding]) -> [Change<Finding>] {
        places(of: before, in: after).compactMap { place in
            let standing = (place.old.map { before[$0].standing }, place.new.map { after[$0].standing })
            guard let kind = kind(standing.0, standing.1) else { return nil }
            let (old, new) = (place.old.map { before[$0] }, place.new.map { after[$0] })
            return (new ?? old).map { Change(id: $0.rule.id, kind: kind, old: old, new: new) }
        }
    }

    private static func shown(_ findings: [Finding], _ heldBack: [Dependents]) -> [Finding] {
        heldBack.reduce(findings) { $0.without($1) }
    }

    /// Where the findings of each rule stand: those of a questionnaire nearly always where they stood.
    private static func places(of old: [Finding], in new: [Finding]) -> [(old: Int?, new: Int?)] {
        if old.count == new.count, old.indices.allSatisfy({ old[$0].rule.id == new[$0].rule.id }) {
            return old.indices.map { ($0, $0) }
        }
        return pairs(Array(old.indices), Array(new.indices)) {
            old[$0].rule.id
        } new: {
            new[$0].rule.id
        }
        .map { ($0.old, $0.new) }
    }

    /// True where the two say the same, other figures of the same findings included.
    package var isEmpty: Bool {
        findings.isEmpty && verdicts.isEmpty && metrics.isEmpty && scores.isEmpty && checks.isEmpty
            && findingsInOtherFigures.isEmpty
    }

    /// Findings that are what they were, in other figures; what they rest on is worked out for that.
    package var findingsInOtherFigures: [Change<Finding>] {
        lasting.filter { $0.old?.money != $0.new?.money || !$0.evidence.isEmpty }
    }
}

extension AssessmentDifference.Change<Finding> {
    /// What the finding rests on that was not the same, by field, metric or table.
    package var evidence: [AssessmentDifference.Change<Because>] {
        AssessmentDifference.changes(old?.because ?? [], new?.because ?? [], id: { $0.name }) { old, new in
            guard let old else { return new == nil ? nil : .new }
            guard let new else { return .gone }
            return old.says(theSameAs: new) ? nil : .figures
        }
    }
}

// MARK: what changed

extension AssessmentDifference {
    fileprivate static func kind(_ old: Finding.Standing?, _ new: Finding.Standing?) -> Kind? {
        switch (old?.status.isThere ?? false, new?.status.isThere ?? false) {
        case (false, true): return .new
        case (true, false): return .gone
        case (true, true):
            let (before, after) = (old?.severity, new?.severity)
            if before == after { return nil }
            // A strength has no severity.
            guard let before else { return .worse }
            return after.map { $0 > before } ?? false ? .worse : .better
        case (false, false):
            guard let old, let new else { return nil }
            return old.status == new.status ? nil : .status
        }
    }

    fileprivate static func kind(_ old: MetricResult?, _ new: MetricResult?) -> Kind? {
        switch (old?.outcome, new?.outcome) {
        case (.known(let before), .known(let after)):
            before == after && old?.partial == new?.partial ? nil : .figures
        case (_, .known): .new
        case (.known, _): .gone
        case (let before?, let after?):
            before.status == after.status && old?.partial == new?.partial ? nil : .status
        default: nil
        }
    }

    fileprivate static func kind(_ old: StageScore?, _ new: StageScore?) -> Kind? {
        switch (old?.score, new?.score) {
        case (nil, nil): nil
        case (nil, _): .new
        case (_, nil): .gone
        case (let before?, let after?):
            if before != after {
                after < before ? .worse : .better
            } else {
                old?.band == new?.band && old?.coreScore == new?.coreScore ? nil : .figures
            }
        }
    }

    fileprivate static func kind(_ old: Warning?, _ new: Warning?) -> Kind? {
        guard let old else { return new == nil ? nil : .new }
        guard let new else { return .gone }
        func meant(_ warning: Warning) -> [[String: Int]] {
            warning.parts.map { part in
                part.fields.reduce(into: [:]) { $0[$1] = part.rows[$1]?.count ?? 0 }
            }
        }
        return old.message == new.message && meant(old) == meant(new) ? nil : .figures
    }

    fileprivate static func kind(_ old: RowVerdict?, _ new: RowVerdict?) -> Kind? {
        guard let old else { return new == nil ? nil : .new }
        guard let new else { return .gone }
        if old.code != new.code { return .status }
        return old.reasons == new.reasons ? nil : .figures
    }

    /// Rows are found by what they are called; among those of one name first those of which the same is thought.
    fileprivate static func verdicts(_ old: [RowResult], _ new: [RowResult]) -> [Change<RowVerdict>] {
        let verdicts = Dictionary(old.map { ($0.key, $0.verdict) }) { first, _ in first }
        let kept = Set(new.filter { verdicts[$0.key] == .some($0.verdict) }.map(\.key))
        var left = Dictionary(grouping: old.filter { !kept.contains($0.key) }) { $0.key.withoutCount }
        var open: [RowResult] = []
        for row in new where !kept.contains(row.key) {
            let name = row.key.withoutCount
            if let same = left[name]?.firstIndex(where: { $0.verdict == row.verdict }) {
                left[name]?.remove(at: same)
            } else {
                open.append(row)
            }
        }
        var changes: [Change<RowVerdict>] = []
        func add(_ id: String, _ old: RowVerdict?, _ new: RowVerdict?) {
            if let kind = kind(old, new) { changes.append(Change(id: id, kind: kind, old: old, new: new)) }
        }
        for row in open {
            let name = row.key.withoutCount
            let before = left[name]?.isEmpty == false ? left[name]?.removeFirst() : nil
            add(row.key, before?.verdict, row.verdict)
        }
        for row in old where left[row.key.withoutCount]?.contains(where: { $0.key == row.key }) == true {
            add(row.key, row.verdict, nil)
        }
        return changes
    }

    fileprivate static func changes<Item: Sendable & Equatable>(
        _ old: [Item], _ new: [Item], id: (Item) -> String, _ kind: (Item?, Item?) -> Kind?
    ) -> [Change<Item>] {
        pairs(old, new, id, new: id).compactMap { pair in
            kind(pair.old, pair.new).map { Change(id: pair.id, kind: $0, old: pair.old, new: pair.new) }
        }
    }

    /// What has the same id, in the new order; what is gone at the end.
    private static func pairs<Item>(
        _ old: [Item], _ new: [Item], _ oldID: (Item) -> String, new newID: (Item) -> String
    ) -> [(id: String, old: Item?, new: Item?)] {
        var left = Dictionary(old.map { (oldID($0), $0) }) { first, _ in first }
        let here = new.map { item in
            (id: newID(item), old: left.removeValue(forKey: newID(item)), new: Optional(item))
        }
        let gone = old.compactMap { item in
            left[oldID(item)].map { (id: oldID(item), old: Optional($0), new: Item?.none) }
        }
        return here + gone
    }
}

extension Finding {
    /// What is compared of it, without all that it says.
    fileprivate struct Standing {
        let status: Status
        let severity: Severity?
    }

    fileprivate var standing: Standing { Standing(status: status, severity: severity) }
}

extension Ruling {
    fileprivate var standing: Finding.Standing { Finding.Standing(status: status, severity: severity) }
}

extension Because {
    /// True where the other holds the same values; rows may stand in another order.
    fileprivate func says(theSameAs other: Because) -> Bool {
        guard samples == other.samples else { return false }
        guard case .rows(let rows, let count) = content,
            case .rows(let others, let otherCount) = other.content
        else { return content == other.content }
        guard count == otherCount, rows.count == others.count else { return false }
        var left = Dictionary(grouping: others) { $0.key.withoutCount }
        return rows.allSatisfy { row in
            let name = row.key.withoutCount
            guard let same = left[name]?.firstIndex(where: { $0.cells == row.cells }) else { return false }
            left[name]?.remove(at: same)
            return true
        }
    }
}

extension String {
    /// What a row is called, without the ` (2)` of a repeat, which another order gives to another row.
    fileprivate var withoutCount: String {
        guard hasSuffix(")"), let opening = lastIndex(of: "("), opening > startIndex else { return self }
        let blank = index(before: opening)
        let digits = self[index(after: opening)...].dropLast()
        guard self[blank] == " ", !digits.isEmpty, digits.utf8.allSatisfy({ (48...57).contains($0) }) else {
            return self
        }
        return String(self[..<blank])
    }
}
