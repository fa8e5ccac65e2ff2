/// One thing that happens in a meeting.
enum Act: Hashable {
    /// A line is typed, whatever stood in it before.
    case type(String)
    /// Something is typed behind what stands in the line; Enter alone where that is nothing.
    case append(String)
    /// Control-C with this in the line.
    case interrupt(String)
    /// Control-D on an empty line.
    case endOfInput
    case pageUp
    case pageDown
    /// The terminal goes away with this in the line.
    case hangUp(String)
    /// The process is gone; where a number is given, amid the next write, behind so many bytes of it.
    case kill(Int?)
    /// The power is cut: what the device was not asked to keep is gone.
    case powerCut
    /// So many milliseconds pass, or are taken back.
    case wait(Int64)
    /// The call of the file system behind so many others goes wrong.
    case fault(Fault, after: Int)
    /// The same where the session is opened the next time.
    case faultAtOpening(Fault, after: Int)
    /// Nothing more can be written, until there is room again.
    case fullDisk
    case roomOnDisk
    /// Somebody else wants to go on with the session.
    case otherProcess

    enum Fault: Hashable, CaseIterable {
        case ioError
        case noSpace
        case readOnlyDisk
        case interrupted
        case short
        /// The process is killed there.
        case kill

        /// True where nothing must be noticed of it.
        var isHarmless: Bool { self == .interrupted || self == .short }
    }
}

extension Act {
    /// True of what leads to the field in front.
    var goesBack: Bool { [.type(":back"), .type(":b"), .pageUp].contains(self) }
}

extension Act: CustomStringConvertible {
    /// As one does it: what is typed as it is typed, everything else in brackets.
    var description: String {
        switch self {
        case .type(let line): Self.shown(line)
        case .append(""): "(Enter)"
        case .append(let text): "(behind what stands there)\(Self.shown(text))"
        case .interrupt(let line): Self.shown(line) + "^C"
        case .endOfInput: "^D"
        case .pageUp: "(page up)"
        case .pageDown: "(page down)"
        case .hangUp(let line): Self.shown(line) + "(hang-up)"
        case .kill(nil): "(kill -9)"
        case .kill(let bytes?): "(kill -9 behind \(bytes) bytes of the next write)"
        case .powerCut: "(power cut)"
        case .wait(let milliseconds): "(\(milliseconds / 1000) seconds pass)"
        case .fault(let fault, let calls): "(\(fault) behind \(calls) more file calls)"
        case .faultAtOpening(let fault, let calls):
            "(\(fault) at the next opening, behind \(calls) file calls)"
        case .fullDisk: "(disk full)"
        case .roomOnDisk: "(disk has room)"
        case .otherProcess: "(auditsh resume, in another window)"
        }
    }

    private static func shown(_ line: String) -> String {
        let text = line.replacing("\t", with: "<TAB>").replacing("\n", with: "<paste goes on>\n")
        return text.count > 400 ? "\(text.prefix(40))… (\(text.count) characters)" : text
    }
}
