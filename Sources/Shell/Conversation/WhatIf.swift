import Wording

/// What is assumed of a trial.
enum WhatIf {
    /// Splits `FIELD=VALUE; FIELD=VALUE`: a value may hold semicolons, so that what begins with no name goes on
    /// with the value before.
    ///
    /// - Returns: nil where the text does not begin with a name.
    static func assignments(_ text: String) -> [(name: String, value: String)]? {
        var result: [(name: String, value: String)] = []
        for part in text.split(omittingEmptySubsequences: false, whereSeparator: { $0 == ";" || $0 == "；" }) {
            let sign = part.firstIndex { $0 == "=" || $0 == "＝" }
            let name = sign.map { String(part[..<$0]).trimmed } ?? ""
            let isName =
                !name.isEmpty && name.utf8.allSatisfy { $0 == UInt8(ascii: "_") || $0.isLetterOrDigit }
            if let sign, isName {
                result.append((name, String(part[part.index(after: sign)...]).trimmed))
            } else if result.isEmpty {
                return nil
            } else {
                result[result.count - 1].value += ";\(part)"
            }
        }
        return result
    }
}

extension UInt8 {
    fileprivate var isLetterOrDigit: Bool {
        switch self {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: false
        }
    }
}
