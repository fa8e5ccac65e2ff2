/// What a simulated meeting found wrong.
struct Failure: Error {
    /// The promise that was broken.
    enum Promise: String {
        case answers = "the answers are those that were given"
        case events = "each action is one event, and nothing else is"
        case room = "who is in the room is remembered"
        case disk = "what was called saved is on the device"
        case said = "what was saved is said, and nothing else"
        case asked = "what is asked back can be replied to"
        case confidential = "nothing confidential is asked before sellers"
        case row = "the row that was wanted is brought back"
        case leaving = "one can leave"
        case back = "one can go back"
        case reopening = "it goes on where it was"
        case assessment = "an assessment that goes on from another is as one made anew"
        case opening = "it can be opened"
        case locking = "one process writes"
        case undoing = "undoing and redoing everything changes nothing"
        case reports = "equal states give equal reports"
        case typed = "nothing that was typed is lost"
        case twins = "nothing shown before sellers depends on a confidential answer"
    }

    let promise: Promise
    let detail: String
}
