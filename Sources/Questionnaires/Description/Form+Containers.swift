import CanonicalJSON
import Diagnostics

/// Where the entries of a list or a mapping are noted, and where their texts have their ids.
enum EntryPath: Sendable {
    /// Below the key.
    case nested
    /// Below a path of their own, wherever the key stands.
    case fixed(String)
    /// Below what becomes of the path of the key.
    case derived(@Sendable (String) -> String)

    func callAsFunction(_ path: String) -> String {
        switch self {
        case .nested: path
        case .fixed(let path): path
        case .derived(let make): make(path)
        }
    }
}

extension Form {
    /// A list of values; those that cannot be read are left out.
    static func list<Item>(_ form: Form<Item>) -> Form where Value == [Item] {
        var visit: (@Sendable (inout [Item], TextPlace) -> Void)?
        if let visitItem = form.visit {
            visit = { list, place in
                for index in list.indices { visitItem(&list[index], place.below("\(index)")) }
            }
        }
        return Form(
            schema: Schema.list(form.schema()),
            read: { node, key, place in
                place.items(node, key)?.enumerated().compactMap { item in
                    let place = place.below("\(item.offset)")
                    place.note(item.element)
                    return form.parse(item.element, key, place)
                }
            },
            decode: { try $0.items.map(form.decode) }, encode: { .array($0.map(form.encode)) },
            visit: visit)
    }

    /// A mapping of names to values.
    static func byName<Item>(_ form: Form<Item>) -> Form where Value == [String: Item] {
        var visit: (@Sendable (inout [String: Item], TextPlace) -> Void)?
        if let visitItem = form.visit {
            visit = { values, place in
                for name in values.keys.sorted() {
                    guard var value = values[name] else { continue }
                    visitItem(&value, place.below(name))
                    values[name] = value
                }
            }
        }
        return Form(
            schema: Schema.byName(form.schema()),
            read: { node, key, place in
                guard let pairs = place.pairs(node, key) else { return nil }
                var values: [String: Item] = [:]
                for pair in pairs { values[pair.key] = form.read(pair.value, pair.key, at: place) }
                return values
            },
            decode: { try $0.map(form.decode) },
            encode: { .map($0, form.encode) },
            visit: visit)
    }

    /// A list of entries, each noted under its name, or under its position where it has none.
    static func entries<Entry>(
        _ description: Description<Entry> = Entry.description, under entryPath: EntryPath = .nested
    ) -> Form where Value == [Entry], Entry: Described {
        let form = Form<Entry>.entry(description)
        return Form(
            schema: Schema.list(description.schema),
            read: { node, key, place in
                let place = place.elsewhere(entryPath(place.path))
                return place.items(node, key)?.enumerated().compactMap { item in
                    let name = description.nameKey.flatMap { item.element.value(of: $0)?.scalar }
                    let below = place.below(name ?? "\(item.offset)")
                    below.note(item.element)
                    return form.parse(item.element, key, below)
                }
            },
            decode: { try $0.items.map(form.decode) }, encode: { .array($0.map(form.encode)) },
            visit: { list, place in
                let place = place.elsewhere(entryPath(place.path))
                for index in list.indices {
                    let name = description.name?(list[index]) ?? "\(index)"
                    description.visitTexts(of: &list[index], at: place.below(name))
                }
            })
    }

    /// A mapping with keys of its own.
    static func entry(_ description: Description<Value> = Value.description) -> Form where Value: Described {
        Form(
            schema: description.schema,
            read: { node, _, place in
                guard
                    var reader = YAMLMapReader(
                        node, place.problems, expecting: description.what, suchAs: description.example)
                else { return nil }
                var entry = Value()
                description.read(&reader, into: &entry, at: place)
                return entry
            },
            decode: { json in
                var entry = Value()
                try description.decode(json, into: &entry)
                return entry
            },
            encode: { .object(description.members(of: $0)) },
            visit: { description.visitTexts(of: &$0, at: $1) })
    }
}

extension Form<[String]> {
    /// Words that people do not read.
    static var words: Form { .list(.word) }
}

extension ReadingPlace {
    /// The items of a list; nil, with a diagnostic, of anything else.
    func items(_ node: YAMLNode, _ key: String) -> [YAMLNode]? {
        if case .list(let items) = node.content { return items }
        problems.addUnread(node.diagnostic(.error, "'\(key)' must be a list, not \(node.kindName)"))
        return nil
    }

    /// The pairs of a mapping; nil, with a diagnostic, of anything else.
    func pairs(_ node: YAMLNode, _ key: String) -> [YAMLPair]? {
        if case .map(let pairs) = node.content { return pairs }
        problems.addUnread(node.diagnostic(.error, "'\(key)' must be a mapping, not \(node.kindName)"))
        return nil
    }
}
