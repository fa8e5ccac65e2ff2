internal import CLibEdit

/// The commands that libedit can recall, and the file that they come from.
struct EditorHistory {
    static let capacity = 800

    private(set) var problem: HistoryProblem?
    private let pointer: OpaquePointer
    private let file: HistoryFile?
    private var entries: [String] = []

    /// Nil only if there is no memory for it.
    init?(file path: String?) {
        guard let pointer = history_winit() else { return nil }
        self.pointer = pointer
        file = path.map { HistoryFile(path: $0, capacity: Self.capacity) }
        clibedit_history_set_size(pointer, Int32(clamping: Self.capacity))
        clibedit_history_set_unique(pointer, true)
        do throws(HistoryProblem) {
            entries = try file?.load() ?? []
        } catch {
            problem = error
        }
        enterAll()
    }

    func use(with el: OpaquePointer) {
        clibedit_use_history(el, pointer)
    }

    /// Remembers a command; one that begins with a blank is not recorded, one given before moves to the end.
    mutating func add(_ command: String, isLasting: Bool) {
        guard let entry = HistoryFile.entry(for: command) else { return }
        let repeats = entries.last == entry
        entries.removeAll { $0 == entry }
        entries.append(entry)
        if entries.count > Self.capacity { entries.removeFirst(entries.count - Self.capacity) }
        enterAll()
        guard let file, isLasting, !repeats, problem == nil else { return }
        do throws(HistoryProblem) {
            try file.append(entry)
        } catch {
            problem = error
        }
    }

    func end() {
        history_wend(pointer)
    }

    private func enterAll() {
        clibedit_history_clear(pointer)
        for entry in entries {
            clibedit_history_enter(pointer, WideText.encode(entry))
        }
    }
}
