import Answers
import Findings
import Questionnaires
import Reports
import Texts

/// What would follow if some answers were others, beside what follows now.
struct WhatIf {
    /// A finding before and after; one of the two is a gap or a strength.
    let findings: [(now: Finding, then: Finding)]
    /// Figures that read otherwise.
    let figures: [(label: String, now: String, then: String)]
    /// Stages whose score is another.
    let scores: [(stage: Stage, now: StageScore, then: StageScore)]

    /// Compares two assessments by the same questionnaire.
    init(_ now: Assessment, _ then: Assessment, _ formatter: ValueFormatter) {
        findings = zip(now.findings, then.findings).filter { now, then in
            (now.isThere || then.isThere) && (now.status != then.status || now.severity != then.severity)
        }.map { ($0, $1) }
        figures = zip(now.metrics, then.metrics).compactMap { now, then in
            guard now.metric.sheet != nil || now.metric.printed else { return nil }
            let (old, new) = (formatter.figure(now), formatter.figure(then))
            return old == new ? nil : (now.metric.label, old, new)
        }
        scores = zip(now.stages, then.stages).compactMap { now, then in
            now.score == then.score ? nil : (now.stage, now, then)
        }
    }

    /// True where nothing would be otherwise.
    var isEmpty: Bool { findings.isEmpty && figures.isEmpty && scores.isEmpty }

    /// Splits `FIELD=VALUE; FIELD=VALUE`: a value may hold semicolons, so that what begins with no name goes on
    /// with the value before.
    ///
    /// - Returns: nil where the text does not begin with a name.
    static func assignments(_ text: String) -> [(name: String, value: String)]? {
        var result: [(name: String, value: String)] = []
        for part in text.split(omittingEmptySubsequences: false, whereSeparator: { $0 == ";" || $0 == "；" }) {
            let sign = part.firstIndex { $0 == "=" || $0 == "＝" }
            let name = sign.map { String(part[..<$0]).trimmed } ?? ""
            let isName =
                !name.isEmpty && name.utf8.allSatisfy { $0 == UInt8(ascii: "_") || $0.isLetterOrDigit }
            if let sign, isName {
                result.append((name, String(part[part.index(after: sign)...]).trimmed))
            } else if result.isEmpty {
                return nil
            } else {
                result[result.count - 1].value += ";\(part)"
            }
        }
        return result
    }
}

extension UInt8 {
    fileprivate var isLetterOrDigit: Bool {
        switch self {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: false
        }
    }
}

extension Finding {
    /// True of a gap or a strength.
    var isThere: Bool { status == .gap || status == .strength }
}
