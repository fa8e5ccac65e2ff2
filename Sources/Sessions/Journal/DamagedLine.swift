/// What can be read of a line whose envelope is damaged while its payload is the one that its digest was made of: each part
/// of the envelope by itself.
struct DamagedLine {
    /// Its number; nil where that cannot be read.
    let seq: Int?
    /// When it was written; nil where that cannot be read.
    let at: Timestamp?
    /// What happened, as it stands there; nil where nothing does.
    let kind: String?
    /// True where it may be skipped, as far as can be told.
    let ignorable: Bool
    /// The line before, as it names it.
    let prev: Fingerprint?
    /// The payload's bytes, with their salt.
    let payload: ArraySlice<UInt8>

    private static let payloadKey: StaticString = ",\"payload\":"
    /// `"digest":"…","prev":"…"`, which stands before the payload.
    private static let digestsLength = 10 + Fingerprint.digits + 10 + Fingerprint.digits + 1
    /// No envelope is as long.
    private static let longestEnvelope = 512

    /// Nil where the payload is not what its digest says, or no digest can be read.
    init?(_ line: ArraySlice<UInt8>) {
        guard let head = Self.head(of: line), head.count >= Self.digestsLength,
            line.last == UInt8(ascii: "}"),
            line.count <= JournalLimits.lineBytes
        else { return nil }
        let digests = head.suffix(Self.digestsLength)
        let payload = line[(head.endIndex + Self.payloadKey.utf8CodeUnitCount)..<(line.endIndex - 1)]
        let digest = Fingerprint(hexadecimal: digests.dropFirst(10).prefix(Fingerprint.digits))
        guard digest == Fingerprint(of: payload), payload.isPlainObject else { return nil }
        self.payload = payload
        prev = Fingerprint(hexadecimal: digests.dropLast().suffix(Fingerprint.digits))
        let parts = Self.parts(of: head.dropLast(Self.digestsLength))
        seq = parts.flatMap { Self.number($0.number) }
        at = parts.flatMap { Timestamp($0.time) }
        kind = parts.map {
            String(decoding: $0.kind.map { $0.isPlainName ? $0 : UInt8(ascii: "?") }, as: UTF8.self)
        }
        ignorable = parts?.ignorable ?? false
    }

    private typealias Bytes = ArraySlice<UInt8>

    /// What stands in front of the digests, cut where its keys should stand: of all lengths of number and kind those
    /// with which most bytes of the keys are right. Nil where no cut fits.
    private static func parts(of front: Bytes) -> (number: Bytes, time: Bytes, kind: Bytes, ignorable: Bool)?
    {
        var best: (number: Bytes, time: Bytes, kind: Bytes, ignorable: Bool)?
        var fewest = mostWrongBytes + 1
        for digits in 1...7 {
            for ignorable in [false, true] {
                var rest = front
                var wrong = 0
                func skip(_ key: StaticString) {
                    let found = rest.prefix(key.utf8CodeUnitCount)
                    wrong += key.withUTF8Buffer { key in key.count - zip(key, found).count { $0 == $1 } }
                    rest = rest.dropFirst(key.utf8CodeUnitCount)
                }
                skip("{\"seq\":")
                let number = rest.prefix(digits)
                rest = rest.dropFirst(digits)
                skip(",\"at\":\"")
                let time = rest.prefix(Timestamp.length)
                rest = rest.dropFirst(Timestamp.length)
                skip("\",\"kind\":\"")
                let end: StaticString = ignorable ? "\",\"ignorable\":true," : "\","
                guard rest.count > end.utf8CodeUnitCount else { continue }
                let kind = rest.dropLast(end.utf8CodeUnitCount)
                rest = rest[kind.endIndex...]
                skip(end)
                guard wrong < fewest, kind.count <= JournalLimits.kindBytes else { continue }
                fewest = wrong
                best = (number, time, kind, ignorable)
            }
        }
        return best
    }

    /// With more wrong bytes in its keys an envelope is not believed.
    private static let mostWrongBytes = 4

    private static func number(_ digits: Bytes) -> Int? {
        var scanner = ByteScanner(digits)
        let number = scanner.number()
        return scanner.rest.isEmpty ? number : nil
    }

    /// The line up to its payload.
    private static func head(of line: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        let end = min(line.endIndex, line.startIndex + longestEnvelope)
        for start in line.startIndex..<end where line[start] == UInt8(ascii: ",") {
            var scanner = ByteScanner(line[start...])
            if scanner.skip(payloadKey) { return line[..<start] }
        }
        return nil
    }
}
