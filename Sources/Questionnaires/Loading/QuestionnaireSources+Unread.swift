package import Diagnostics

extension QuestionnaireSources {
    /// What is said of a file that looks like one of a questionnaire and that nothing reads; nil of every other.
    ///
    /// - Parameters:
    ///   - name: its name within the folder, such as `locales/pl.yml`.
    ///   - path: what it is called in messages.
    package static func warning(aboutFile name: String, at path: String) -> Diagnostic? {
        let lower = name.lowercased()
        guard lower.hasSuffix(".yaml") || lower.hasSuffix(".yml"), !isRead(name) else { return nil }
        let meant = [corrected(name), corrected(lower)].first(where: isRead)
        let nearest = meant ?? NearMatch.of(corrected(lower), among: required + optional)
        return Diagnostic(
            .warning, "'\(name)' is no part of the questionnaire: nothing reads a file of this name",
            in: SourceText(name: path, text: ""), notes: nearest.map { ["did you mean '\($0)'?"] } ?? [])
    }

    private static func isRead(_ name: String) -> Bool {
        (required + optional).contains(name) || language(ofFile: name) != nil || isExample(name)
    }

    private static func corrected(_ name: String) -> String {
        let dot = name.lastIndex(of: ".") ?? name.endIndex
        return name[..<dot] + ".yaml"
    }

    /// True of a file of examples.
    package static func isExample(_ name: String) -> Bool {
        name.hasPrefix("\(examplesFolder)/") && name.hasSuffix(".yaml")
            && !name.dropFirst(examplesFolder.count + 1).contains("/")
    }
}
