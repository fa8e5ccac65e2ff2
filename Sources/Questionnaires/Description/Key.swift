import CanonicalJSON

/// One key of an entry: how it is read from YAML and how it stands in the compiled form, under the same name.
struct Key<Entry: Sendable>: Sendable {
    let name: String
    /// What may be written, for editors: itself, other keys that it reads too, nothing where nobody writes it.
    let properties: [Schema.Property]
    let read: @Sendable (inout YAMLMapReader, inout Entry, ReadingPlace) -> Void
    /// Nil of a key for authors only, whose meaning other keys hold.
    let decode: (@Sendable (inout JSONRecord, inout Entry) throws -> Void)?
    let encode: (@Sendable (Entry) -> JSONValue?)?
    /// Visits the texts that stand behind it; nil where there are none.
    let visit: (@Sendable (inout Entry, TextPlace) -> Void)?

    typealias Read = @Sendable (inout YAMLMapReader, inout Entry, ReadingPlace) -> Void
    typealias Decode = @Sendable (inout JSONRecord, inout Entry) throws -> Void
    typealias Encode = @Sendable (Entry) -> JSONValue?
    typealias Visit = @Sendable (inout Entry, TextPlace) -> Void

    /// A key that must be there.
    static func required<Value>(
        _ name: String, _ path: any WritableKeyPath<Entry, Value> & Sendable, _ form: Form<Value>
    ) -> Key {
        let read: Read = { reader, entry, place in
            guard let node = reader.requiredNode(name) else {
                if form.isName { place.problems.markUnread(reader.node) }
                return
            }
            if let value = form.read(node, name, at: place) { entry[keyPath: path] = value }
        }
        let decode: Decode = { entry, value in value[keyPath: path] = try form.decode(entry.required(name)) }
        let encode: Encode = { form.encode($0[keyPath: path]) }
        return Key(
            name: name, properties: [Schema.Property(name, isRequired: true, form.schema)], read: read,
            decode: decode, encode: encode, visit: visit(name, path, form))
    }

    /// A key that may be missing: then there is nothing.
    static func optional<Value>(
        _ name: String, _ path: any WritableKeyPath<Entry, Value?> & Sendable, _ form: Form<Value>
    ) -> Key {
        let decode: Decode = { record, entry in
            if let json = record.optional(name) { entry[keyPath: path] = try form.decode(json) }
        }
        let encode: Encode = { $0[keyPath: path].map(form.encode) }
        var visit: Visit?
        if let visitValue = form.visit {
            visit = { entry, place in
                guard var value = entry[keyPath: path] else { return }
                visitValue(&value, place.below(name))
                entry[keyPath: path] = value
            }
        }
        return Key(
            name: name, properties: [Schema.Property(name, form.schema)],
            read: read(name, form) { $0[keyPath: path] = $1 }, decode: decode, encode: encode, visit: visit)
    }

    /// A key that may be missing: then the value is that of an entry of which nothing is known.
    static func defaulted<Value: Equatable & Sendable>(
        _ name: String, _ path: any WritableKeyPath<Entry, Value> & Sendable, _ form: Form<Value>
    ) -> Key where Entry: Blank {
        .defaulted(name, path, form, Entry()[keyPath: path])
    }

    /// A key that may be missing, and what its value is then.
    static func defaulted<Value: Equatable & Sendable>(
        _ name: String, _ path: any WritableKeyPath<Entry, Value> & Sendable, _ form: Form<Value>,
        _ value: Value
    ) -> Key {
        let decode: Decode = { record, entry in
            entry[keyPath: path] = try record.optional(name).map(form.decode) ?? value
        }
        let encode: Encode = { $0[keyPath: path] == value ? nil : form.encode($0[keyPath: path]) }
        // Columns are optional, unless they say that they are required.
        let readValue = read(name, form) { $0[keyPath: path] = $1 }
        let read: Read = { reader, entry, place in
            entry[keyPath: path] = value
            readValue(&reader, &entry, place)
        }
        return Key(
            name: name, properties: [Schema.Property(name, form.schema)], read: read, decode: decode,
            encode: encode, visit: visit(name, path, form))
    }

    private static func read<Value>(
        _ name: String, _ form: Form<Value>, _ set: @escaping @Sendable (inout Entry, Value) -> Void
    ) -> Read {
        { reader, entry, place in
            guard let node = reader.node(name), let value = form.read(node, name, at: place) else { return }
            set(&entry, value)
        }
    }

    private static func visit<Value>(
        _ name: String, _ path: any WritableKeyPath<Entry, Value> & Sendable, _ form: Form<Value>
    ) -> Visit? {
        guard let visit = form.visit else { return nil }
        return { entry, place in visit(&entry[keyPath: path], place.below(name)) }
    }

    /// A key for authors, whose meaning other keys hold.
    static func authored(_ properties: Schema.Property..., read: @escaping Read) -> Key {
        Key(
            name: properties.first?.name ?? "", properties: properties, read: read, decode: nil, encode: nil,
            visit: nil)
    }

    /// The same key, which nobody writes.
    var unwritten: Key {
        Key(
            name: name, properties: [], read: { _, _, _ in }, decode: decode, encode: encode, visit: visit)
    }

    /// The same key, read from YAML in another way.
    func read(
        _ read: @escaping @Sendable (inout YAMLMapReader, inout Entry, ReadingPlace) -> Void
    ) -> Key {
        Key(
            name: name, properties: properties, read: read, decode: decode, encode: encode, visit: visit)
    }

    /// The same key, whose texts have ids of their own.
    func visiting(_ visit: @escaping @Sendable (inout Entry, TextPlace) -> Void) -> Key {
        Key(
            name: name, properties: properties, read: read, decode: decode, encode: encode, visit: visit)
    }

    /// The same key of something that is part of another entry and has no key of its own there.
    func within<Outer: Sendable>(
        _ path: any WritableKeyPath<Outer, Entry> & Sendable
    ) -> Key<Outer> {
        let (readInner, decodeInner, encodeInner, visitInner) = (read, decode, encode, visit)
        var decode: Key<Outer>.Decode?
        if let decodeInner { decode = { record, outer in try decodeInner(&record, &outer[keyPath: path]) } }
        var encode: Key<Outer>.Encode?
        if let encodeInner { encode = { outer in encodeInner(outer[keyPath: path]) } }
        var visit: Key<Outer>.Visit?
        if let visitInner { visit = { outer, place in visitInner(&outer[keyPath: path], place) } }
        return Key<Outer>(
            name: name, properties: properties, read: { readInner(&$0, &$1[keyPath: path], $2) },
            decode: decode, encode: encode, visit: visit)
    }
}
