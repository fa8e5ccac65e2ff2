/// What a template prints, in order.
indirect enum TemplateNode: Sendable {
    case text(String)
    case variable(TemplateName)
    case section(TemplateName, isInverted: Bool, [TemplateNode])
    case partial(String)
}

/// A name in a template, such as `words.plan`.
struct TemplateName: Sendable {
    let parts: [String]

    init(_ name: String) { parts = name.split(separator: ".").map(String.init) }
}

/// A template without mistakes, taken apart once.
struct Template: Sendable {
    let nodes: [TemplateNode]

    /// - Parameter scanner: has found nothing wrong.
    init(_ scanner: TemplateScanner) {
        var open: [(tag: TemplateTag?, nodes: [TemplateNode])] = [(nil, [])]
        var position = 0
        for tag in scanner.tags {
            let (start, end) = scanner.extent(of: tag)
            open[open.count - 1].nodes.append(.text(scanner.text(position..<max(start, position))))
            position = end
            switch tag.kind {
            case .variable: open[open.count - 1].nodes.append(.variable(TemplateName(tag.name)))
            case .partial: open[open.count - 1].nodes.append(.partial(tag.name))
            case .section, .inverted: open.append((tag, []))
            case .comment: break
            case .end:
                guard open.count > 1, let section = open.popLast(), let opening = section.tag else {
                    continue
                }
                open[open.count - 1].nodes.append(
                    .section(TemplateName(opening.name), isInverted: opening.kind == .inverted, section.nodes)
                )
            }
        }
        open[open.count - 1].nodes.append(.text(scanner.text(position..<scanner.scalars.count)))
        nodes = open[0].nodes
    }
}

extension TemplateScanner {
    /// The scalars of a part of the template; none where it begins behind its end.
    fileprivate func text(_ range: (some RangeExpression<Int>)) -> String {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars[range])
        return String(text)
    }

    /// From where to where a tag takes the place of text: one that prints nothing itself and stands alone on its lines takes
    /// them with it (mustache(5), "standalone"; but a partial is not indented: in HTML nobody would see it).
    fileprivate func extent(of tag: TemplateTag) -> (start: Int, end: Int) {
        let (start, end) = (tag.offset, tag.offset + tag.length)
        guard tag.kind != .variable else { return (start, end) }
        let lineStart = (scalars[..<start].lastIndex(of: "\n") ?? -1) + 1
        let lineEnd = scalars[end...].firstIndex(of: "\n") ?? scalars.count
        let isAlone = (scalars[lineStart..<start] + scalars[end..<lineEnd]).allSatisfy {
            " \t\r".unicodeScalars.contains($0)
        }
        return isAlone ? (lineStart, min(lineEnd + 1, scalars.count)) : (start, end)
    }
}
