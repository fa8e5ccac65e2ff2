extension String {
    /// The text as one word of sh(1), so that a command shown with it can be copied.
    ///
    /// What could act on a terminal stands in it as `$'\033'`, which bash, zsh, ksh and POSIX.1-2024 read.
    package var shellWord: String {
        if !isEmpty, allSatisfy({ $0.isLetter || $0.isNumber || "/._-+,@".contains($0) }), first != "-" {
            return self
        }
        guard unicodeScalars.contains(where: \.actsOnTerminal) else {
            return "'" + replacing("'", with: "'\\''") + "'"
        }
        var word = "$'"
        for scalar in unicodeScalars {
            if scalar == "'" || scalar == "\\" {
                word += "\\\(scalar)"
            } else if scalar.actsOnTerminal {
                for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter {
                    let digits = String(byte, radix: 8)
                    word += "\\" + String(repeating: "0", count: 3 - digits.count) + digits
                }
            } else {
                word.unicodeScalars.append(scalar)
            }
        }
        return word + "'"
    }

    /// A file's name to be read and copied: as it is, or as a word of sh(1) where it holds what could act on a terminal.
    package var shownName: String { unicodeScalars.contains(where: \.actsOnTerminal) ? shellWord : self }
}
