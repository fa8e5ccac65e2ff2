import Findings
import Questionnaires
import TerminalText
import Wording

extension TerminalWriter {
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
            for finding in here.sorted(by: Finding.isMorePressing) {
                page.findingLine(
                    finding, showsID: report.showsIDs,
                    report.showsIDs ? report.judgement(on: finding) : "")
            }
        }
        let waiting = assessment.findings.count {
            report.isWaiting($0) && (stage == nil || $0.rule.stage == stage)
        }
        if waiting > 0 {
            page.blank()
            page.paragraph(texts(.finding(.notAssessedCount(waiting))), .faint, indent: 2)
        }
    }

    // MARK: one finding

    /// One finding by itself, also one that is not there.
    mutating func writeAlone(_ finding: Finding) {
        guard !finding.isThere else {
            self.finding(PageWords(report).inFull(finding))
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
        for (label, text) in [
            (texts(.finding(.because)), report.because(of: finding)),
            (texts(.finding(.clears)), finding.texts.clears),
        ] where !text.isEmpty {
            write(PageFinding.Entry(label: label, text: text))
        }
    }
}

extension Page {
    /// A finding in one line, with the command that explains it where ids are shown, and what of it is judgement.
    mutating func findingLine(_ finding: Finding, showsID: Bool, _ judgement: String) {
        let word = finding.severity.map { texts(.value(.severity($0.word))) } ?? texts(.finding(.strength))
        let line = texts(.finding(.line(finding.severity?.word, title: finding.texts.title)))
        let isLed = line.hasPrefix(word)
        let command = showsID ? texts(.command(.whyCommand(finding.rule.id))) : ""
        paragraph(
            isLed ? String(line.dropFirst(word.count)) : line, lead: isLed ? word : "",
            leadInk: finding.level.ink, tail: command.isEmpty || isPlain ? "" : " " + command,
            indent: 2, hanging: 2)
        if isPlain, !command.isEmpty { paragraph(command) }
        if !judgement.isEmpty { paragraph(judgement, .faint, indent: 4, hanging: 2) }
    }
}
