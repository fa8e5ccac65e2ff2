package import Diagnostics

/// Reads YAML texts into nodes, bounded in size, depth and number of nodes,
/// those behind aliases counted each time.
package enum YAMLFile {
    /// Longest text that is read, in bytes.
    package static let greatestSize = 4 << 20
    /// Most nodes that are read.
    static let mostNodes = 200_000
    /// Deepest nesting.
    static let greatestDepth = 100

    /// The root of a text's only document; nil where the text is empty.
    ///
    /// - Throws: one diagnostic, at the place of the first thing that is no YAML or too much of it.
    package static func parse(_ source: SourceText) throws(Diagnostic) -> YAMLNode? {
        guard source.text.utf8.count <= greatestSize else {
            throw Diagnostic(
                .error, "the file is larger than \(greatestSize >> 20) MB", in: source,
                notes: ["nothing larger is read"])
        }
        var composer = YAMLComposer(source)
        return try composer.root()
    }
}
