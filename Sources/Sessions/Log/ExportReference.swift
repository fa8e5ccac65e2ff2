/// The deal export that figures were taken from.
package struct ExportReference: Sendable, Equatable {
    /// The name of the file, without its folder.
    package var name: String
    /// SHA-256 of its bytes, lower-case hexadecimal.
    package var digest: String
    /// The day that it shows, as `YYYY-MM-DD`.
    package var asOf: String?

    /// Creates a reference.
    package init(name: String, digest: String, asOf: String? = nil) {
        self.name = name
        self.digest = digest
        self.asOf = asOf
    }
}
