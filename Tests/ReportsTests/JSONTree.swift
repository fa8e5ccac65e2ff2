import Foundation
import Testing

/// A JSON document read back, with comparisons between a report and the oracle's short forms.
struct JSONTree {
    let root: [String: Any]

    init(_ text: String) throws {
        root = try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    }

    func object(_ key: String) -> [String: Any]? { root[key] as? [String: Any] }
    func list(_ key: String) -> [[String: Any]] { root[key] as? [[String: Any]] ?? [] }
    func strings(_ key: String) -> [String] { root[key] as? [String] ?? [] }

    /// Where the report does not say what the oracle says.
    func differences(from oracle: JSONTree) -> [String] {
        metricDifferences(oracle) + tableDifferences(oracle) + findingDifferences(oracle)
            + stageDifferences(oracle) + listDifferences(oracle)
    }

    private func metricDifferences(_ oracle: JSONTree) -> [String] {
        let expected = oracle.object("metrics") ?? [:]
        let metrics = list("metrics")
        var result = metrics.count == expected.count && !metrics.isEmpty ? [] : ["count of metrics"]
        for metric in metrics {
            let name = metric["variable"] as? String ?? ""
            let other = expected[name] as? [String: Any] ?? [:]
            let status = metric["status"] as? String
            if !Self.same(metric["value"], other["value"])
                || (status == "not_applicable" ? "unknown" : status) != other["status"] as? String
                || Self.names(metric["missing"]) != other["missing"] as? [String] ?? []
            {
                result.append("\(metric), expected \(other)")
            }
        }
        return result
    }

    private func tableDifferences(_ oracle: JSONTree) -> [String] {
        var result: [String] = []
        for name in ["channels", "reps", "campaigns", "planned_campaigns"] {
            let rows = object("tables")?[name] as? [[String: Any]] ?? []
            let expected = oracle.list(name)
            if rows.count != expected.count { result.append("rows of \(name)") }
            for (row, other) in zip(rows, expected) {
                let cells = row["cells"] as? [String: [String: Any]] ?? [:]
                for (column, value) in other where column != "reasons" {
                    let cell = cells[column]
                    if cell == nil || !Self.same(cell?["value"], value) {
                        result.append("\(name) \(column): \(cell ?? [:]), expected \(value)")
                    }
                }
                let verdict = row["verdict"] as? [String: Any]
                let reasons = (verdict?["reasons"] as? [[String: Any]])?.compactMap { $0["text"] as? String }
                if verdict?["code"] as? String != other["verdict"] as? String
                    || reasons != other["reasons"] as? [String]
                {
                    result.append("\(verdict ?? [:]), expected \(other)")
                }
            }
        }
        return result
    }

    private func findingDifferences(_ oracle: JSONTree) -> [String] {
        let findings = list("findings")
        let expected = oracle.list("findings")
        var result = findings.count == expected.count && !findings.isEmpty ? [] : ["count of findings"]
        for (finding, other) in zip(findings, expected) {
            let money = finding["money"] as? [String: Any]
            let isSame =
                ["id", "stage", "status", "severity", "merged_into"].allSatisfy {
                    finding[$0] as? String == other[$0] as? String
                }
                && Self.names(finding["missing"]) == other["missing"] as? [String] ?? []
                && Self.same(money?["value"], other["money"])
            if !isSame { result.append("\(finding), expected \(other)") }
        }
        return result
    }

    private func stageDifferences(_ oracle: JSONTree) -> [String] {
        let expected = oracle.object("stages") ?? [:]
        return list("stages").filter { $0["scored"] as? Bool == true }.compactMap { stage in
            let other = expected[stage["id"] as? String ?? ""] as? [String: Any] ?? [:]
            let isSame =
                ["score", "core_score", "assessed"].allSatisfy { Self.same(stage[$0], other[$0]) }
                && Self.same(stage["counted"], other["scored"])
                && ["band", "core_band"].allSatisfy { stage[$0] as? String == other[$0] as? String }
            return isSame ? nil : "\(stage), expected \(other)"
        }
    }

    private func listDifferences(_ oracle: JSONTree) -> [String] {
        var result: [String] = []
        if strings("do_first") != oracle.strings("first") { result.append("do first") }
        if list("warnings").compactMap({ $0["id"] as? String }) != oracle.strings("warnings") {
            result.append("warnings")
        }
        let figures = list("not_measured")
        let expected = oracle.list("not_measured")
        if figures.count != expected.count { result.append("count of not measured") }
        for (figure, other) in zip(figures, expected)
        where figure["field"] as? String != other["field"] as? String
            || figure["where"] as? String != other["where"] as? String
            || !Self.same(figure["metrics"], other["metrics"]) || !Self.same(figure["rules"], other["rules"])
        {
            result.append("\(figure), expected \(other)")
        }
        return result
    }

    private static func names(_ missing: Any?) -> [String] {
        (missing as? [[String: Any]])?.compactMap { $0["field"] as? String } ?? []
    }

    private static func same(_ one: Any?, _ other: Any?) -> Bool {
        switch (one, other) {
        case (let a as String, let b as String): a == b
        case (let a as [String], let b as [String]): a == b
        case (let a as NSNumber, let b as NSNumber):
            abs(a.doubleValue - b.doubleValue) <= 1e-9 * max(abs(a.doubleValue), abs(b.doubleValue), 1e-300)
        default: (one == nil || one is NSNull) && (other == nil || other is NSNull)
        }
    }
}
