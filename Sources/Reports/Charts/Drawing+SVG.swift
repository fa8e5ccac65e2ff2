/// Drawings as SVG that fills its cell: x in percent, so that bars stretch; y and radii in pixels, so that nothing else does.
///
/// Colours by class only. Nobody hears them: the figures in the cells beside say the same.
extension Drawing {
    var svg: String { Self.document(marks.map(Self.shape).joined()) }

    private static let barHeight = 12

    fileprivate static func document(_ shapes: String) -> String {
        "<svg aria-hidden=\"true\" focusable=\"false\" xmlns=\"http://www.w3.org/2000/svg\">\(shapes)</svg>"
    }

    private static func shape(_ mark: Mark) -> String {
        switch mark {
        case .zone(let from, let to, let tone):
            "<rect class=\"zone \(tone.rawValue)\" x=\"\(from.text)\" y=\"0\" width=\"\(width(from, to))\""
                + " height=\"100%\"/>"
        case .line(let place, let line):
            "<line class=\"\(line.rawValue)\" x1=\"\(place.text)\" x2=\"\(place.text)\" y1=\"0\" y2=\"100%\"/>"
        case .span(let from, let to):
            "<line class=\"span\" x1=\"\(from.text)\" x2=\"\(to.text)\" y1=\"50%\" y2=\"50%\"/>"
        case .link(let place, let isAbove):
            "<line class=\"link\" x1=\"\(place.text)\" x2=\"\(place.text)\""
                + (isAbove ? " y1=\"0\" y2=\"50%\"/>" : " y1=\"50%\" y2=\"100%\"/>")
        case .bar(let from, let to, let tone):
            "<rect class=\"bar \(tone.rawValue)\" x=\"\(from.text)\" y=\"50%\" width=\"\(width(from, to))\""
                + " height=\"\(barHeight)\" transform=\"translate(0 -\(barHeight / 2))\"/>"
        case .dot(let place, let tone, let isHollow):
            "<circle class=\"\(isHollow ? "hollow" : "dot") \(tone.rawValue)\" cx=\"\(place.text)\" cy=\"50%\""
                + " r=\"5\"/>"
        case .beyond(let tone):
            "<svg x=\"100%\" y=\"50%\" overflow=\"visible\"><path class=\"dot \(tone.rawValue)\""
                + " d=\"M-9 -6 0 0 -9 6z\"/></svg>"
        }
    }

    private static func width(_ from: Percent, _ to: Percent) -> String {
        Percent.text(to.value - from.value)
    }
}

extension [AxisLabel] {
    /// The labels above the drawings, each over its line.
    var svg: String {
        Drawing.document(
            map { label in
                let line = label.line.map {
                    "<line class=\"\($0.rawValue)\" x1=\"\(label.place.text)\" x2=\"\(label.place.text)\""
                        + " y1=\"75%\" y2=\"100%\"/>"
                }
                return (line ?? "")
                    + "<text\(label.line == nil ? "" : " class=\"strong\"") x=\"\(label.place.text)\" y=\"62%\""
                    + " text-anchor=\"\(label.anchor.rawValue)\">\(HTMLText.escaped(label.text))</text>"
            }.joined())
    }
}

extension Percent {
    /// With at most two decimals, the same in every locale: `41.18%`.
    var text: String { Self.text(value) }

    fileprivate static func text(_ value: Double) -> String {
        let hundredths = Int(exactly: (min(max(value, 0), 100) * 100).rounded()) ?? 0
        let (whole, rest) = (hundredths / 100, hundredths % 100)
        guard rest > 0 else { return "\(whole)%" }
        return rest % 10 == 0 ? "\(whole).\(rest / 10)%" : "\(whole).\(rest < 10 ? "0" : "")\(rest)%"
    }
}
