import Diagnostics

/// Finds the address of a text, or of a value that an overlay may change, that somebody probably meant: most of those that
/// are wrong follow the files, where a field stands in its question and a metric has an id.
struct Addresses {
    /// Addresses by the keys under which an entry stands in its file: `metrics.M-1` is `metrics.win_rate`.
    private var moved: [(written: [String], address: [String])] = []

    init(_ questionnaire: Questionnaire) {
        for metric in questionnaire.metrics {
            moved.append((["metrics", metric.id], ["metrics", metric.variable]))
        }
        for (table, columns) in questionnaire.columns {
            for column in columns {
                moved.append((["columns", table, column.id], ["columns", table, column.name]))
            }
        }
        for (table, verdicts) in questionnaire.verdicts {
            for verdict in verdicts {
                moved.append((["verdicts", table, verdict.code, "reasons"], ["verdict_reasons", table]))
            }
        }
    }

    /// The address among those there are; nil where none is like it.
    func meant(by address: String, among known: some Sequence<String>) -> String? {
        let keys = address.split(separator: ".").map(String.init)
        let known = Array(known)
        for (written, place) in moved where keys.starts(with: written) {
            let moved = (place + keys.dropFirst(written.count)).joined(separator: ".")
            if known.contains(moved) { return moved }
        }
        // An entry has its address wherever its file nests it.
        for count in stride(from: keys.count - 1, to: 1, by: -1) {
            let end = keys.suffix(count).joined(separator: ".")
            if known.contains(end) { return end }
        }
        return NearMatch.of(address, among: known)
    }
}
