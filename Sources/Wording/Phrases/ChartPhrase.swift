/// Something that a chart says: what it shows in a sentence, what its marks mean, what heads its cells.
package enum ChartPhrase: Sendable, Equatable {
    // What heads cells
    /// Over drawings, for those who do not see them.
    case drawn(from: String, to: String)
    case result
    case share
    case ofAll
    case time
    case ownScale
    case limitTitle
    case keptTitle
    case what
    /// Over a part and its whole.
    case partOf(String, String)

    // What stands in cells
    case all
    /// What stands for several small rows.
    case smaller(Int)
    /// A figure with its sign.
    case signed(Double)
    /// A figure that is not known in full.
    case starred(String)
    /// There is none of it.
    case noneOf(String)
    /// Whether a promise is kept; nil: nobody knows.
    case kept(Bool?)
    case limitAt(String)
    case worthAt(String)

    // What it says
    case earnedAndLost(earned: Int, Quantity, lost: Int, Quantity)
    case narrowest(step: String, share: Quantity)
    case lowest([String], String)
    case lowestCount(Int, of: Int, String)
    case always(String, String)
    case between(String, least: String, low: String, most: String, high: String)
    case range(String, least: String, most: String)
    case spread(String, middle: String, longest: String?)
    case keptOf(Int, of: Int)
    case flowed(from: String, to: String)
    case shareOf(String, share: Quantity, whole: String)

    // What its marks mean
    case less(String, cost: String)
    case eachBegins
    case partlyKnown
    /// - Parameter firm: what must be known for a full dot.
    case dotAt(String, firm: String?)
    /// Up to the one it is good, beyond the other it is lost.
    case lines(limit: String, worth: String?, isLessBetter: Bool)
    case fellAway
    /// What is not drawn, as it would leave no room for the others.
    case offTheScale([String])
    case fullAndHollow(String, String)
    case wholeAt(String)
    case dotEach
    case dashed(String)
    case ownScales(withMargins: Bool)
    case whyTitle
}
