import Diagnostics
import Expressions
import Testing

/// What people are told about an expression that cannot be read, compared whole.
struct SyntaxProblemTests {
    @Test(arguments: Self.broken)
    func saysWhatIsWrong(source: String, report: String) {
        #expect(Self.report(source) == report)
    }

    @Test(arguments: ["", "  ", " // nothing"])
    func needsAnExpression(source: String) {
        #expect(Self.report(source).hasPrefix("x:1:\(source.count + 1): error: the expression is empty\n"))
    }

    /// Everything that is reported about a text, as it is printed.
    private static func report(_ text: String) -> String {
        do {
            _ = try CompiledExpression(text)
            return ""
        } catch {
            let source = SourceText(name: "x", text: text)
            return DiagnosticRenderer().render(error.problems.map { $0.diagnostic(in: source) })
        }
    }

    private static let broken: [(String, String)] = [
        (
            "\"text\n\"",
            #"""
            x:1:1: error: text is never closed
              "text
              ^^^^^
              note: a text of several lines stands between """

            """#
        ),
        (
            "# comment",
            #"""
            x:1:1: error: unexpected character '#'
              # comment
              ^^^^^^^^^
              note: a comment starts with '//'

            """#
        ),
        (
            "$a",
            #"""
            x:1:1: error: unexpected characters '$a'
              $a
              ^^

            """#
        ),
        (
            "'''text",
            #"""
            x:1:1: error: text is never closed
              '''text
              ^^^^^^^

            """#
        ),
        (
            "'\\u12'",
            #"""
            x:1:2: error: escape needs 4 hexadecimal digits
              '\u12'
               ^^^^

            """#
        ),
        (
            "'\\ud800'",
            #"""
            x:1:2: error: '\ud800' is not a character
              '\ud800'
               ^^^^^^

            """#
        ),
        (
            "'a\\qb'",
            #"""
            x:1:3: error: '\q' is not an escape
              'a\qb'
                ^^
              note: a backslash is written '\\'

            """#
        ),
        (
            "'text",
            #"""
            x:1:1: error: text is never closed
              'text
              ^^^^^

            """#
        ),
        (
            "()",
            #"""
            x:1:2: error: expected a value, not ')'
              ()
               ^

            """#
        ),
        (
            "(a + 1",
            #"""
            x:1:1: error: '(' is never closed
              (a + 1
              ^

            """#
        ),
        (
            "*",
            #"""
            x:1:1: error: expected a value, not '*'
              *
              ^

            """#
        ),
        (
            ". + 1",
            #"""
            x:1:1: error: expected a value, not '.'
              . + 1
              ^

            """#
        ),
        (
            "0x",
            #"""
            x:1:1: error: '0x' needs hexadecimal digits
              0x
              ^^

            """#
        ),
        (
            "1 +",
            #"""
            x:1:4: error: expected a value, but the expression ends here
              1 +
                 ^

            """#
        ),
        (
            "1 <> 2",
            #"""
            x:1:3: error: '<>' is not an operator
              1 <> 2
                ^^
              note: write '!='

            """#
        ),
        (
            "1e999",
            #"""
            x:1:1: error: number '1e999' is too large
              1e999
              ^^^^^

            """#
        ),
        (
            "1u",
            #"""
            x:1:1: error: unsigned number '1u' is not part of this language
              1u
              ^^
              note: write '1'

            """#
        ),
        (
            "30k",
            #"""
            x:1:1: error: '30k' is neither a number nor a name
              30k
              ^^^

            """#
        ),
        (
            "9223372036854775808",
            #"""
            x:1:1: error: whole number '9223372036854775808' is too large (more than 64 bits)
              9223372036854775808
              ^^^^^^^^^^^^^^^^^^^
              note: write it with a point: '9223372036854775808.0'

            """#
        ),
        (
            "99999999999999999999",
            #"""
            x:1:1: error: whole number '99999999999999999999' is too large (more than 64 bits)
              99999999999999999999
              ^^^^^^^^^^^^^^^^^^^^
              note: write it with a point: '99999999999999999999.0'

            """#
        ),
        (
            "[1 +, 2 *]",
            #"""
            x:1:5: error: expected a value, not ','
              [1 +, 2 *]
                  ^
            x:1:10: error: expected a value, not ']'
              [1 +, 2 *]
                       ^

            """#
        ),
        (
            "[1, 2",
            #"""
            x:1:1: error: '[' is never closed
              [1, 2
              ^

            """#
        ),
        (
            "a & b",
            #"""
            x:1:3: error: '&' is not an operator
              a & b
                ^
              note: write '&&'

            """#
        ),
        (
            "a + 1)",
            #"""
            x:1:6: error: unexpected ')'
              a + 1)
                   ^
              note: there is no bracket for it to close

            """#
        ),
        (
            "a = 1",
            #"""
            x:1:3: error: '=' is not an operator
              a = 1
                ^
              note: write '=='

            """#
        ),
        (
            "a === 1",
            #"""
            x:1:3: error: '===' is not an operator
              a === 1
                ^^^
              note: write '=='

            """#
        ),
        (
            "a ? 1",
            #"""
            x:1:6: error: expected ':', not the end
              a ? 1
                   ^
              note: a choice is written 'condition ? one : other'

            """#
        ),
        (
            "a ? b ? 1 : 2 : 3",
            #"""
            x:1:7: error: expected ':', not '?'
              a ? b ? 1 : 2 : 3
                    ^
              note: put the inner choice in brackets

            """#
        ),
        (
            "a @ b",
            #"""
            x:1:3: error: unexpected character '@'
              a @ b
                ^

            """#
        ),
        (
            "a and b",
            #"""
            x:1:3: error: unexpected 'and'
              a and b
                ^^^
              note: write '&&'

            """#
        ),
        (
            "a b c",
            #"""
            x:1:3: error: unexpected 'b'
              a b c
                ^

            """#
        ),
        (
            "a or b",
            #"""
            x:1:3: error: unexpected 'or'
              a or b
                ^^
              note: write '||'

            """#
        ),
        (
            "a | b",
            #"""
            x:1:3: error: '|' is not an operator
              a | b
                ^
              note: write '||'

            """#
        ),
        (
            "a ≥ 1",
            #"""
            x:1:3: error: '≥' is not an operator
              a ≥ 1
                ^
              note: write '>='

            """#
        ),
        (
            "a.",
            #"""
            x:1:3: error: expected a name after '.', not the end
              a.
                ^

            """#
        ),
        (
            "a..b",
            #"""
            x:1:3: error: expected a name after '.', not '.'
              a..b
                ^

            """#
        ),
        (
            "a.1",
            #"""
            x:1:2: error: unexpected '.1'
              a.1
               ^^

            """#
        ),
        (
            "a[",
            #"""
            x:1:3: error: expected a value, but the expression ends here
              a[
                ^

            """#
        ),
        (
            "a[]",
            #"""
            x:1:3: error: expected a value, not ']'
              a[]
                ^

            """#
        ),
        (
            "a，b",
            #"""
            x:1:2: error: '，' is not an operator
              a，b
               ^^
              note: write ','

            """#
        ),
        (
            "b'x'",
            #"""
            x:1:1: error: bytes are not part of this language
              b'x'
              ^^^^
              note: leave the 'b' out

            """#
        ),
        (
            "f(1 2)",
            #"""
            x:1:5: error: expected ')' or ',', not '2'
              f(1 2)
                  ^

            """#
        ),
        (
            "f(=) + [) + 'a\\q'",
            #"""
            x:1:3: error: '=' is not an operator
              f(=) + [) + 'a\q'
                ^
              note: write '=='
            x:1:9: error: expected a value, not ')'
              f(=) + [) + 'a\q'
                      ^
            x:1:15: error: '\q' is not an escape
              f(=) + [) + 'a\q'
                            ^^
              note: a backslash is written '\\'

            """#
        ),
        (
            "has(a)",
            #"""
            x:1:1: error: 'has' takes one selection
              has(a)
              ^^^
              note: for example 'has(row.cost)'; whether a name has a value is asked with 'known(name)'

            """#
        ),
        (
            "has(a.b, 1)",
            #"""
            x:1:1: error: 'has' takes one selection
              has(a.b, 1)
              ^^^
              note: for example 'has(row.cost)'; whether a name has a value is asked with 'known(name)'

            """#
        ),
        (
            "not a",
            #"""
            x:1:1: error: 'not' is not an operator
              not a
              ^^^
              note: write '!'

            """#
        ),
        (
            "rows.all(1, true)",
            #"""
            x:1:10: error: the first argument of 'all' is the name of a variable
              rows.all(1, true)
                       ^
              note: for example 'rows.all(r, r.cost > 0)'

            """#
        ),
        (
            "rows.all(r)",
            #"""
            x:1:6: error: 'all' takes a variable and a condition
              rows.all(r)
                   ^^^
              note: for example 'rows.all(r, r.cost > 0)'

            """#
        ),
        (
            "rows.exists()",
            #"""
            x:1:6: error: 'exists' takes a variable and a condition
              rows.exists()
                   ^^^^^^
              note: for example 'rows.exists(r, r.cost > 0)'

            """#
        ),
        (
            "rows.map(r, 1, 2, 3)",
            #"""
            x:1:6: error: 'map' takes a variable, a condition if you like, and an expression
              rows.map(r, 1, 2, 3)
                   ^^^
              note: for example 'rows.map(r, r.cost)'

            """#
        ),
        (
            "while > 1",
            #"""
            x:1:1: error: 'while' is a reserved word
              while > 1
              ^^^^^

            """#
        ),
        (
            "{'a' 1}",
            #"""
            x:1:6: error: expected ':' after a key, not '1'
              {'a' 1}
                   ^
              note: a map is written {'key': value}

            """#
        ),
        (
            "{'a': 1",
            #"""
            x:1:1: error: '{' is never closed
              {'a': 1
              ^

            """#
        ),
        (
            "{1: 2, 3}",
            #"""
            x:1:9: error: expected ':' after a key, not '}'
              {1: 2, 3}
                      ^
              note: a map is written {'key': value}

            """#
        ),
        (
            "“text”",
            #"""
            x:1:1: error: '“' does not quote a text
              “text”
              ^^^^^^
              note: texts stand between straight quotation marks: 'like this'

            """#
        ),
        (
            "销售 > 1",
            #"""
            x:1:1: error: unexpected characters '销售'
              销售 > 1
              ^^^^
              note: names are written with the letters a to z, digits and '_'

            """#
        ),
    ]
}
