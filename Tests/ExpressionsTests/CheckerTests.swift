import Diagnostics
import Expressions
import Testing

/// What people are told about an expression that can be read but cannot be right, compared whole.
struct CheckerTests {
    @Test(arguments: Self.wrong)
    func saysWhatIsWrong(source: String, expected: StaticType?, report: String) throws {
        #expect(try Self.report(source, expecting: expected) == report)
    }

    @Test(arguments: [
        "price > 1.5 && ready", "orders.filter(o, o.kind == 'trade').map(o, o.amount).sum() / count > 2",
        "name == 'x' ? price > 1 : ready", "first_known(price, share, 0) >= 0",
        "'red' in colours || colours.size() == 0",
        "!known(price) || dont_know(orders.first().amount)", "labels['x'] == name", "true",
        "share < 100 || share >= 0",
        "size_of_shirt in ['small', 'large'] && size_of_shirt != 'small'",
        "orders.all(o, o.note.matches('^a'))",
        "{'small': 1.5, 'large': 2.0}[size_of_shirt] > price", "price > 5 && price < 7 && price != 6",
    ])
    func leavesAloneWhatIsRight(source: String) throws {
        #expect(try Self.report(source, expecting: .bool) == "")
    }

    @Test(arguments: [
        ("1 + 1", StaticType.int), ("1 + 0.5", .double()), ("'a' + name", .string), ("count > 1", .bool),
        ("orders.map(o, o.amount)", .list(.double(0...(.infinity)))),
        ("orders.map(o, o.amount).sum()", .double()),
        ("ready ? 'a' : 'b'", .option(["a", "b"])), ("orders.first().paid", .bool), ("[1, 2].sum()", .int),
        ("labels.x", .string), ("max(1, 2.5)", .double()), ("[1, 'a'].first()", .dyn), ("round(count)", .int),
    ])
    func tellsTheType(source: String, type: StaticType) throws {
        #expect(try CompiledExpression(source).check(in: Self.environment).type == type)
    }

    /// Everything that is reported about a text, as it is printed.
    private static func report(_ text: String, expecting expected: StaticType?) throws -> String {
        let source = SourceText(name: "x", text: text)
        let problems = try CompiledExpression(text).check(in: environment, expecting: expected).problems
        return DiagnosticRenderer().render(problems.map { $0.diagnostic(in: source) })
    }

    private static let environment = TypeEnvironment([
        "price": .double(0...(.infinity)), "share": .double(0...100), "count": .int, "ready": .bool,
        "name": .string, "size_of_shirt": .option(["small", "medium", "large"]),
        "other_shirt": .option(["tiny", "huge"]), "colours": .list(.option(["red", "green", "blue"])),
        "weights": .list(.double()), "labels": .map(.string),
        "orders": .list(
            .row([
                "amount": .double(0...(.infinity)), "kind": .option(["retail", "trade"]), "note": .string,
                "paid": .bool,
            ])),
    ])

    private static let level = StaticType.option(["high", "low"])

    private static let wrong: [(String, StaticType?, String)] = [
        (
            "prise > 1", nil,
            #"""
            x:1:1: error: unknown name 'prise'
              prise > 1
              ^^^^^
              note: did you mean 'price'?

            """#
        ),
        (
            "orders.exists(o, o.amuont > 1)", nil,
            #"""
            x:1:20: error: unknown column 'amuont'
              orders.exists(o, o.amuont > 1)
                                 ^^^^^^
              note: did you mean 'amount'?

            """#
        ),
        (
            "orders.amount > 1", nil,
            #"""
            x:1:8: error: a table has no 'amount': only its rows have
              orders.amount > 1
                     ^^^^^^
              note: the values of a column are 'table.map(r, r.amount)'

            """#
        ),
        (
            "weigths.sum()", nil,
            #"""
            x:1:1: error: unknown name 'weigths'
              weigths.sum()
              ^^^^^^^
              note: did you mean 'weights'?

            """#
        ),
        (
            "sum(weights)", nil,
            #"""
            x:1:1: error: unknown function 'sum'
              sum(weights)
              ^^^
              note: it stands behind what it works on: 'list.sum(…)'

            """#
        ),
        (
            "name.matches('[')", nil,
            #"""
            x:1:14: error: pattern '[' cannot be read: '[' is never closed
              name.matches('[')
                           ^^^

            """#
        ),
        (
            "matches(name, 'a{2,1}')", nil,
            #"""
            x:1:15: error: pattern 'a{2,1}' cannot be read: the counts are in the wrong order
              matches(name, 'a{2,1}')
                            ^^^^^^^^

            """#
        ),
        (
            "weights.summ()", nil,
            #"""
            x:1:9: error: unknown function 'summ'
              weights.summ()
                      ^^^^
              note: did you mean 'sum'?

            """#
        ),
        (
            "price.floor()", nil,
            #"""
            x:1:7: error: unknown function 'floor'
              price.floor()
                    ^^^^^
              note: it stands before what it works on: 'floor(…)'

            """#
        ),
        (
            "flor(price)", nil,
            #"""
            x:1:1: error: unknown function 'flor'
              flor(price)
              ^^^^
              note: did you mean 'floor'?

            """#
        ),
        (
            "round(price, 2)", nil,
            #"""
            x:1:1: error: 'round' takes 1 argument, not 2
              round(price, 2)
              ^^^^^

            """#
        ),
        (
            "weights.percentile()", nil,
            #"""
            x:1:9: error: 'percentile' takes 1 argument, not 0
              weights.percentile()
                      ^^^^^^^^^^

            """#
        ),
        (
            "min()", nil,
            #"""
            x:1:1: error: 'min' takes at least 1 argument, not 0
              min()
              ^^^

            """#
        ),
        (
            "min(weights)", nil,
            #"""
            x:1:5: error: 'min' takes a number, not a list of numbers
              min(weights)
                  ^^^^^^^
              note: of a list it is 'list.min()'

            """#
        ),
        (
            "orders.sum()", nil,
            #"""
            x:1:1: error: 'sum' takes a list of numbers, not a table
              orders.sum()
              ^^^^^^
              note: first take a column: 'table.map(r, r.column).sum()'

            """#
        ),
        (
            "colours.mean()", nil,
            #"""
            x:1:1: error: 'mean' takes a list of numbers, not a list of texts
              colours.mean()
              ^^^^^^^

            """#
        ),
        (
            "name + 1", nil,
            #"""
            x:1:1: error: '+' cannot be applied to a text and a whole number
              name + 1
              ^^^^^^^^
              note: a number becomes a text with 'string(number)'

            """#
        ),
        (
            "name - name", nil,
            #"""
            x:1:1: error: '-' cannot be applied to a text and a text
              name - name
              ^^^^^^^^^^^

            """#
        ),
        (
            "!price", nil,
            #"""
            x:1:2: error: '!' needs a condition, not a number
              !price
               ^^^^^

            """#
        ),
        (
            "price && ready", nil,
            #"""
            x:1:1: error: '&&' needs a condition, not a number
              price && ready
              ^^^^^

            """#
        ),
        (
            "-name", nil,
            #"""
            x:1:2: error: '-' needs a number, not a text
              -name
               ^^^^

            """#
        ),
        (
            "name ? 1 : 2", nil,
            #"""
            x:1:1: error: '?:' needs a condition, not a text
              name ? 1 : 2
              ^^^^

            """#
        ),
        (
            "price == 'cheap'", nil,
            #"""
            x:1:1: error: a number never equals a text
              price == 'cheap'
              ^^^^^^^^^^^^^^^^

            """#
        ),
        (
            "ready == 1", nil,
            #"""
            x:1:1: error: a truth value never equals a whole number
              ready == 1
              ^^^^^^^^^^

            """#
        ),
        (
            "size_of_shirt in ['small', 'XXL']", nil,
            #"""
            x:1:28: error: 'XXL' is not one of the possible values
              size_of_shirt in ['small', 'XXL']
                                         ^^^^^
              note: it is one of 'large', 'medium', 'small'

            """#
        ),
        (
            "size_of_shirt == 'smal'", nil,
            #"""
            x:1:18: error: 'smal' is not one of the possible values
              size_of_shirt == 'smal'
                               ^^^^^^
              note: did you mean 'small'?

            """#
        ),
        (
            "'purple' in colours", nil,
            #"""
            x:1:1: error: 'purple' is not one of the possible values
              'purple' in colours
              ^^^^^^^^
              note: it is one of 'blue', 'green', 'red'

            """#
        ),
        (
            "size_of_shirt == other_shirt", nil,
            #"""
            x:1:1: error: these two texts are never equal
              size_of_shirt == other_shirt
              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^

            """#
        ),
        (
            "size_of_shirt == small", nil,
            #"""
            x:1:18: error: unknown name 'small'
              size_of_shirt == small
                               ^^^^^
              note: texts stand between quotation marks: 'small'

            """#
        ),
        (
            "price < -1 || price >= 0", nil,
            #"""
            x:1:9: error: -1 is never reached: the values are at least 0
              price < -1 || price >= 0
                      ^^

            """#
        ),
        (
            "share > 150", nil,
            #"""
            x:1:9: error: 150 is never reached: the values are 0 to 100
              share > 150
                      ^^^

            """#
        ),
        (
            "count / 2", nil,
            #"""
            x:1:1: warning: the division of two whole numbers drops the remainder
              count / 2
              ^^^^^^^^^
              note: write one of the numbers with a point, such as '2.0', to keep the fraction

            """#
        ),
        (
            "price % 2", nil,
            #"""
            x:1:1: error: '%' needs two whole numbers
              price % 2
              ^^^^^^^^^

            """#
        ),
        (
            "price / 0.0", nil,
            #"""
            x:1:1: error: this divides by zero
              price / 0.0
              ^^^^^^^^^^^

            """#
        ),
        (
            "price == null", nil,
            #"""
            x:1:1: error: a number never equals null
              price == null
              ^^^^^^^^^^^^^
              note: whether a name has a value is asked with 'known(name)'

            """#
        ),
        (
            "count / 2 > 1 && prise / 0 > nobody", nil,
            #"""
            x:1:1: warning: the division of two whole numbers drops the remainder
              count / 2 > 1 && prise / 0 > nobody
              ^^^^^^^^^
              note: write one of the numbers with a point, such as '2.0', to keep the fraction
            x:1:18: error: unknown name 'prise'
              count / 2 > 1 && prise / 0 > nobody
                               ^^^^^
              note: did you mean 'price'?
            x:1:18: error: this divides by zero
              count / 2 > 1 && prise / 0 > nobody
                               ^^^^^^^^^
            x:1:30: error: unknown name 'nobody'
              count / 2 > 1 && prise / 0 > nobody
                                           ^^^^^^

            """#
        ),
        (
            "colours.sum() > [1].first().x", nil,
            #"""
            x:1:1: error: 'sum' takes a list of numbers, not a list of texts
              colours.sum() > [1].first().x
              ^^^^^^^
            x:1:29: error: a whole number has no fields
              colours.sum() > [1].first().x
                                          ^

            """#
        ),
        (
            "price in weights || ready in weights", nil,
            #"""
            x:1:21: error: a truth value never equals a number
              price in weights || ready in weights
                                  ^^^^^^^^^^^^^^^^

            """#
        ),
        (
            "{'a': 1}[[1]]", nil,
            #"""
            x:1:10: error: a list of whole numbers cannot point into a map
              {'a': 1}[[1]]
                       ^^^

            """#
        ),
        (
            "1 < 2 && ready", nil,
            #"""
            x:1:1: warning: this is always true
              1 < 2 && ready
              ^^^^^

            """#
        ),
        (
            "ready || ready", nil,
            #"""
            x:1:10: warning: this condition stands here twice
              ready || ready
                       ^^^^^

            """#
        ),
        (
            "price == price", nil,
            #"""
            x:1:1: warning: both sides of the comparison are the same
              price == price
              ^^^^^^^^^^^^^^

            """#
        ),
        (
            "price > 5 && price < 3", nil,
            #"""
            x:1:14: warning: this contradicts a condition before it: the whole is never true
              price > 5 && price < 3
                           ^^^^^^^^^

            """#
        ),
        (
            "size_of_shirt == 'small' && size_of_shirt == 'large'", nil,
            #"""
            x:1:29: warning: this contradicts a condition before it: the whole is never true
              size_of_shirt == 'small' && size_of_shirt == 'large'
                                          ^^^^^^^^^^^^^^^^^^^^^^^^

            """#
        ),
        (
            "has(orders[0].paid)", nil,
            #"""
            x:1:1: warning: this is always true
              has(orders[0].paid)
              ^^^^^^^^^^^^^^^^^^^
              note: every row has all columns; whether a cell has a value is asked with 'known'

            """#
        ),
        (
            "orders.exists(price, price.paid)", nil,
            #"""
            x:1:8: warning: variable 'price' hides the name 'price'
              orders.exists(price, price.paid)
                     ^^^^^^

            """#
        ),
        (
            "name.exists(x, true)", nil,
            #"""
            x:1:1: error: 'exists' runs over a list or map, not a text
              name.exists(x, true)
              ^^^^
            x:1:16: warning: this is always true
              name.exists(x, true)
                             ^^^^

            """#
        ),
        (
            "price in 5", nil,
            #"""
            x:1:10: error: 'in' looks into a list or map, not a whole number
              price in 5
                       ^

            """#
        ),
        (
            "name.length", nil,
            #"""
            x:1:6: error: a text has no fields
              name.length
                   ^^^^^^

            """#
        ),
        (
            "weights['a']", nil,
            #"""
            x:1:9: error: a text cannot point into a list
              weights['a']
                      ^^^

            """#
        ),
        (
            "price[0]", nil,
            #"""
            x:1:1: error: a number has no elements
              price[0]
              ^^^^^^^^

            """#
        ),
        (
            "dont_know(price + 1)", nil,
            #"""
            x:1:11: error: 'dont_know' takes a name or a cell of a row
              dont_know(price + 1)
                        ^^^^^^^^^

            """#
        ),
        (
            "known(price, name)", nil,
            #"""
            x:1:1: error: 'known' takes 1 argument, not 2
              known(price, name)
              ^^^^^

            """#
        ),
        (
            "first_known(price, 0, share)", nil,
            #"""
            x:1:23: warning: this is never looked at: the alternative before it is always known
              first_known(price, 0, share)
                                    ^^^^^

            """#
        ),
        (
            "name < null", nil,
            #"""
            x:1:1: error: '<' cannot be applied to a text and null
              name < null
              ^^^^^^^^^^^

            """#
        ),
        (
            "price", .bool,
            #"""
            x:1:1: error: expected a truth value, but this is a number
              price
              ^^^^^
              note: compare it with something

            """#
        ),
        (
            "1 == 1", .bool,
            #"""
            x:1:1: warning: this is always true
              1 == 1
              ^^^^^^

            """#
        ),
        (
            "name", .double(),
            #"""
            x:1:1: error: expected a number, but this is a text
              name
              ^^^^

            """#
        ),
        (
            "ready ? 'hihg' : 'low'", level,
            #"""
            x:1:9: error: 'hihg' is not one of the possible values
              ready ? 'hihg' : 'low'
                      ^^^^^^
              note: did you mean 'high'?

            """#
        ),
        (
            "orders.map(o, o.kind == 'retial')", nil,
            #"""
            x:1:25: error: 'retial' is not one of the possible values
              orders.map(o, o.kind == 'retial')
                                      ^^^^^^^^
              note: did you mean 'retail'?

            """#
        ),
        (
            "name == '销售' && prise > 1", nil,
            #"""
            x:1:17: error: unknown name 'prise'
              name == '销售' && prise > 1
                                ^^^^^
              note: did you mean 'price'?

            """#
        ),
    ]
}
