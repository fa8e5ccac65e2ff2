/// What stands in the line from the start.
package struct Prefill: Hashable, Sendable {
    /// Nothing.
    package static let none = Prefill(continued: "")

    /// The whole of it, with the cursor behind it.
    package let text: String
    /// The beginning of it that stays where the first key is printable, or a paste: the rest is replaced. A moving key
    /// leaves all of it, to be edited.
    package let head: String

    /// An unfinished text, which is gone on with.
    package init(continued text: String) {
        self.text = text
        head = text
    }

    /// A text to be taken as it is, edited or replaced, behind a beginning that is none.
    package init(offered text: String, behind head: String = "") {
        self.text = head + text
        self.head = head
    }
}
