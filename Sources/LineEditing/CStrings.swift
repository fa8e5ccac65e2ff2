import CLibrary

/// Lists of strings as execve(2) takes them.
enum CStrings {
    /// Lends copies of the strings, with NULL behind the last.
    static func with<Result>(
        _ strings: [String], _ body: (UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> Result
    ) -> Result {
        let copies = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>.allocate(capacity: strings.count + 1)
        for (position, string) in strings.enumerated() { (copies + position).initialize(to: strdup(string)) }
        (copies + strings.count).initialize(to: nil)
        defer {
            for position in strings.indices { free(copies[position]) }
            copies.deallocate()
        }
        return body(copies)
    }
}
