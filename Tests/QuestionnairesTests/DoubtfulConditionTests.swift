import Testing

/// Numbers in conditions that are hardly what their author meant.
struct DoubtfulConditionTests {
    private func said(_ condition: String) -> String {
        let main = TinyFolder.main.replacing(
            "      - {name: size,",
            with:
                "      - {name: share, type: percent, label: Share}\n      - {name: since, type: date, label: Since}\n"
                + "      - {name: until, type: date, label: Until}\n      - {name: size,")
        let rules = TinyFolder.rules.replacing(
            "condition: twice > limit", with: "condition: \"\(condition)\"")
        return TinyFolder.diagnostics(main: main, rules: rules)
    }

    private static let day = "a day is compared with a number, which counts days since 1970"
    private static let share = "this compares a figure in per cent with less than one per cent"

    @Test(arguments: [
        ("since < 2024 && twice > limit", day), ("twice > limit && 19000 <= until", day),
        ("audit_date > 20000 && twice > limit", day),
        ("share > 0.18 && twice > limit", share), ("twice > limit || 0.5 >= share", share),
    ])
    func aNumberIsDoubted(condition: String, message: String) {
        #expect(said(condition).contains("warning: \(message) [unlike-units]"))
    }

    @Test(arguments: [
        "since < date('2024-01-01') && twice > limit", "until - since < 400 && twice > limit",
        "since < until && twice > limit", "since < audit_date && twice > limit",
        "share > 18 && twice > limit", "share > 0 && twice > limit", "share / 100 > 0.18 && twice > limit",
        "twice > 0.5 && twice > limit",
    ])
    func whatIsMeantIsNot(condition: String) {
        #expect(!said(condition).contains("unlike-units"), "\(said(condition))")
    }
}
