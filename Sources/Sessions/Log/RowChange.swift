package import Answers
import CanonicalJSON

/// What became of one row of a table. A row keeps its key as long as it is there, whatever becomes of its cells and its
/// place; no other row of the table ever gets that key.
package enum RowChange: Sendable, Equatable {
    /// Cells get these contents, those cleared become unanswered, all others stay. A row that is not there is added: at the
    /// end, or behind the one that `after` names (0: before all). One that is there moves where `after` is given.
    case cells(key: Int, [String: Cell], cleared: [String] = [], after: Int? = nil)
    /// The row is gone.
    case dropped(key: Int)

    /// No key is greater.
    static let greatestKey = 1_000_000_000

    /// The key of the row.
    package var key: Int {
        switch self {
        case .cells(let key, _, _, _), .dropped(let key): key
        }
    }
}

extension RowChange {
    init(json: JSONValue) throws {
        var record = try JSONRecord(json)
        let after = try record.optional("after")?.integer
        let cells = try record.optional("cells").map { try $0.map(Cell.init(json:)) } ?? [:]
        let cleared = try record.optional("cleared").map { try $0.texts } ?? []
        let isDropped = try record.optional("drop").map { try $0.flag } ?? false
        let key = try record.required("key").integer
        guard (1...Self.greatestKey).contains(key), after.map({ (0...Self.greatestKey).contains($0) }) ?? true
        else { throw JSONProblem.unexpected("a row that cannot be named") }
        if isDropped {
            guard cells.isEmpty, cleared.isEmpty, after == nil else {
                throw JSONProblem.unexpected("a row that is gone and has cells")
            }
            self = .dropped(key: key)
        } else {
            self = .cells(key: key, cells, cleared: cleared, after: after)
        }
    }

    var json: JSONValue {
        switch self {
        case .dropped(let key): .record(["drop": .bool(true), "key": .integer(key)])
        case .cells(let key, let cells, let cleared, let after):
            .record(present: [
                "after": after.map { .integer($0) },
                "cells": cells.isEmpty ? nil : .map(cells, \.json),
                "cleared": cleared.isEmpty ? nil : .strings(cleared), "key": .integer(key),
            ])
        }
    }
}
