extension English {
    package static func text(for phrase: ValuePhrase) -> String {
        switch phrase {
        case .yes: "Yes"
        case .no: "No"
        case .dontKnow: "I don't know"
        case .noneChosen: "none"
        case .notKnown: "not known"
        case .notApplicableShort: "n/a"
        case .rowCount(let count): plural(count, "row", "rows")
        case .over(let figure): "over \(figure)"
        case .figure(let figure): Self.figure(figure)
        case .unit(let unit, let currency): word(unit, currency)
        case .state(let state): word(state)
        case .stateMark(let state): "[\(word(state))]"
        case .rangeAndMiddle(let range, let middle): "\(range), so \(Self.figure(middle))"
        case .aboutFigure(let figure): "about \(Self.figure(figure))"
        case .converted(let figure, let said): signs.bracketed(Self.figure(figure), said)
        case .atLeast(let figure, let count): "at least \(Self.figure(figure)), \(count) not known"
        case .notSet: "not set"
        case .depth(let depth): setting(depth)
        case .somethingConfidential: "something confidential"
        case .severity(let severity): word(severity)
        case .findingStatus(let status): word(status)
        case .namedFigure(let label, let figure): namedFigure(label, figure)
        case .withQuestion(let label, let question): signs.bracketed(label, question)
        case .severityName(let severity): name(severity)
        case .aspect(let aspect): name(aspect)
        case .component(let component): name(component)
        case .basisName(let basis): word(basis)
        case .sampleSummary(let summary, let count): "\(word(summary)) of \(count)"
        case .noMargin: "not known (all agree)"
        case .labelled(let label, let text): signs.labelled(label, text)
        case .columnTitle(let label, let unit, let currency): columnTitle(label, unit, currency)
        case .hiddenPerson(let label, let number): "\(label) \(number)"
        case .countOf(let part, let whole): "\(part) of \(whole)"
        case .notAnswered: "not answered"
        }
    }
}
