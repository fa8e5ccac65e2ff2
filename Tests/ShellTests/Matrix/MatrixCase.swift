import TestSupport
import Testing

/// One way in which somebody types an answer, and what happens meanwhile.
struct MatrixCase: CustomTestStringConvertible, Hashable {
    enum Script: CaseIterable { case english, chinese }
    enum Medium: CaseIterable { case terminal, pipe }
    enum Incident: CaseIterable {
        case controlC, controlD, controlZ, resize, paste, hangUp, killed
    }
    /// Cells in a row.
    static let widths = [80, 40, 21]

    let script: Script
    let medium: Medium
    let incident: Incident
    let width: Int

    var testDescription: String { "\(script), \(medium), \(incident), \(width) columns" }

    /// Every combination: 84.
    static let all: [MatrixCase] = Script.allCases.flatMap { script in
        Medium.allCases.flatMap { medium in
            Incident.allCases.flatMap { incident in
                widths.map { MatrixCase(script: script, medium: medium, incident: incident, width: $0) }
            }
        }
    }

    /// A selection in which every two choices meet: each incident at each width, script and medium changing
    /// from one to the next, and three more on a terminal, where most can go wrong.
    static let pairwise: [MatrixCase] = {
        let crossed = Incident.allCases.enumerated().flatMap { number, incident in
            widths.enumerated().map { place, width in
                MatrixCase(
                    script: Script.allCases[(number + place) % 2],
                    medium: Medium.allCases[(number + place + place / 2) % 2], incident: incident,
                    width: width)
            }
        }
        let narrow = [Incident.controlC, .controlZ, .resize].map {
            MatrixCase(script: .chinese, medium: .terminal, incident: $0, width: 21)
        }
        var seen: Set<MatrixCase> = []
        return (crossed + narrow).filter { seen.insert($0).inserted }
    }()

    /// The cases of this run.
    static let chosen = Requirement.isFull ? all : pairwise

    /// What is typed.
    var text: String {
        switch script {
        case .english: "Too few leads since spring, sellers chase old ones"
        case .chinese: "春季以来线索太少，销售只追旧客户，明年要多两成"
        }
    }

    /// The rows that prompt and text fill at a width, and the column behind them; counted by hand.
    func rows(at width: Int) -> (rows: [String], column: Int) {
        switch (script, width) {
        case (.english, 21):
            (["ans> Too few leads si", "nce spring, sellers c", "hase old ones"], 13)
        case (.english, 40): (["ans> Too few leads since spring, sellers", " chase old ones"], 15)
        case (.english, _): (["ans> " + text], 55)
        case (.chinese, 21): (["ans> 春季以来线索太少", "，销售只追旧客户，明", "年要多两成"], 10)
        case (.chinese, 40): (["ans> 春季以来线索太少，销售只追旧客户，", "明年要多两成"], 12)
        case (.chinese, _): (["ans> " + text], 51)
        }
    }
}
