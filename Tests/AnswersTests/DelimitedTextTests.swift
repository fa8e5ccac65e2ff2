import Answers
import Testing

/// Files of spreadsheets, whatever stands between their cells.
struct DelimitedTextTests {
    @Test(arguments: [
        ("a;b\r\n1;2\r\n", [["a", "b"], ["1", "2"]]), ("a\tb, c\n1\t2", [["a", "b, c"], ["1", "2"]]),
        // The sign that the first line has most of.
        ("Value, net;Name;Age\n1,5;x;2\n", [["Value, net", "Name", "Age"], ["1,5", "x", "2"]]),
        ("Name,\"Open; or; not;\",Age\nx,y,2\n", [["Name", "Open; or; not;", "Age"], ["x", "y", "2"]]),
        ("a,\"1,000\",\"say \"\"so\"\"\"\n", [["a", "1,000", "say \"so\""]]),
        ("\"two\nlines\", b\n", [["two\nlines", "b"]]), (" a ;  \n ;  \n\n;c", [["a", ""], ["", "c"]]),
        ("Size 5\",b\n3,4\n", [["Size 5\"", "b"], ["3", "4"]]), ("alone", [["alone"]]), ("", []),
        // A mark that closes no cell is part of what is meant.
        ("\"open", [["\"open"]]), ("\"Big\" ones;b\n\"x;1", [["\"Big\" ones", "b"], ["\"x", "1"]]),
    ])
    func splits(text: String, rows: [[String]]) {
        #expect(DelimitedText(text).rows == rows)
    }

    @Test(arguments: [
        ("a; b；\"c;d\"\n1", [["a", "b", "c;d"], ["1"]]), ("a;b\tc, d", [["a;b", "c, d"]]),
        ("一；", [["一", ""]]),
    ])
    func splitsWhatIsTyped(text: String, rows: [[String]]) {
        let table = DelimitedText(typed: text)
        #expect(table.rows == rows)
        #expect(table.lines.joined(separator: "\n") == text)
    }

    @Test func oneRowKeepsItsLines() {
        #expect(DelimitedText.cells(ofTyped: "a\nb; 1") == ["a\nb", "1"])
        #expect(DelimitedText.cells(ofTyped: " ; ") == [""])
    }

    @Test func stopsBehindTheLastRowThatIsWanted() {
        let text = String(repeating: "a;b\n\n", count: 1_000)
        #expect(DelimitedText(text, mostRows: 999).rows.count == 999)
        #expect(DelimitedText(text, mostRows: 1_000).rows.count == 1_000)
        #expect(DelimitedText(text, mostRows: 1_001).rows.count == 1_000)
        #expect(DelimitedText("a;b", mostRows: 0).rows == [])
    }
}
