import Wording

extension HTMLValues {
    func item(_ item: PageItem) -> TemplateValues {
        TemplateValues([
            "title": .text(item.title), "text": .text(item.text), "remark": .text(item.remark),
            "mark": .text(item.mark),
        ])
    }

    func action(_ action: PageAction) -> TemplateValues {
        TemplateValues([
            "action": .text(action.action), "gap": .text(action.gap), "who": .text(action.who),
            "due": .text(action.due), "effort": .text(action.effort), "stake": .text(action.stake),
            "mark": .text(action.mark),
        ])
    }

    func fact(_ fact: PageFact) -> TemplateValues {
        TemplateValues([
            "label": .text(fact.label), "value": .text(fact.value), "is_known": .flag(fact.isKnown),
            "remark": .text(texts.signs.clauses(fact.remarks)),
        ])
    }

    func verdict(_ verdict: PageVerdict) -> TemplateValues {
        TemplateValues([
            "row": .text(verdict.row), "verdict": .text(verdict.verdict), "reasons": .texts(verdict.reasons),
        ])
    }

    func group(_ group: PageGroup) -> TemplateValues {
        TemplateValues([
            "heading": .text(group.heading), "findings": .list(group.findings.map(finding)),
            "waiting": .text(group.waiting),
        ])
    }

    private func finding(_ finding: PageFinding) -> TemplateValues {
        TemplateValues([
            "number": .text(finding.number), "word": .text(finding.word),
            "level": .markup(finding.level.rawValue),
            "title": .text(finding.title), "mark": .text(finding.mark), "text": .text(finding.text),
            "entries": .list(
                finding.entries.map {
                    TemplateValues(["label": .text($0.label), "text": .text($0.text)])
                }),
            "also": .list(finding.also.map(self.finding)),
        ])
    }

    func table(_ table: PageTable) -> TemplateValues {
        TemplateValues([
            "caption": .text(table.caption), "note": .text(table.note),
            "is_wide": .flag(table.columns.count > 6),
            "columns": .list(
                table.columns.map {
                    TemplateValues(["title": .text($0.title), "is_figure": .flag($0.isFigure)])
                }),
            "rows": .list(
                table.rows.map { row in
                    TemplateValues([
                        "cells": .list(
                            zip(row, table.columns).enumerated().map { position, cell in
                                TemplateValues([
                                    "text": .text(cell.0), "is_figure": .flag(cell.1.isFigure),
                                    "is_head": .flag(position == 0),
                                ])
                            })
                    ])
                }),
        ])
    }

    func plan(_ section: PlanSection) -> TemplateValues {
        TemplateValues([
            "period": .text(section.period),
            "steps": .list(
                section.steps.map {
                    TemplateValues([
                        "gap": .text($0.gap), "action": .text($0.action), "who": .text($0.terms(texts)),
                        "mark": .text($0.mark),
                    ])
                }),
        ])
    }

    func answers(_ section: AnswerSection) -> TemplateValues {
        TemplateValues([
            "stage": .text(section.stage),
            "has_rows": .flag(!section.rows.isEmpty),
            "rows": .list(
                section.rows.map {
                    TemplateValues([
                        "label": .text($0.label), "answer": .text($0.answer), "known": .text($0.known),
                        "evidence": .text($0.evidence), "mark": .text($0.mark),
                    ])
                }),
            "tables": .list(section.tables.map { TemplateValues(["table": .values(table($0))]) }),
        ])
    }

    /// The program's words that stand in templates.
    var words: TemplateValues {
        let phrases: [(String, DocumentPhrase)] = [
            ("contents", .contentsTitle), ("summary", .summaryTitle), ("not_known", .notKnownTitle),
            ("data", .dataTitle), ("gaps", .gapsTitle), ("gaps_help", .gapsHelp), ("no_gaps", .noGapsInData),
            ("contradictions", .contradictionsTitle), ("nothing_contradicts", .nothingContradicts),
            ("claims", .claimsTitle), ("claims_help", .claimsHelp), ("claims_nothing", .claimsNothing),
            ("mixtures", .mixturesTitle), ("mixtures_help", .mixturesHelp), ("plan", .planTitle),
            ("plan_help", .planHelp), ("plan_empty", .planEmpty), ("action", .planColumn(.action)),
            ("gap", .planColumn(.gap)), ("who", .planColumn(.who)),
            ("due", .planColumn(.due)), ("effort", .planColumn(.effort)), ("stake", .planColumn(.stake)),
            ("number", .planColumn(.number)),
            ("first_step", .planColumn(.action)), ("answers", .answersTitle),
            ("asked", .answerColumn(.asked)), ("answer", .answerColumn(.answer)),
            ("known", .answerColumn(.known)), ("evidence", .answerColumn(.evidence)),
            ("method", .methodTitle), ("limits", .limitsTitle), ("assumptions", .assumptionsTitle),
            ("house", .houseTitle), ("published", .publishedTitle),
        ]
        let shared: [(String, Phrase)] = [
            ("strengths", .finding(.strengthsTitle)),
            ("findings", .finding(.findingsTitle)),
            ("warnings", .finding(.warningsTitle)), ("notes", .report(.notesTitle)),
            ("own_words", .judgement(.wordsTitle)),
        ]
        let values = phrases.map { ($0, texts(.document($1))) } + shared.map { ($0, texts($1)) }
        return TemplateValues(Dictionary(values.map { ($0, .text($1)) }) { first, _ in first })
    }
}
