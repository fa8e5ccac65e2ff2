/// Something the program says to a person in an audit, with its data; each language words it in one place.
public enum Phrase: Sendable, Equatable {
    // Values
    case yes
    case no
    case noneChosen
    case notKnown
    case rowCount(Int)
    /// A figure already written, with what it counts.
    case figure(String, unit: String?, currency: String?)
}
