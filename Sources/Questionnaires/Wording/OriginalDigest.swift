/// By what a translation tells that its original says something else by now.
package enum OriginalDigest {
    /// Eight hexadecimal digits that are others for nearly every other text: FNV-1a over its bytes in UTF-8.
    package static func of(_ text: String) -> String {
        let start: UInt32 = 2_166_136_261
        let hash = text.utf8.reduce(start) { ($0 ^ UInt32(clamping: $1)) &* 16_777_619 }
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 8 - digits.count) + digits
    }
}
