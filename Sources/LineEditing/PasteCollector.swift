/// Collects the bytes of a bracketed paste up to the sequence that ends it, without holding more than a limit.
struct PasteCollector {
    static let end: [UInt8] = Array("\u{1B}[201~".utf8)

    private(set) var bytes: [UInt8] = []
    private(set) var isOverLimit = false
    private(set) var isComplete = false
    private let limit: Int
    private var matched = 0

    init(limit: Int) {
        self.limit = limit
    }

    /// How many bytes are surely still part of the paste: reading so many takes nothing from what follows.
    var missing: Int { isComplete ? 0 : Self.end.count - matched }

    /// Takes the next bytes, at most `missing` of them.
    mutating func add(_ more: some Sequence<UInt8>) {
        for byte in more where !isComplete {
            if byte == Self.end[matched] {
                matched += 1
                isComplete = matched == Self.end.count
                continue
            }
            if matched > 0 { keep(Self.end.prefix(matched)) }
            // The first byte of the end occurs nowhere else in it, so a failed match starts anew here.
            matched = byte == Self.end[0] ? 1 : 0
            if matched == 0 { keep(CollectionOfOne(byte)) }
        }
    }

    private mutating func keep(_ more: some Collection<UInt8>) {
        guard !isOverLimit else { return }
        if bytes.count + more.count > limit {
            isOverLimit = true
            bytes = []
        } else {
            bytes.append(contentsOf: more)
        }
    }
}
