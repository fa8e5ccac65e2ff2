/// What answers, figures and their names look like in words.
package enum ValuePhrase: Sendable, Equatable {
    case yes
    case no
    case dontKnow
    case noneChosen
    case notKnown
    case notApplicableShort
    case rowCount(Int)
    /// More than a figure.
    case over(String)
    /// A figure with what it counts.
    case figure(Quantity)
    /// What figures count, without one.
    case unit(Unit, currency: String?)
    case state(StateWord)
    /// The same at the end of a line of a list.
    case stateMark(StateWord)
    /// A range as one types it, and its middle.
    case rangeAndMiddle(String, middle: Quantity)
    case aboutFigure(Quantity)
    /// A length of time and, where it was told in another unit, what was told.
    case converted(Quantity, said: String)
    /// A sum of which some parts are not known.
    case atLeast(Quantity, unknown: Int)
    case notSet
    /// How much is asked, as a setting stands.
    case depth(DepthWord)
    /// In place of what was said to a confidential question or of a finding that rests on one.
    case somethingConfidential
    case severity(SeverityWord)
    case findingStatus(StatusWord)
    /// A figure behind its label, with what it counts.
    case namedFigure(String, Quantity)
    /// Something with the id of its question.
    case withQuestion(String, String)
    case severityName(SeverityWord)
    case aspect(AspectWord)
    case component(ComponentWord)
    case basisName(BasisWord)
    /// How a figure came of several samples.
    case sampleSummary(SummaryWord, count: Int)
    /// In place of an uncertainty that comes out as none.
    case noMargin
    /// A name and what it is, on one line.
    case labelled(String, String)
    /// What heads a column of figures.
    case columnTitle(String, unit: Unit, currency: String?)
    case hiddenPerson(label: String, Int)
    /// So many of so many, in figures.
    case countOf(Int, of: Int)
    case notAnswered
}
