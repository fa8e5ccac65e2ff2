import TerminalText

/// Text on its way into a string of a style sheet: the only place where it is escaped for that.
enum CSSText {
    /// The text between double quotes. Whatever is no letter, figure or blank is written by its number, so that nothing
    /// ends the string, the sheet or the element around it (CSS Syntax 3, "Serialize a string").
    static func string(_ text: String) -> String {
        var result = "\""
        for scalar in text.harmless().unicodeScalars {
            if scalar == " " || scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
                result.unicodeScalars.append(scalar)
            } else {
                result += "\\" + String(scalar.value, radix: 16) + " "
            }
        }
        return result + "\""
    }
}
