import Diagnostics

/// A value that an overlay puts in the place of one of the questionnaire below, by its address.
struct OverlayChange {
    /// What may be changed: answers stay comparable, since no question, figure or condition is another one.
    enum Target {
        case text
        case limit(String)
        case cutoff(rule: String, name: String)
        case severity(rule: String)
        case weight(Severity)
        case band(String)
        case core(question: String)
        case sensitive(question: String)
        case audience(question: String)
    }

    /// Such as `rules.R-07.severity`: the keys that lead to it, as in files of translations.
    let address: String
    let target: Target
    let node: YAMLNode
    /// What stands there in the questionnaire below.
    let standard: YAMLNode?

    /// Everything that may be changed, by its address.
    static func targets(in base: Questionnaire) -> [String: Target] {
        var targets: [String: Target] = [:]
        for text in base.texts { targets[text.id] = .text }
        for name in base.limits.keys { targets["limits.\(name)"] = .limit(name) }
        for rule in base.rules {
            for name in rule.cutoffs.keys {
                targets["rules.\(rule.id).cutoffs.\(name)"] = .cutoff(rule: rule.id, name: name)
            }
            if !rule.isStrength { targets["rules.\(rule.id).severity"] = .severity(rule: rule.id) }
        }
        for severity in Severity.allCases {
            targets["score.weights.\(severity.rawValue)"] = .weight(severity)
        }
        for band in base.score.bands { targets["score.bands.\(band.code).from"] = .band(band.code) }
        for question in base.questions {
            let path = "questions.\(question.id)"
            targets["\(path).core"] = .core(question: question.id)
            targets["\(path).sensitive"] = .sensitive(question: question.id)
            targets["\(path).audience"] = .audience(question: question.id)
        }
        return targets
    }

    /// Puts the value in its place, and notes where it stands now; texts, which are put in together, are given back.
    func apply(to questionnaire: inout Questionnaire, _ reading: Reading) -> String? {
        let keys = address.split(separator: ".").map(String.init)
        let place = ReadingPlace(reading: reading, path: keys.dropLast().joined(separator: "."))
        func read<Value>(_ form: Form<Value>) -> Value? { form.read(node, keys.last ?? "", at: place) }
        switch target {
        case .text: return read(Form<String>.filledText)
        case .limit(let name):
            guard var limit = read(Form<Cutoff>.entry()) else { return nil }
            limit.standard = questionnaire.limits[name]?.value
            questionnaire.limits[name] = limit
        case .cutoff(let rule, let name):
            guard var cutoff = read(Form<Cutoff>.entry()),
                let index = questionnaire.rules.firstIndex(where: { $0.id == rule })
            else { return nil }
            cutoff.standard = questionnaire.rules[index].cutoffs[name]?.value
            questionnaire.rules[index].cutoffs[name] = cutoff
        case .severity(let rule):
            guard let severity = read(Form<Severity>.choice),
                let index = questionnaire.rules.firstIndex(where: { $0.id == rule })
            else { return nil }
            questionnaire.rules[index].severity = .fixed(severity)
        case .weight(let severity): read(.number).map { questionnaire.score.weights[severity] = $0 }
        case .band(let code):
            guard let from = read(.number),
                let index = questionnaire.score.bands.firstIndex(where: { $0.code == code })
            else { return nil }
            questionnaire.score.bands[index].from = from
        case .core(let id): read(.flag).map { questionnaire.change(id, \.core, $0) }
        case .sensitive(let id): read(.flag).map { questionnaire.change(id, \.sensitive, $0) }
        case .audience(let id): read(.choice).map { questionnaire.change(id, \.audience, $0) }
        }
        return nil
    }

    /// What is said of a value: the house's own one, and that of the questionnaire below.
    func note(over base: Questionnaire) -> Diagnostic? {
        func word(_ node: YAMLNode) -> String? { node.value(of: "value")?.scalar ?? node.scalar }
        guard let own = word(node), let standard = standard.flatMap(word) ?? unwritten(in: base) else {
            return nil
        }
        let isText = if case .text = target { true } else { false }
        return node.diagnostic(
            .note,
            isText
                ? "\(address): house text '\(own.onOneLine)', default '\(standard.onOneLine)'"
                : "\(address): house value \(own), default \(standard)")
    }

    /// What holds below where nothing is written there.
    private func unwritten(in base: Questionnaire) -> String? {
        func question(_ id: String) -> Question? { base.questions.first { $0.id == id } }
        return switch target {
        case .core(let id): question(id).map { "\($0.core)" }
        case .sensitive(let id): question(id).map { "\($0.sensitive)" }
        case .audience(let id): question(id).map(\.audience.rawValue)
        case .text: base.texts.first { $0.id == address }?.text
        case .limit, .cutoff, .severity, .weight, .band: nil
        }
    }
}

extension String {
    /// Every run of blanks and line feeds as one blank.
    fileprivate var onOneLine: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}

extension Questionnaire {
    fileprivate mutating func change<Value>(
        _ id: String, _ path: WritableKeyPath<Question, Value>, _ value: Value
    ) {
        guard let index = questions.firstIndex(where: { $0.id == id }) else { return }
        questions[index][keyPath: path] = value
    }
}
