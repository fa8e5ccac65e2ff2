/// Puts steps into an order in which each comes after those it reads, without levels of calls: a chain of
/// steps may be as long as its author likes.
struct StepOrder {
    /// The steps, each after those before it that it reads.
    private(set) var order: [Int] = []
    /// Steps that read each other in a circle: each the next one, the last one the first.
    private(set) var circles: [[Int]] = []

    private enum State {
        case new
        case open
        case finished
    }

    /// - Parameter predecessors: what each step reads, by step; every number is that of a step.
    init(_ predecessors: [[Int]]) {
        var states = [State](repeating: .new, count: predecessors.count)
        var path: [(step: Int, next: Int)] = []
        for first in predecessors.indices where states[first] == .new {
            states[first] = .open
            path.append((first, 0))
            while let (step, next) = path.last {
                guard next < predecessors[step].count else {
                    states[step] = .finished
                    order.append(step)
                    path.removeLast()
                    continue
                }
                path[path.count - 1].next += 1
                let other = predecessors[step][next]
                switch states[other] {
                case .new:
                    states[other] = .open
                    path.append((other, 0))
                case .open:
                    let circle = path.drop { $0.step != other }.map(\.step)
                    circles.append(circle)
                case .finished: break
                }
            }
        }
    }
}
