import Answers
import Findings
import Questionnaires
import Wording

// Where limits come from, and which of them a house has set itself.
extension Report {
    /// Limits by where they come from, the notes that hold in the company's country, and in internal copies the sources by
    /// id.
    func origin(of finding: Finding) -> String {
        let rule = finding.rule
        var origins: [OriginWord] = []
        var limits: [[String]] = []
        for (name, cutoff) in questionnaire.limits(of: rule).sorted(by: { $0.key < $1.key }) {
            let text = words(cutoff, name, unit: questionnaire.unit(ofLimit: name, of: rule))
            let origin = origin(of: cutoff)
            if let position = origins.firstIndex(of: origin) {
                if !limits[position].contains(text) { limits[position].append(text) }
            } else {
                origins.append(origin)
                limits.append([text])
            }
        }
        var parts = zip(limits, origins).map { texts(.finding(.limits($0, areNamed: showsIDs, origin: $1))) }
        if showsIDs && !rule.sources.isEmpty { parts.append(texts.signs.list(rule.sources)) }
        return texts.signs.fragments(
            [texts.signs.clauses(parts), finding.texts.note] + countryNotes(of: finding))
    }

    /// What nobody checked whose trade it is stays internal, and says so.
    private func countryNotes(of finding: Finding) -> [String] {
        finding.texts.notes.filter { Countries.contain(info.country, in: $0.countries) }.compactMap { note in
            if note.checked != nil { return note.text }
            return copy == .internal ? texts(.finding(.uncheckedNote(note.text))) : nil
        }
    }

    private func origin(of cutoff: Cutoff) -> OriginWord {
        guard let source = cutoff.source, !cutoff.convention else { return .convention }
        let id = showsIDs ? source : nil
        let benchmark = questionnaire.benchmarks.first { $0.id == source }
        if let benchmark, mayPrint(benchmark), let country = benchmark.country, let year = benchmark.year {
            return .published(country: country, year: year, id: id)
        }
        return .literature(id: id)
    }

    /// True of a published figure that may be told to this company: what is the law elsewhere is not its own.
    func mayPrint(_ benchmark: Benchmark) -> Bool {
        benchmark.printable
            && (benchmark.countries.isEmpty || Countries.contain(info.country, in: benchmark.countries))
    }

    // MARK: values of the house

    /// The limits of a figure that a house has set itself, each with that of the questionnaire below.
    func houseValues(of metric: Metric) -> [String] {
        let target = metric.target.map { TextTemplate($0).placeholders.map(\.name) } ?? []
        return houseValues(questionnaire.limits(of: metric)) { name in
            questionnaire.unit(ofLimit: name, in: [metric.formula])
                ?? (target.contains(name) ? metric.unit : nil)
        }
    }

    /// The same of what the computed columns and verdicts of a table read.
    func houseValues(ofTable table: String) -> [String] {
        let expressions = questionnaire.expressions(ofTable: table)
        return houseValues(questionnaire.limits(ofTable: table)) {
            questionnaire.unit(ofLimit: $0, in: expressions, of: table)
        }
    }

    /// The same of what the amount of a gap takes for granted.
    func houseValues(ofAmountOf rule: Rule) -> [String] {
        houseValues(questionnaire.limits(ofAmountOf: rule)) { questionnaire.unit(ofLimit: $0, of: rule) }
    }

    /// The same of all figures, tables and findings that are shown, each behind its name.
    var allHouseValues: [String] {
        func labelled(_ label: String, _ values: [String]) -> String? {
            values.isEmpty ? nil : texts(.value(.labelled(label, texts.signs.clauses(values))))
        }
        let figures = assessment.metrics.filter(\.metric.printed).compactMap {
            labelled($0.metric.label, houseValues(of: $0.metric))
        }
        let tables = assessment.tables.keys.sorted().compactMap { name in
            field(name).flatMap { labelled($0.label, houseValues(ofTable: name)) }
        }
        let findings = assessment.findings.filter(\.isThere).compactMap { finding in
            labelled(
                finding.texts.title,
                houseValues(questionnaire.limits(of: finding.rule)) {
                    questionnaire.unit(ofLimit: $0, of: finding.rule)
                })
        }
        return figures + tables + findings
    }

    private func houseValues(_ limits: [String: Cutoff], unit: (String) -> String?) -> [String] {
        limits.filter { $0.value.standard != nil }.sorted { $0.key < $1.key }.map { name, limit in
            words(limit, name, unit: unit(name))
        }
    }

    /// A limit with what it counts; where ids are shown by its name.
    private func words(_ limit: Cutoff, _ name: String, unit: String?) -> String {
        texts(
            .finding(
                .limit(
                    formatter.quantity(limit.value, unit: unit),
                    standard: limit.standard.map { formatter.quantity($0, unit: unit) },
                    named: showsIDs ? name : nil)))
    }
}
