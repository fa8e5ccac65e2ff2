/// Tells what is typed from what a terminal says: takes control sequences (ECMA-48) as a whole, so that the tail of
/// none is taken for text.
///
/// A sequence that breaks off swallows nothing for long: a control character ends it and acts, as does a pause or too
/// great a length.
struct KeyReader {
    /// What came.
    enum Event: Equatable {
        case typed(Unicode.Scalar)
        /// Escape, with nothing behind it.
        case escape
        /// A character behind Escape, as the Alt key sends it.
        case meta(Unicode.Scalar)
        /// Something that a key or the terminal itself sent, from ESC to its last character.
        case sequence(String)
    }

    private enum State: Equatable {
        case text
        case escape
        /// CSI: parameters, then the character that ends it.
        case control
        /// SS2 or SS3 and a character.
        case shift
        /// OSC, DCS, APC, PM or SOS, until ST or BEL.
        case string
        case stringEscape
        /// So many bytes behind a report whose form is older than parameters.
        case bytes(Int)
    }

    static let longestControl = 128
    static let longestString = 1024

    private var state = State.text
    /// The sequence so far; introducers of eight bits are written as those of seven.
    private var collected: [UInt8] = []
    private var count = 0
    /// True where the introducer came as one character, which no keyboard sends.
    private var isEightBit = false
    private var isBehindEscape = false
    private var accumulator = UTF8Accumulator()

    /// Takes a byte and gives what is complete with it.
    mutating func add(_ byte: UInt8) -> [Event] {
        switch state {
        case .text: return accumulator.add(byte).flatMap { takeText($0) }
        case .escape: return takeEscaped(byte)
        case .control: return takeControl(byte)
        case .shift:
            // Some terminals put the modifiers before the character.
            if isParameter(byte), collected.count < 16 { return collect(byte) }
            return 0x21...0x7E ~= byte ? finish(with: byte) : breakOff(at: byte)
        case .string: return takeString(byte)
        case .stringEscape:
            start(.escape, [0x1B])
            if byte != UInt8(ascii: "\\") { return takeEscaped(byte) }
            state = .text
            return []
        case .bytes(let missing):
            guard byte >= 0x20 else { return breakOff(at: byte) }
            state = missing > 1 ? .bytes(missing - 1) : .text
            return []
        }
    }

    /// How long the next byte may take until what there is is all; nil where nothing is unfinished.
    ///
    /// - Parameter isQuick: true where Escape acts by itself.
    func patience(isQuick: Bool) -> Duration? {
        switch state {
        case .text: nil
        case .escape: .milliseconds(isQuick ? 40 : 500)
        case .control, .shift, .string: isIntroducerOnly ? .milliseconds(200) : .seconds(1)
        case .stringEscape, .bytes: .seconds(1)
        }
    }

    /// Nothing more came in time.
    mutating func giveUp() -> [Event] {
        defer { state = .text }
        switch state {
        case .escape: return [.escape]
        // With the Alt key, even these are letters.
        case .control, .shift, .string:
            guard isIntroducerOnly, !isEightBit, let byte = collected.last else { return [] }
            return [.meta(Unicode.Scalar(byte))]
        case .text, .stringEscape, .bytes: return []
        }
    }

    // MARK: - Text

    private mutating func takeText(_ scalar: Unicode.Scalar) -> [Event] {
        let isMeta = isBehindEscape && !(0x80...0x9F ~= scalar.value)
        isBehindEscape = false
        if isMeta { return [.meta(scalar)] }
        switch scalar.value {
        case 0x1B: start(.escape, [0x1B])
        case 0x8E, 0x8F, 0x90, 0x98, 0x9B, 0x9D, 0x9E, 0x9F:
            // The introducers of eight bits are those of seven without ESC, 0x40 higher.
            isEightBit = true
            introduce(UInt8(truncatingIfNeeded: scalar.value - 0x40))
        // The terminal's other controls of eight bits; inside, they stand for keys (`KeyTable`).
        case 0x80...0x9F: break
        default: return [.typed(scalar)]
        }
        return []
    }

    private mutating func takeEscaped(_ byte: UInt8) -> [Event] {
        switch byte {
        case UInt8(ascii: "["), UInt8(ascii: "O"), UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "X"),
            UInt8(ascii: "^"), UInt8(ascii: "_"):
            isEightBit = false
            introduce(byte)
            return []
        case 0x1B: return [.escape]
        // Enter is Enter.
        case 0x0A, 0x0D:
            state = .text
            return [.escape, .typed(Unicode.Scalar(byte))]
        default:
            state = .text
            isBehindEscape = true
            return accumulator.add(byte).flatMap { takeText($0) }
        }
    }

    // MARK: - Sequences

    private mutating func introduce(_ byte: UInt8) {
        let next: State =
            switch byte {
            case UInt8(ascii: "["): .control
            case UInt8(ascii: "N"), UInt8(ascii: "O"): .shift
            default: .string
            }
        start(next, [0x1B, byte])
    }

    private mutating func takeControl(_ byte: UInt8) -> [Event] {
        switch byte {
        case 0x20...0x3F:
            guard collected.count < Self.longestControl else { return breakOff(at: byte) }
            return collect(byte)
        // The function keys of a Linux console.
        case UInt8(ascii: "[") where isIntroducerOnly:
            state = .shift
            return collect(byte)
        case 0x40...0x7E:
            // The oldest reports of a mouse.
            let bytes =
                isIntroducerOnly ? [UInt8(ascii: "M"): 3, UInt8(ascii: "T"): 6, UInt8(ascii: "t"): 2] : [:]
            guard let missing = bytes[byte] else { return finish(with: byte) }
            state = .bytes(missing)
            return []
        default: return breakOff(at: byte)
        }
    }

    private mutating func takeString(_ byte: UInt8) -> [Event] {
        let isTerminator = byte == 0x9C && collected.last == 0xC2
        count += 1
        collected = [byte]
        switch byte {
        case 0x1B: state = .stringEscape
        case 0x07, 0x18, 0x1A: state = .text
        case 0x09: break
        case 0x00...0x1F: return breakOff(at: byte)
        default: if isTerminator || count >= Self.longestString { state = .text }
        }
        return []
    }

    private mutating func start(_ next: State, _ bytes: [UInt8]) {
        state = next
        collected = bytes
        count = 0
    }

    private mutating func collect(_ byte: UInt8) -> [Event] {
        collected.append(byte)
        return []
    }

    private mutating func finish(with byte: UInt8) -> [Event] {
        state = .text
        return [.sequence(String(decoding: collected + [byte], as: UTF8.self))]
    }

    /// Forgets a sequence in which this byte cannot stand.
    private mutating func breakOff(at byte: UInt8) -> [Event] {
        state = .text
        return add(byte)
    }

    private var isIntroducerOnly: Bool { collected.count == 2 && collected.first == 0x1B }

    private func isParameter(_ byte: UInt8) -> Bool {
        UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte || byte == UInt8(ascii: ";")
    }
}
