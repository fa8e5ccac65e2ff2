import Answers
import Findings
import Questionnaires
import TerminalText
import Texts

extension TerminalWriter {
    /// Cells for the labels beside the parts of a finding.
    private static let labelCells = 15

    // MARK: summary

    mutating func writeStrengths() {
        let strengths = assessment.findings.filter {
            $0.status == .strength && assessment.host(of: $0) == nil
        }
        guard !strengths.isEmpty else { return }
        page.heading(texts(.strengthsTitle))
        for finding in strengths {
            page.paragraph(
                texts(.labelled(finding.texts.title, finding.texts.finding)), lead: page.isPlain ? "" : "+ ",
                leadInk: .good, tail: tail(finding), indent: 2, hanging: 2)
        }
    }

    mutating func writeDoFirst() {
        let findings = assessment.doFirst.compactMap { assessment.finding($0) }
        guard !findings.isEmpty else { return }
        page.heading(texts(.doFirstTitle))
        for (position, finding) in findings.enumerated() {
            let number = "\(position + 1). "
            page.paragraph(
                finding.texts.title, .strong, lead: number, tail: tail(finding), indent: 2,
                hanging: number.count)
            page.paragraph(finding.texts.firstStep, indent: 5, hanging: 0)
            page.paragraph(whatAndWho(finding), .faint, indent: 5, hanging: 0)
        }
    }

    private func whatAndWho(_ finding: Finding) -> String {
        texts(.whatToDoBy(effort: finding.rule.effort.word, who: finding.rule.who))
    }

    /// The id, in copies that show ids, and a mark on what clients never see.
    private func tail(_ finding: Finding) -> String {
        guard showsIDs else { return "" }
        return finding.rule.id + (finding.rule.restricted ? " (\(texts(.restrictedMark)))" : "")
    }

    // MARK: findings so far

    mutating func writeFindingList(of stage: String?) {
        let groups = grouping.groups(of: report, stage: stage)
        if !groups.contains(where: { $0.findings.contains(where: \.isThere) }) {
            page.paragraph(texts(.noFindingsYet), indent: 2)
        }
        for group in groups {
            let here = group.findings.filter(\.isThere)
            guard !here.isEmpty else { continue }
            page.blank()
            if let heading = group.heading { page.paragraph(heading, .strong) }
            for finding in here.sorted(by: Finding.isGraver) { writeFindingLine(finding, indent: 2) }
        }
        let waiting = assessment.findings.count { isWaiting($0) && (stage == nil || $0.rule.stage == stage) }
        if waiting > 0 {
            page.blank()
            page.paragraph(texts(.notAssessedCount(waiting)), .faint, indent: 2)
        }
    }

    /// A finding in one line, with the command that explains it.
    mutating func writeFindingLine(_ finding: Finding, indent: Int) {
        let word = finding.severity.map { texts(.severity($0.word)) } ?? texts(.strength)
        let line = texts(.findingLine(severity: word, title: finding.texts.title))
        let isLed = line.hasPrefix(word)
        page.paragraph(
            isLed ? String(line.dropFirst(word.count)) : line, lead: isLed ? word : "", leadInk: finding.ink,
            tail: showsIDs ? " " + texts(.whyCommand(finding.rule.id)) : "", indent: indent, hanging: 2)
    }

    // MARK: findings in full

    mutating func writeFindings() {
        page.heading(texts(.findingsTitle))
        let groups = grouping.groups(of: report)
        func gaps(_ group: FindingGroup) -> [Finding] {
            group.findings.filter { $0.status == .gap && assessment.host(of: $0) == nil }
        }
        if groups.allSatisfy({ gaps($0).isEmpty }) {
            let isSomethingDecided = assessment.findings.contains { $0.status == .clear || $0.isThere }
            page.paragraph(texts(isSomethingDecided ? .noGaps : .noFindingsYet), indent: 2)
        }
        for group in groups {
            let here = gaps(group).sorted(by: Finding.isGraver)
            let waiting = group.findings.count { isWaiting($0) }
            guard !here.isEmpty || waiting > 0 else { continue }
            page.blank()
            if let heading = group.heading { page.paragraph(heading, .strong) }
            for finding in here {
                page.blank()
                writeInFull(finding)
            }
            if waiting > 0 {
                if !here.isEmpty { page.blank() }
                page.paragraph(texts(.notAssessedCount(waiting)), .faint, indent: 2)
            }
        }
    }

    /// True of a rule that waits for answers asked for at the audit's depth.
    private func isWaiting(_ finding: Finding) -> Bool {
        finding.status == .notAssessed && (report.depth == .full || finding.isCore)
    }

    /// One finding by itself, also one that is not there.
    mutating func writeAlone(_ finding: Finding) {
        guard !finding.isThere else {
            writeInFull(finding)
            if let host = assessment.host(of: finding) {
                page.paragraph(
                    texts(.insideFinding(host.texts.title)), .faint, tail: tail(host), indent: 4, hanging: 2)
            }
            return
        }
        page.paragraph(
            finding.rule.title.isEmpty ? finding.rule.id : finding.texts.title, .strong, tail: tail(finding))
        page.paragraph(texts(.findingStatus(finding.status.word)), indent: 4, hanging: 2)
        if !finding.missing.isEmpty {
            page.paragraph(texts(.waitsFor(finding.missing.map(name))), indent: 4, hanging: 2)
        }
        writeBecause(finding)
        writeEntry(texts(.clears), finding.texts.clears)
    }

    private mutating func writeInFull(_ finding: Finding) {
        let word = finding.severity.map { texts(.severityName($0.word)) } ?? texts(.strength)
        let lead = page.isPlain ? texts(.labelled(word, "")) : word.padded(toCells: 6) + "  "
        page.paragraph(
            finding.texts.title, .strong, lead: lead, leadInk: finding.ink, tail: tail(finding), indent: 2,
            hanging: 2)
        page.paragraph(finding.texts.finding, indent: 4, hanging: 0)
        writeEntry(texts(.recommendation), finding.texts.recommendation)
        if !finding.texts.firstStep.isEmpty {
            writeEntry(texts(.firstStep), "\(finding.texts.firstStep) (\(whatAndWho(finding)))")
        }
        if let amount = finding.money {
            let figure = report.formatter.figure(amount, unit: "money")
            writeEntry(
                texts(.moneyTitle),
                texts(.moneyEstimate(amount: figure, assumption: finding.rule.money?.text ?? "")))
        }
        writeBecause(finding)
        writeSureness(finding)
        writeOrigin(finding)
        writeEntry(texts(.clears), finding.texts.clears)
        for guest in assessment.findings
        where guest.isThere && assessment.host(of: guest)?.rule.id == finding.rule.id {
            writeInside(guest)
        }
    }

    private mutating func writeEntry(_ label: String, _ content: String) {
        guard !content.isEmpty else { return }
        page.entry(label, content, indent: 4, labelCells: Self.labelCells)
    }

    private mutating func writeBecause(_ finding: Finding) {
        let facts = finding.because.map { texts(.labelled($0.label, $0.text ?? texts(.notKnown))) }
        writeEntry(texts(.because), facts.joined(separator: "; "))
    }

    private mutating func writeSureness(_ finding: Finding) {
        var parts = finding.sure.map { [texts(.basisName($0.word))] } ?? []
        if finding.isThin { parts.append(texts(.thin)) }
        writeEntry(texts(.sureTitle), parts.joined(separator: ", "))
    }

    /// Limits by where they come from, the note, and in internal copies the sources by id.
    private mutating func writeOrigin(_ finding: Finding) {
        let rule = finding.rule
        var origins: [OriginWord] = []
        var limits: [[String]] = []
        for (name, cutoff) in rule.cutoffs.sorted(by: { $0.key < $1.key }) {
            let value = report.formatter.bare(cutoff.value)
            let text = showsIDs ? texts(.limitNamed(name: name, value: value)) : value
            let origin = origin(cutoff)
            if let position = origins.firstIndex(of: origin) {
                if !limits[position].contains(text) { limits[position].append(text) }
            } else {
                origins.append(origin)
                limits.append([text])
            }
        }
        var parts = zip(limits, origins).map { texts(.limits($0, areNamed: showsIDs, origin: $1)) }
        if showsIDs && !rule.sources.isEmpty { parts.append(rule.sources.joined(separator: ", ")) }
        let sentences = [parts.joined(separator: "; "), rule.note ?? ""].filter { !$0.isEmpty }
        writeEntry(texts(.sourceTitle), sentences.joined(separator: ". "))
    }

    private func origin(_ cutoff: Cutoff) -> OriginWord {
        guard let source = cutoff.source, !cutoff.convention else { return .convention }
        let id = showsIDs ? source : nil
        let benchmark = report.questionnaire.benchmarks.first { $0.id == source }
        if let benchmark, benchmark.printable, let country = benchmark.country, let year = benchmark.year {
            return .published(country: country, year: year, id: id)
        }
        return .literature(id: id)
    }

    /// A finding printed inside another.
    private mutating func writeInside(_ finding: Finding) {
        let word = finding.severity.map { texts(.severityName($0.word)) } ?? texts(.strength)
        page.paragraph(
            texts(.alsoHere(severity: word, title: finding.texts.title)), .strong, tail: tail(finding),
            indent: 4, hanging: 2)
        page.paragraph(finding.texts.finding, indent: 6, hanging: 0)
        if !finding.texts.firstStep.isEmpty {
            page.paragraph(
                texts(.labelled(texts(.firstStep), "\(finding.texts.firstStep) (\(whatAndWho(finding)))")),
                indent: 6, hanging: 2)
        }
    }

    /// What people call a field that something waits for, with its question where ids are shown.
    func name(_ missing: Missing) -> String {
        let label = report.field(missing.field)?.label ?? missing.field
        return showsIDs ? "\(label) (\(missing.question))" : label
    }
}
