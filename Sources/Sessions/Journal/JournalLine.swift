/// One event of a session file:
/// `{"seq":…,"at":"…+08:00","kind":"…",["ignorable":true,]"digest":"…","prev":"…","payload":{"salt":"…",…}}`.
package struct JournalLine: Sendable, Equatable {
    /// Its number, from 1; it stands on line `seq` + 1.
    package let seq: Int
    /// When it was written.
    package let at: Timestamp
    /// What happened.
    package let kind: String
    /// True where a program that does not know the kind may skip it.
    package let ignorable: Bool
    /// SHA-256 of the payload's bytes.
    package let digest: Fingerprint
    /// SHA-256 of the line before, up to `,"payload":`; of the header, whole.
    package let prev: Fingerprint
    /// The line's bytes as in the file, without the line feed.
    package let raw: ArraySlice<UInt8>
    private let payloadStart: Int

    /// The payload's bytes as in the file: one JSON object whose first key is `salt`.
    package var payload: ArraySlice<UInt8> { raw[payloadStart..<raw.endIndex - 1] }
    /// The payload's bytes as they were given to be written: without `salt`.
    package var entryPayload: [UInt8] {
        let afterSalt = payload.dropFirst(Self.saltPrefix.utf8CodeUnitCount + Salt.digits + 1)
        return [UInt8(ascii: "{")]
            + (afterSalt.first == UInt8(ascii: ",") ? afterSalt.dropFirst() : afterSalt)
    }
    /// True of the same bytes, wherever they stand.
    package static func == (one: JournalLine, other: JournalLine) -> Bool { one.raw == other.raw }

    /// What the next line names as `prev`.
    var link: Fingerprint { Fingerprint(of: raw[..<(payloadStart - Self.payloadKey.utf8CodeUnitCount)]) }
    /// True where the payload is the one that the digest was made of.
    var isDigestRight: Bool { Fingerprint(of: payload) == digest }

    private static let payloadKey: StaticString = ",\"payload\":"
    private static let saltPrefix: StaticString = "{\"salt\":\""

    /// Reads a line without its line feed: its form only, neither digests nor place.
    init(parsing line: ArraySlice<UInt8>) throws(LineFault) {
        guard line.count <= JournalLimits.lineBytes else { throw .tooLong(limit: JournalLimits.lineBytes) }
        var scanner = ByteScanner(line)
        func expect(_ text: StaticString) throws(LineFault) {
            guard scanner.skip(text) else {
                throw .missing("\(text)", at: scanner.position - line.startIndex)
            }
        }
        func missing(_ what: String) -> LineFault { .missing(what, at: scanner.position - line.startIndex) }
        try expect("{\"seq\":")
        guard let seq = scanner.number() else { throw missing("number") }
        try expect(",\"at\":\"")
        guard let time = scanner.take(Timestamp.length), let at = Timestamp(time) else {
            throw missing("time")
        }
        try expect("\",\"kind\":\"")
        guard let kind = scanner.take(upTo: JournalLimits.kindBytes, where: \.isKind) else {
            throw missing("kind")
        }
        try expect("\",")
        let ignorable = scanner.skip("\"ignorable\":true,")
        try expect("\"digest\":\"")
        guard let digits = scanner.take(Fingerprint.digits), let digest = Fingerprint(hexadecimal: digits)
        else {
            throw missing("digest")
        }
        try expect("\",\"prev\":\"")
        guard let digits = scanner.take(Fingerprint.digits), let prev = Fingerprint(hexadecimal: digits)
        else {
            throw missing("digest")
        }
        try expect("\"")
        try expect(Self.payloadKey)
        payloadStart = scanner.position
        try expect(Self.saltPrefix)
        guard let salt = scanner.take(Salt.digits), salt.allSatisfy({ $0.lowerCaseHexadecimalValue != nil })
        else {
            throw missing("salt")
        }
        try expect("\"")
        guard scanner.rest.count == 2 || scanner.rest.first == UInt8(ascii: ","), scanner.rest.count >= 2,
            scanner.rest.last == UInt8(ascii: "}"), scanner.rest.dropLast().last == UInt8(ascii: "}")
        else { throw missing("payload") }
        self.seq = seq
        self.at = at
        self.kind = String(decoding: kind, as: UTF8.self)
        self.ignorable = ignorable
        self.digest = digest
        self.prev = prev
        raw = line
    }

    /// Composes the line that follows; `prev` is the link of the line before.
    init(
        _ entry: JournalEntry, seq: Int, at: Timestamp, prev: Fingerprint, salt: Salt
    ) throws(JournalError) {
        guard (1...JournalLimits.kindBytes).contains(entry.kind.utf8.count),
            entry.kind.utf8.allSatisfy(\.isKind)
        else {
            throw .unwritable(.kind)
        }
        // The journal's own key comes first; a second one would make two readings of one payload possible.
        guard entry.payload[...].isPlainObject, !entry.payload.starts(with: Array("{\"salt\"".utf8)) else {
            throw .unwritable(.payload)
        }
        var payload = Array("{\"salt\":\"".utf8) + salt.hexadecimal
        payload.append(UInt8(ascii: "\""))
        if entry.payload.count > 2 { payload.append(UInt8(ascii: ",")) }
        payload += entry.payload.dropFirst()
        self.init(
            payload: payload[...], kind: entry.kind, ignorable: entry.ignorable, seq: seq, at: at, prev: prev)
        guard raw.count <= JournalLimits.lineBytes, seq <= JournalLimits.events else {
            throw .unwritable(.size)
        }
    }

    /// Composes a line around a payload that is salted already.
    init(
        payload: ArraySlice<UInt8>, kind: String, ignorable: Bool, seq: Int, at: Timestamp, prev: Fingerprint
    ) {
        let digest = Fingerprint(of: payload)
        var line = Array("{\"seq\":\(seq),\"at\":\"\(at)\",\"kind\":\"\(kind)\",".utf8)
        if ignorable { line += Array("\"ignorable\":true,".utf8) }
        line += Array("\"digest\":\"\(digest)\",\"prev\":\"\(prev)\"\(Self.payloadKey)".utf8)
        payloadStart = line.count
        line += payload
        line.append(UInt8(ascii: "}"))
        raw = line[...]
        self.seq = seq
        self.at = at
        self.kind = kind
        self.ignorable = ignorable
        self.digest = digest
        self.prev = prev
    }
}

extension JournalLine {
    /// The program version that the line says is needed to understand its kind: the payload's key `needs`,
    /// directly after `salt`.
    package var needs: String? {
        var scanner = ByteScanner(payload)
        guard scanner.take(Self.saltPrefix.utf8CodeUnitCount + Salt.digits) != nil,
            scanner.skip("\",\"needs\":\""),
            let name = scanner.take(upTo: JournalLimits.nameBytes, where: \.isPlainName), scanner.skip("\"")
        else { return nil }
        return String(decoding: name, as: UTF8.self)
    }
}
