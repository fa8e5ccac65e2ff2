import Foundation

/// Lives through meetings as long as it is told: what script/simulate runs in several processes.
@main
enum Simulate {
    /// How many findings are worth a look.
    private static let mostFindings = 5
    /// One pair of twins comes with so many other meetings.
    private static let meetingsPerPair: UInt64 = 6

    /// `simulate FIRST STRIDE STEPS SECONDS`: the meetings of every so manieth seed from the first on, until so many steps were
    /// taken and so many seconds have passed. Ends with what was done, and with status 1 where a promise was broken.
    static func main() {
        let numbers = CommandLine.arguments.dropFirst().compactMap(UInt64.init)
        guard numbers.count == 4, numbers[1] > 0 else {
            print("simulate FIRST STRIDE STEPS SECONDS")
            exit(64)
        }
        let findings = OwnThread.run {
            meet(numbers[0], numbers[1], Int(clamping: numbers[2]), Double(numbers[3]))
        }
        exit(findings == 0 ? 0 : 1)
    }

    private static func meet(_ first: UInt64, _ stride: UInt64, _ steps: Int, _ seconds: Double) -> Int {
        let start = Date()
        var tally = Tally()
        var findings = 0
        var seed = first
        var count: UInt64 = 0
        func note(_ finding: Simulation.Finding?) {
            guard let finding else { return }
            findings += 1
            print("\(finding)\n")
            fflush(nil)
        }
        while findings < mostFindings,
            tally.steps < steps || Date().timeIntervalSince(start) < seconds
        {
            let (meeting, finding) = Simulation.meet(seed)
            tally += meeting.tally
            tally.meetings += 1
            note(finding)
            count += 1
            if count.isMultiple(of: meetingsPerPair) {
                let (twins, finding) = TwinMeetings.meet(seed)
                tally += twins
                note(finding)
            }
            seed += stride
        }
        print("simulated: \(tally) in \(Int(Date().timeIntervalSince(start))) s")
        return findings
    }
}
