/// The deal export that figures were taken from.
public struct ExportReference: Sendable, Equatable {
    /// The name of the file, without its folder.
    public var name: String
    /// SHA-256 of its bytes, lower-case hexadecimal.
    public var digest: String
    /// The day that it shows, as `YYYY-MM-DD`.
    public var asOf: String?

    /// Creates a reference.
    public init(name: String, digest: String, asOf: String? = nil) {
        self.name = name
        self.digest = digest
        self.asOf = asOf
    }
}
