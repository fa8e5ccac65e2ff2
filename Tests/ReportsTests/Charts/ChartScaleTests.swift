import Testing

@testable import Reports

/// Places of figures: from 0 to 100 % or none at all.
struct ChartScaleTests {
    private static let figures: [Double] = [
        0, -0.0, 1, -1, 12.5, 1e6, -1e6, 1e300, -1e300, .greatestFiniteMagnitude, -.greatestFiniteMagnitude,
        .leastNonzeroMagnitude, .infinity, -.infinity, .nan,
    ]

    @Test func nothingStandsOutside() {
        for low in Self.figures {
            for high in Self.figures {
                guard let scale = ChartScale(low, high) else { continue }
                #expect(low < high && low.isFinite && high.isFinite)
                for figure in Self.figures {
                    guard let place = scale.position(figure) else {
                        #expect(!figure.isFinite, "\(figure) on \(low)...\(high)")
                        continue
                    }
                    #expect(
                        (0...100).contains(place.value)
                            && place.text.wholeMatch(of: #/\d{1,3}(\.\d{1,2})?%/#) != nil)
                }
            }
        }
    }

    @Test func aScaleNeedsRoom() {
        #expect(ChartScale(0, 0) == nil && ChartScale(1, 0) == nil && ChartScale(.nan, 1) == nil)
        #expect(ChartScale(holding: []) == nil && ChartScale(holding: [0, .nan]) == nil)
        #expect(ChartScale(holding: [-3, 2]) == ChartScale(-3, 2))
        #expect(ChartScale(holding: [5]) == ChartScale(0, 5))
    }

    @Test(arguments: [
        (0, 1), (-3, 1), (0.3, 0.5), (1, 1), (1.2, 2), (2.1, 2.5), (33, 50), (51, 100), (1e9, 1e9),
        (.infinity, 1), (.nan, 1),
    ])
    func endsAreRound(figure: Double, end: Double) {
        #expect(abs(ChartScale.roundEnd(from: figure) - end) < 1e-12 * end)
    }

    @Test func labelsStayInsideAndApart() throws {
        let scale = try #require(ChartScale(0, 100))
        let placed = AxisLabel.placed([
            ("limit 95", scale.position(95), .limit), ("worth 90", scale.position(90), .worth),
            ("0", scale.position(0), nil), ("100", scale.position(100), nil), ("off", nil, .worth),
        ])
        #expect(placed.labels.map(\.text) == ["limit 95", "0"])
        #expect(placed.labels.map(\.anchor) == [.end, .start])
        // The end of the scale says nothing by itself.
        #expect(placed.rest == ["worth 90", "off"])
        // Far enough apart, but for their length.
        let long = AxisLabel.placed([
            ("limit 6,400", scale.position(16), .limit), ("worth 19,200", scale.position(50), .worth),
        ])
        #expect(long.labels.count == 1 && long.rest == ["worth 19,200"])
    }
}

/// Marks as SVG and as signs.
struct DrawingTests {
    private let scale = ChartScale(-10, 10)

    @Test func signs() {
        var drawing = Drawing()
        drawing.line(at: scale?.position(0), .zero)
        drawing.bar(from: scale?.position(0), to: scale?.position(10), .gain)
        #expect(drawing.line(cells: 11) == "     |#####")
        drawing = Drawing()
        drawing.bar(from: scale?.position(-10), to: scale?.position(0), .loss)
        drawing.line(at: scale?.position(0), .zero)
        #expect(drawing.line(cells: 11) == "=====|     ")
        drawing = Drawing()
        drawing.bar(from: .start, to: scale?.position(0), .unknown)
        drawing.dot(at: scale?.position(5), .gain)
        drawing.dot(at: scale?.position(8), .gain, isHollow: true)
        drawing.add(.beyond(.loss))
        #expect(drawing.line(cells: 11) == "??????  *o>")
        #expect(drawing.line(cells: 0) == "" && drawing.line(cells: 1).count == 1)
        #expect(Drawing().line(cells: 3) == "   ")
    }

    @Test func shapes() {
        var drawing = Drawing()
        drawing.bar(from: scale?.position(5), to: scale?.position(-5), .loss)
        drawing.dot(at: scale?.position(.nan), .gain)
        drawing.bar(from: nil, to: scale?.position(1), .gain)
        #expect(
            drawing.svg
                == "<svg aria-hidden=\"true\" focusable=\"false\" xmlns=\"http://www.w3.org/2000/svg\">"
                + "<rect class=\"bar loss\" x=\"25%\" y=\"50%\" width=\"50%\" height=\"12\" transform=\"translate(0 -6)\"/></svg>"
        )
    }
}
