/// A regular expression that searches in time linear in the text, whatever the pattern (Thompson, Pike).
struct Pattern {
    private enum Instruction {
        case character(CharacterClass)
        case start
        case end
        case boundary(isWanted: Bool)
        case split(Int, Int)
        case jump(Int)
        case match
    }

    private var program: [Instruction] = []
    private static let longest = 2000
    /// The size that a pattern of ordinary characters may have at most.
    static let greatestSize = longest

    /// How much the search looks at for each character, at most.
    private(set) var size = 0

    /// How many steps reading the pattern and searching so many bytes takes, at most.
    func steps(over bytes: Int) -> Int {
        let (steps, overflow) = size.multipliedReportingOverflow(by: bytes / 4 + 1)
        return overflow ? .max / 2 : steps
    }

    init(_ pattern: String) throws(PatternError) {
        try add(PatternParser.parse(pattern))
        program.append(.match)
        size = program.reduce(0) { size, instruction in
            if case .character(let set) = instruction { size + max(set.ranges.count, 1) } else { size + 1 }
        }
    }

    private mutating func append(_ instruction: Instruction) throws(PatternError) {
        guard program.count < Self.longest else { throw PatternError(reason: "it is too long") }
        program.append(instruction)
    }

    private mutating func add(_ node: PatternNode) throws(PatternError) {
        switch node {
        case .character(let set): try append(.character(set))
        case .start: try append(.start)
        case .end: try append(.end)
        case .boundary(let isWanted): try append(.boundary(isWanted: isWanted))
        case .sequence(let nodes): for node in nodes { try add(node) }
        case .choice(let nodes): try add(alternatives: nodes)
        case .repetition(let node, let least, let most):
            for _ in 0..<least {
                let size = program.count
                try add(node)
                // What takes nothing may be repeated once: nested counts of it would never end.
                if program.count == size { break }
            }
            guard let most else { return try addLoop(node) }
            for _ in least..<most { try addOptional(node) }
        }
    }

    private mutating func add(alternatives nodes: [PatternNode]) throws(PatternError) {
        var jumps: [Int] = []
        for (index, node) in nodes.enumerated() {
            guard index < nodes.count - 1 else {
                try add(node)
                break
            }
            let split = program.count
            try append(.split(split + 1, 0))
            try add(node)
            jumps.append(program.count)
            try append(.jump(0))
            program[split] = .split(split + 1, program.count)
        }
        for jump in jumps { program[jump] = .jump(program.count) }
    }

    private mutating func addLoop(_ node: PatternNode) throws(PatternError) {
        let split = program.count
        try append(.split(split + 1, 0))
        try add(node)
        try append(.jump(split))
        program[split] = .split(split + 1, program.count)
    }

    private mutating func addOptional(_ node: PatternNode) throws(PatternError) {
        let split = program.count
        try append(.split(split + 1, 0))
        try add(node)
        program[split] = .split(split + 1, program.count)
    }

    /// Tells whether some part of the text matches.
    func matches(_ text: String) -> Bool {
        let scalars = Array(text.unicodeScalars)
        var threads = Threads(count: program.count)
        var following = Threads(count: program.count)
        for position in 0...scalars.count {
            // A match may start anywhere.
            if follow(0, at: position, in: scalars, &threads) { return true }
            guard position < scalars.count else { return false }
            following.removeAll()
            for instruction in threads.waiting {
                guard case .character(let set) = program[instruction], set.contains(scalars[position]) else {
                    continue
                }
                if follow(instruction + 1, at: position + 1, in: scalars, &following) { return true }
            }
            swap(&threads, &following)
        }
        return false
    }

    /// Follows everything that takes no character; true where the match is complete.
    private func follow(
        _ start: Int, at position: Int, in scalars: [Unicode.Scalar], _ threads: inout Threads
    ) -> Bool {
        var open = [start]
        while let instruction = open.popLast() {
            guard threads.visit(instruction) else { continue }
            switch program[instruction] {
            case .match: return true
            case .jump(let target): open.append(target)
            case .split(let one, let other): open += [other, one]
            case .start: if position == 0 { open.append(instruction + 1) }
            case .end: if position == scalars.count { open.append(instruction + 1) }
            case .boundary(let isWanted):
                let before = position > 0 && CharacterClass.word.contains(scalars[position - 1])
                let after = position < scalars.count && CharacterClass.word.contains(scalars[position])
                if (before != after) == isWanted { open.append(instruction + 1) }
            case .character: threads.waiting.append(instruction)
            }
        }
        return false
    }

    /// The instructions reached at one place of the text, each once.
    private struct Threads {
        var waiting: [Int] = []
        private var visited: [Int] = []
        private var isVisited: [Bool]

        init(count: Int) {
            isVisited = [Bool](repeating: false, count: count)
        }

        mutating func visit(_ instruction: Int) -> Bool {
            if isVisited[instruction] { return false }
            isVisited[instruction] = true
            visited.append(instruction)
            return true
        }

        mutating func removeAll() {
            for instruction in visited { isVisited[instruction] = false }
            visited.removeAll(keepingCapacity: true)
            waiting.removeAll(keepingCapacity: true)
        }
    }
}
