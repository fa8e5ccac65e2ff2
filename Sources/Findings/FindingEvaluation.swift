import Answers
import Expressions
import Questionnaires

/// What became of a rule: a finding without the rule itself and all that others make of it.
struct Ruling: Sendable {
    let status: Finding.Status
    let severity: Severity?
    let texts: FindingTexts
    let missing: [Missing]
    let sure: Basis?
    let isThin: Bool
    let money: Double?

    var isThere: Bool { status.isThere }
}

/// Judges every rule over computed figures. What findings rest on is worked out from it later: they share it.
final class FindingEvaluation: Sendable {
    private let assessor: Assessor
    private let figures: FigureEvaluation
    private var metrics: [String: Metric] { assessor.plan.metrics }

    init(_ assessor: Assessor, _ figures: FigureEvaluation) {
        self.assessor = assessor
        self.figures = figures
    }

    /// One ruling per rule.
    ///
    /// - Parameter kept: what is not judged anew.
    func rulings(keeping kept: Kept?) -> [Ruling] {
        let rules = assessor.questionnaire.rules
        guard let kept else { return rules.map { ruling($0, judge($0)) } }
        var rulings = kept.workings.rulings
        for position in rulings.indices where kept.touched.rules[position] {
            rulings[position] = ruling(rules[position], judge(rules[position]))
        }
        return rulings
    }

    /// The finding of the rule at a position, marked where it yields to another that is there.
    func finding(at position: Int, _ rulings: [Ruling]) -> Finding {
        let (rules, ruling) = (assessor.questionnaire.rules, rulings[position])
        let host = rules[position].yieldsTo.flatMap { target in
            ruling.isThere ? rules.indices.first { rules[$0].id == target && rulings[$0].isThere } : nil
        }
        return Finding(
            rule: rules[position], isCore: assessor.plan.coreRules.contains(rules[position].id),
            status: ruling.status, severity: ruling.severity, texts: ruling.texts,
            grounds: LateBecause { self.because(rules[position], isThere: ruling.isThere) },
            missing: ruling.missing, sure: ruling.sure, isThin: ruling.isThin, money: ruling.money,
            mergedInto: host.map { rules[$0].id })
    }

    private struct Judgement {
        var status: Finding.Status
        var missing: [Missing] = []
        var activation: Activation

        var isThere: Bool { status.isThere }
    }

    /// What the expressions of a rule read.
    private func scope(of rule: Rule) -> Activation {
        var scope = figures.activation
        for (name, cutoff) in rule.cutoffs { scope[name] = .double(cutoff.value) }
        return scope
    }

    private func judge(_ rule: Rule) -> Judgement {
        let scope = scope(of: rule)
        if let when = rule.when {
            switch when.evaluate(scope) {
            case .bool(true): break
            case .bool(false): return Judgement(status: .notApplicable, activation: scope)
            case let other: return undecided(other, scope)
            }
        }
        switch rule.condition.evaluate(scope) {
        case .bool(true): return Judgement(status: rule.isStrength ? .strength : .gap, activation: scope)
        case .bool(false): return Judgement(status: .clear, activation: scope)
        case let other: return undecided(other, scope)
        }
    }

    private func undecided(_ value: Value, _ scope: Activation) -> Judgement {
        guard case .unknown(let unknowns) = value else {
            return Judgement(status: .notComputable, activation: scope)
        }
        if unknowns.isNotApplicable { return Judgement(status: .notApplicable, activation: scope) }
        let waiting = unknowns.filter { $0.reason != .notApplicable }
        return Judgement(status: .notAssessed, missing: figures.missing(waiting), activation: scope)
    }

    private func ruling(_ rule: Rule, _ judgement: Judgement) -> Ruling {
        let isThere = judgement.isThere
        return Ruling(
            status: judgement.status,
            severity: judgement.status == .gap ? severity(rule, judgement.activation) : nil,
            texts: texts(rule, judgement.activation, isThere: isThere),
            missing: judgement.missing,
            sure: isThere ? leastCertain(assessor.plan.fieldsRead(by: .rule(rule.id))) : nil,
            isThin: isThere && restsOnFewCases(rule),
            money: judgement.status == .gap ? money(rule, judgement.activation) : nil)
    }

    /// The severity; where it cannot be decided, the least that the rule names.
    private func severity(_ rule: Rule, _ scope: Activation) -> Severity? {
        switch rule.severity {
        case .strength: return nil
        case .fixed(let severity): return severity
        case .computed(let expression):
            if case .string(let name) = expression.evaluate(scope), let severity = Severity(rawValue: name) {
                return severity
            }
            return rule.severity.possible.first
        }
    }

    private func money(_ rule: Rule, _ scope: Activation) -> Double? {
        guard let amount = rule.money?.formula.evaluate(scope).number, amount.isFinite, amount > 0 else {
            return nil
        }
        return amount
    }

    // MARK: texts

    private func texts(_ rule: Rule, _ scope: Activation, isThere: Bool) -> FindingTexts {
        var texts = FindingTexts(
            title: rule.title, finding: rule.finding, recommendation: rule.recommendation,
            firstStep: rule.firstStep, clears: rule.clears, money: rule.money?.text ?? "",
            note: rule.note ?? "", notes: rule.notes)
        if isThere, let variant = rule.variants.first(where: { $0.when.evaluate(scope) == .bool(true) }) {
            texts.title = variant.title ?? texts.title
            texts.finding = variant.finding ?? texts.finding
            texts.recommendation = variant.recommendation ?? texts.recommendation
            texts.firstStep = variant.firstStep ?? texts.firstStep
        }
        let fill = TextFilling(assessor, scope, rule: rule)
        texts.title = fill(texts.title)
        texts.finding = fill(texts.finding)
        texts.recommendation = fill(texts.recommendation)
        texts.firstStep = fill(texts.firstStep)
        texts.clears = fill(texts.clears)
        texts.money = fill(texts.money)
        texts.note = fill(texts.note)
        for index in texts.notes.indices { texts.notes[index].text = fill(texts.notes[index].text) }
        return texts
    }

    private func because(_ rule: Rule, isThere: Bool) -> [Because] {
        var grounds = Grounds(assessor, figures, scope: scope(of: rule), limits: Set(rule.cutoffs.keys))
        if let when = rule.when { grounds.add(when.root, as: .applying) }
        grounds.add(rule.condition.root, as: .amounting)
        // The rows that a text names are those that are meant; where nothing was found there is no such text.
        if isThere {
            for (name, list) in rule.lists.sorted(by: { $0.key < $1.key }) where rule.names(list: name) {
                grounds.add(list.root, as: .list)
            }
        }
        return grounds.because
    }

    // MARK: certainty

    private func leastCertain(_ fields: Set<String>) -> Basis? {
        // Of two that are equally uncertain always the same one, whatever order a set has.
        let bases = Set(fields.compactMap { figures.countedAnswer($0)?.basis })
        return Basis.allCases.last(where: bases.contains)
    }

    private func restsOnFewCases(_ rule: Rule) -> Bool {
        assessor.plan.metricsRead(by: .rule(rule.id)).contains { variable in
            metrics[variable].map(figures.isThin) ?? false
        }
    }
}

extension Rule {
    /// True of a list that one of the texts of a finding names.
    fileprivate func names(list: String) -> Bool {
        findingTexts.contains { $0.contains("{\(list)}") }
    }
}
