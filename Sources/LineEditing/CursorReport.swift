/// A terminal's answer to the question where its cursor is: `ESC [ row ; column R` (ECMA-48).
struct CursorReport: Equatable {
    /// Counted from 0, unlike in the answer.
    let column: Int
    /// The bytes of the answer.
    let length: Int

    /// Finds an answer at the end of `bytes`.
    init?(endOf bytes: [UInt8]) {
        guard bytes.last == UInt8(ascii: "R"), let start = bytes.lastIndex(of: 0x1B) else { return nil }
        let answer = bytes[start...]
        let fields = answer.dropFirst(2).dropLast().split(separator: UInt8(ascii: ";"))
        guard answer.dropFirst().first == UInt8(ascii: "["), fields.count == 2,
            fields.allSatisfy({ $0.allSatisfy { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 } }),
            let column = fields.last.flatMap({ Int(String(decoding: $0, as: UTF8.self), radix: 10) }),
            column > 0
        else { return nil }
        self.column = column - 1
        length = answer.count
    }
}
