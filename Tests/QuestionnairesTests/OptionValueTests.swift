import CanonicalJSON
import Questionnaires
import Testing

/// Options that stand for numbers.
struct OptionValueTests {
    private static func main(_ options: String) -> String {
        TinyFolder.main.replacing("size: {big: Big, small: Small}", with: "size: {\(options)}")
    }

    private static let valued = main("big: {label: Big, value: 2}, small: {label: Small, value: 0.5}")
    private static let metrics = TinyFolder.metrics.replacing("2 * count", with: "value(size) * count")

    @Test func figuresReadThem() {
        #expect(TinyFolder.diagnostics(main: Self.valued, metrics: Self.metrics) == "")
    }

    @Test(arguments: [
        (
            "big: {label: Big, value: 2}, small: Small",
            "questionnaire.yaml:9:46: error: 'small' has no value, while 'big' has one"
        ),
        (
            "big: {label: Big, value: two}, small: {label: Small, value: 1}",
            "error: 'value' must be a number, not 'two'"
        ),
        ("big: Big, small: Small", "metrics.yaml:2:47: error: the options of 'size' have no values"),
    ])
    func mistakes(options: String, message: String) {
        let text = TinyFolder.diagnostics(main: Self.main(options), metrics: Self.metrics)
        #expect(text.contains(message), "\(text)")
        #expect(text.ranges(of: "error:").count == 1, "\(text)")
    }

    @Test func methodsReadTheirOwnInputsOnly() {
        let text = TinyFolder.diagnostics(
            main: Self.valued, metrics: Self.metrics,
            others: [
                "methods.yaml": """
                methods:
                  - id: one
                    label: One
                    text: One
                    inputs: [{name: size, type: choice, options: size, label: Size}]
                    results: [{name: b, label: B, unit: count, formula: value(size)}]
                """
            ])
        #expect(text.contains("error: the options of 'size' have no values"), "\(text)")
    }

    @Test func theCompiledFormHoldsThem() throws {
        let questionnaire = try #require(
            TinyFolder.load(main: Self.valued, metrics: Self.metrics).questionnaire)
        let json = try JSONValue(parsing: questionnaire.json.canonical())
        #expect(try Questionnaire(json: json) == questionnaire)
        #expect(questionnaire.optionValues == ["size": ["big": 2, "small": 0.5]])
    }
}
