internal import CLibEdit

/// Conversions between Swift text and the wide characters of libedit, which are scalars in UTF-8 locales.
enum WideText {
    /// The scalars and the zero that ends them; a NUL inside would cut the text, so it is left out.
    static func encode(_ text: some StringProtocol) -> [wchar_t] {
        text.unicodeScalars.filter { $0.value != 0 }.map { wchar_t(truncatingIfNeeded: $0.value) } + [0]
    }

    /// The text from `start` up to `end`; what is no scalar becomes U+FFFD.
    static func decode(from start: UnsafePointer<wchar_t>, to end: UnsafePointer<wchar_t>) -> String {
        guard start < end else { return "" }
        var scalars = String.UnicodeScalarView()
        for character in UnsafeBufferPointer(start: start, count: end - start) {
            scalars.append(scalar(character))
        }
        return String(scalars)
    }

    static func scalar(_ character: wchar_t) -> Unicode.Scalar {
        Unicode.Scalar(UInt32(truncatingIfNeeded: character)) ?? "\u{FFFD}"
    }
}
