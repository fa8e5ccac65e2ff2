import Answers
import Findings
import Questionnaires
import TerminalText
import Wording

extension TerminalWriter {
    /// Cells for the labels beside the parts of a finding.
    private static let labelCells = 15

    // MARK: summary

    mutating func writeStrengths() {
        let strengths = assessment.findings.filter {
            $0.status == .strength && assessment.host(of: $0) == nil
        }
        guard !strengths.isEmpty else { return }
        page.heading(texts(.finding(.strengthsTitle)))
        for finding in strengths {
            page.paragraph(
                texts(.value(.labelled(finding.texts.title, finding.texts.finding))),
                lead: page.isPlain ? "" : "+ ",
                leadInk: .good, tail: report.mark(on: finding), indent: 2, hanging: 2)
            let judgement = report.judgement(on: finding)
            if !judgement.isEmpty { page.paragraph(judgement, .faint, indent: 4, hanging: 0) }
        }
    }

    mutating func writeDoFirst() {
        let findings = assessment.doFirst.compactMap { assessment.finding($0) }
        guard !findings.isEmpty else { return }
        page.heading(texts(.finding(.doFirstTitle)))
        for (position, finding) in findings.enumerated() {
            let number = "\(position + 1). "
            page.paragraph(
                finding.texts.title, .strong, lead: number, tail: report.mark(on: finding), indent: 2,
                hanging: number.count)
            page.paragraph(finding.texts.firstStep, indent: 5, hanging: 0)
            page.paragraph(report.effort(of: finding), .faint, indent: 5, hanging: 0)
        }
    }

    /// What was planned; nothing where nothing was.
    mutating func writePlan() {
        guard !report.actionPlan.groups.isEmpty else { return }
        page.heading(texts(.planTitle))
        for section in PlanSection.all(report) {
            page.blank()
            page.paragraph(section.period, .strong, indent: 2)
            for step in section.steps {
                page.paragraph(step.gap, lead: bullet, tail: step.mark, indent: 2, hanging: bullet.count)
                for line in [step.action, step.terms(texts)] where !line.isEmpty {
                    page.paragraph(line, indent: 4, hanging: 0)
                }
            }
        }
    }

    // MARK: findings so far

    mutating func writeFindingList(of stage: String?) {
        let groups = grouping.groups(of: report, stage: stage)
        if !groups.contains(where: { $0.findings.contains(where: \.isThere) }) {
            page.paragraph(texts(.finding(.noFindingsYet)), indent: 2)
        }
        for group in groups {
            let here = group.findings.filter(\.isThere)
            guard !here.isEmpty else { continue }
            page.blank()
            if let heading = group.heading { page.paragraph(heading, .strong) }
            for finding in here.sorted(by: Finding.isGraver) { writeFindingLine(finding, indent: 2) }
        }
        let waiting = assessment.findings.count {
            report.isWaiting($0) && (stage == nil || $0.rule.stage == stage)
        }
        if waiting > 0 {
            page.blank()
            page.paragraph(texts(.finding(.notAssessedCount(waiting))), .faint, indent: 2)
        }
    }

    /// A finding in one line, with the command that explains it.
    mutating func writeFindingLine(_ finding: Finding, indent: Int) {
        let word = finding.severity.map { texts(.value(.severity($0.word))) } ?? texts(.finding(.strength))
        let line = texts(.finding(.line(severity: word, title: finding.texts.title)))
        let isLed = line.hasPrefix(word)
        let command = showsIDs ? texts(.command(.whyCommand(finding.rule.id))) : ""
        page.paragraph(
            isLed ? String(line.dropFirst(word.count)) : line, lead: isLed ? word : "", leadInk: finding.ink,
            tail: command.isEmpty || page.isPlain ? "" : " " + command, indent: indent, hanging: 2)
        if page.isPlain, !command.isEmpty { page.paragraph(command) }
        let judgement = showsIDs ? report.judgement(on: finding) : ""
        if !judgement.isEmpty { page.paragraph(judgement, .faint, indent: indent + 2, hanging: 2) }
    }

    // MARK: findings in full

    mutating func writeFindings() {
        page.heading(texts(.finding(.findingsTitle)))
        let groups = grouping.groups(of: report)
        func gaps(_ group: FindingGroup) -> [Finding] {
            group.findings.filter { $0.status == .gap && assessment.host(of: $0) == nil }
        }
        if groups.allSatisfy({ gaps($0).isEmpty }) {
            let isSomethingDecided = assessment.findings.contains { $0.status == .clear || $0.isThere }
            page.paragraph(
                texts(isSomethingDecided ? .finding(.noGaps) : .finding(.noFindingsYet)), indent: 2)
        }
        for group in groups {
            let here = gaps(group).sorted(by: Finding.isGraver)
            let waiting = group.findings.count { report.isWaiting($0) }
            guard !here.isEmpty || waiting > 0 else { continue }
            page.blank()
            if let heading = group.heading { page.paragraph(heading, .strong) }
            for finding in here {
                page.blank()
                writeInFull(finding)
            }
            if waiting > 0 {
                if !here.isEmpty { page.blank() }
                page.paragraph(texts(.finding(.notAssessedCount(waiting))), .faint, indent: 2)
            }
        }
    }

    /// One finding by itself, also one that is not there.
    mutating func writeAlone(_ finding: Finding) {
        guard !finding.isThere else {
            writeInFull(finding)
            if let host = assessment.host(of: finding) {
                page.paragraph(
                    texts(.finding(.inside(host.texts.title))), .faint, tail: report.mark(on: host),
                    indent: 4,
                    hanging: 2)
            }
            return
        }
        page.paragraph(
            finding.rule.title.isEmpty ? finding.rule.id : finding.texts.title, .strong,
            tail: report.mark(on: finding))
        page.paragraph(texts(.value(.findingStatus(finding.status.word))), indent: 4, hanging: 2)
        if !finding.missing.isEmpty {
            page.paragraph(
                texts(.finding(.waitsFor(report.names(of: finding.missing)))), indent: 4, hanging: 2)
        }
        writeEntry(texts(.finding(.because)), report.because(of: finding))
        writeEntry(texts(.finding(.clears)), finding.texts.clears)
    }

    private mutating func writeInFull(_ finding: Finding) {
        let word = report.word(for: finding)
        let lead = page.isPlain ? texts(.value(.labelled(word, ""))) : word.padded(toCells: 6) + "  "
        page.paragraph(
            finding.texts.title, .strong, lead: lead, leadInk: finding.ink, tail: report.mark(on: finding),
            indent: 2,
            hanging: 2)
        page.paragraph(finding.texts.finding, indent: 4, hanging: 0)
        writeEntry(texts(.finding(.recommendation)), finding.texts.recommendation)
        writeEntry(texts(.finding(.firstStep)), report.firstStep(of: finding))
        writeEntry(texts(.finding(.moneyTitle)), report.cost(of: finding))
        writeEntry(texts(.finding(.because)), report.because(of: finding))
        writeEntry(texts(.finding(.sureTitle)), report.sureness(of: finding))
        writeEntry(texts(.finding(.sourceTitle)), report.origin(of: finding))
        writeEntry(texts(.finding(.clears)), finding.texts.clears)
        writeEntry(texts(.judgement(.judgementTitle)), report.judgement(on: finding))
        for guest in assessment.findings
        where guest.isThere && assessment.host(of: guest)?.rule.id == finding.rule.id {
            writeInside(guest)
        }
    }

    private mutating func writeEntry(_ label: String, _ content: String) {
        guard !content.isEmpty else { return }
        page.entry(label, content, indent: 4, labelCells: Self.labelCells)
    }

    /// A finding printed inside another.
    private mutating func writeInside(_ finding: Finding) {
        let word = report.word(for: finding)
        page.paragraph(
            texts(.finding(.alsoHere(severity: word, title: finding.texts.title))), .strong,
            tail: report.mark(on: finding),
            indent: 4, hanging: 2)
        page.paragraph(finding.texts.finding, indent: 6, hanging: 0)
        let step = report.firstStep(of: finding)
        if !step.isEmpty {
            page.paragraph(texts(.value(.labelled(texts(.finding(.firstStep)), step))), indent: 6, hanging: 2)
        }
    }
}
