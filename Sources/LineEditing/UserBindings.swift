internal import FoundationEssentials

/// The key sequences that an editrc(5) file speaks of: what a person has bound is given to libedit as it came.
enum UserBindings {
    static func sequences(ofFile path: String) -> Set<String> {
        (try? String(contentsOfFile: path, encoding: .utf8)).map { sequences(in: $0) } ?? []
    }

    /// Every word that stands for ESC and more than one character. Which command it belongs to does not matter: what
    /// is not bound after all does nothing.
    static func sequences(in text: String) -> Set<String> {
        let words = text.split { $0.isWhitespace || "\"'".contains($0) }
        return Set(
            words.compactMap { word in
                let escape = ["\\e", "\\\\e", "^[", "\\033"].first { word.hasPrefix($0) }
                guard let rest = escape.map({ word.dropFirst($0.count) }), rest.count > 1 else { return nil }
                return "\u{1B}" + rest
            })
    }
}
