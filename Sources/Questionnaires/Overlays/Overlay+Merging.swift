import Diagnostics

extension Overlay {
    /// The files of both in one tree, in which every piece still stands in its own file.
    func merged(with roots: [String: YAMLNode]) -> [String: YAMLNode] {
        var result = roots
        for file in QuestionnaireFile.allCases {
            guard let base = baseRoots[file.rawValue], case .map(let pairs) = base.content else { continue }
            var own: [YAMLPair] = []
            if let root = roots[file.rawValue] {
                guard case .map(let pairs) = root.content else { continue }
                own = pairs.filter { !Self.keys.contains($0.key) }
            }
            var merged = pairs.map(withoutDrops)
            for pair in own {
                guard let index = merged.firstIndex(where: { $0.key == pair.key }) else {
                    merged.append(pair)
                    continue
                }
                merged[index] = combined(merged[index], pair)
            }
            let node = roots[file.rawValue] ?? base
            result[file.rawValue] = YAMLNode(
                content: .map(merged), location: node.location, source: node.source)
        }
        return result
    }

    private func withoutDrops(_ pair: YAMLPair) -> YAMLPair {
        let ids = Set(drops.filter { $0.key == pair.key }.map(\.id))
        guard !ids.isEmpty, case .list(let items) = pair.value.content else { return pair }
        return pair.holding(.list(items.filter { !ids.contains($0.value(of: "id")?.scalar ?? "") }))
    }

    /// Keys of which the overlay has its own.
    static let own = ["id", "version", "title", "closing_line", "locales"]

    private func combined(_ base: YAMLPair, _ own: YAMLPair) -> YAMLPair {
        if Self.own.contains(own.key) { return own }
        switch (base.value.content, own.value.content) {
        case (.list(let items), .list(let added)):
            return base.holding(
                .list(own.key == "questions" ? inserted(added, into: items) : items + added))
        case (.map(let entries), .map(let added)):
            var entries = entries
            for entry in added {
                guard let index = entries.firstIndex(where: { $0.key == entry.key }) else {
                    entries.append(entry)
                    continue
                }
                // Columns and verdicts of a table are added to.
                if case .list(let items) = entries[index].value.content,
                    case .list(let more) = entry.value.content
                {
                    entries[index] = entries[index].holding(.list(items + more))
                } else {
                    refuse(entry, "\(own.key).\(entry.key)")
                }
            }
            return base.holding(.map(entries))
        default:
            refuse(own, own.key)
            return base
        }
    }

    private func refuse(_ pair: YAMLPair, _ address: String) {
        problems.add(
            pair.keyDiagnostic(
                "'\(address)' is that of '\(self.base.id)' already",
                notes: ["what may be another value stands under 'change', by its address"]))
    }

    /// Puts each question behind the one it names, else behind the last one of its stage.
    private func inserted(_ added: [YAMLNode], into items: [YAMLNode]) -> [YAMLNode] {
        var items = items
        var anchors: [String: String] = [:]
        for node in added {
            let question = node.without("after")
            let id = node.value(of: "id")?.scalar ?? ""
            func isOf(_ key: String, _ value: String?) -> (YAMLNode) -> Bool {
                { $0.value(of: key)?.scalar == value }
            }
            var position = items.endIndex
            if let after = node.value(of: "after") {
                let name = after.scalar ?? ""
                if let index = items.firstIndex(where: isOf("id", name)) {
                    position = index + 1
                    // Several behind one question stand in the order in which they are written.
                    while position < items.endIndex,
                        anchors[items[position].value(of: "id")?.scalar ?? ""] == name
                    { position += 1 }
                    anchors[id] = name
                } else {
                    problems.add(
                        after.diagnostic(
                            .error, "there is no question '\(name)'",
                            notes: QuestionnaireChecker.hint(
                                name, among: items.compactMap { $0.value(of: "id")?.scalar })))
                }
            } else if let last = items.lastIndex(where: isOf("stage", node.value(of: "stage")?.scalar)) {
                position = last + 1
            }
            items.insert(question, at: position)
        }
        return items
    }
}

extension YAMLPair {
    /// The same key, with something else behind it.
    fileprivate func holding(_ content: YAMLNode.Content) -> YAMLPair {
        YAMLPair(
            key: key, keyLocation: keyLocation,
            value: YAMLNode(content: content, location: value.location, source: value.source))
    }
}

extension YAMLNode {
    /// A mapping without a key.
    fileprivate func without(_ key: String) -> YAMLNode {
        guard case .map(let pairs) = content else { return self }
        return YAMLNode(
            content: .map(pairs.filter { $0.key != key }), location: location, source: source)
    }
}
