import Diagnostics

/// Maps an offset in a scalar's text back to its place in the file.
struct YAMLScalarPlaces {
    let source: SourceText
    let start: SourceLocation
    let style: YAMLScalarStyle

    /// The place of the scalar `offset` scalars into the text.
    func location(at offset: Int) -> SourceLocation {
        switch style {
        case .plain: flowLocation(at: offset, from: start.column)
        case .singleQuoted, .doubleQuoted: flowLocation(at: offset, from: start.column + 1)
        case .literal, .folded: blockLocation(at: offset)
        }
    }

    /// Plain and quoted scalars: escapes take several scalars, a line break with its indent takes one.
    private func flowLocation(at offset: Int, from firstColumn: Int) -> SourceLocation {
        var place = SourceLocation(line: start.line, column: firstColumn)
        guard var line = scalars(ofLine: place.line) else { return start }
        var remaining = offset
        while remaining > 0 {
            if place.column > line.count {
                guard let next = scalars(ofLine: place.line + 1) else { return place }
                line = next
                place = SourceLocation(
                    line: place.line + 1, column: (line.firstIndex { $0 != " " && $0 != "\t" } ?? 0) + 1)
            } else {
                place.column += lengthOfUnit(at: place.column - 1, in: line)
            }
            remaining -= 1
        }
        return place
    }

    private func lengthOfUnit(at index: Int, in line: [Unicode.Scalar]) -> Int {
        func scalar(_ position: Int) -> Unicode.Scalar? {
            line.indices.contains(position) ? line[position] : nil
        }
        if style == .singleQuoted { return scalar(index) == "'" && scalar(index + 1) == "'" ? 2 : 1 }
        guard style == .doubleQuoted, scalar(index) == "\\" else { return 1 }
        switch scalar(index + 1) {
        case "x": return 4
        case "u": return 6
        case "U": return 10
        default: return 2
        }
    }

    /// Block scalars: each line of text is a line of the file behind the same indent.
    private func blockLocation(at offset: Int) -> SourceLocation {
        var number = start.line + 1
        while let line = scalars(ofLine: number), line.allSatisfy({ $0 == " " }) { number += 1 }
        guard let first = scalars(ofLine: number) else { return start }
        let indent = first.prefix { $0 == " " }.count
        var remaining = offset
        number = start.line + 1
        while let line = scalars(ofLine: number) {
            let length = max(line.count - indent, 0)
            if remaining <= length { return SourceLocation(line: number, column: indent + remaining + 1) }
            remaining -= length + 1
            number += 1
        }
        return start
    }

    private func scalars(ofLine number: Int) -> [Unicode.Scalar]? {
        source.line(number).map { Array($0.unicodeScalars) }
    }
}
