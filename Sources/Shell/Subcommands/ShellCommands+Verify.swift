import Sessions
import TerminalText
import Wording

extension ShellCommands {
    /// Checks every line of a session file, or copies what is sound in it to a new one.
    ///
    /// - Returns: failed where something is wrong with the file, or not known here.
    package func verify(_ file: String, salvageTo copy: String?, salvage: Bool) -> CommandStatus {
        attempt { () throws(ShellProblem) in
            let path = SessionPath.existing(file, context)
            let isSalvage = salvage || copy != nil
            if isSalvage && copy == nil { throw .phrase(.record(.needsOutput)) }
            let newPath = try copy.map { name throws(ShellProblem) in try SessionPath.new(name) }
            do throws(JournalError) {
                guard let newPath else {
                    return say(try Session.verify(path, context: context.journal))
                }
                say(try Session.salvage(path, to: newPath, context: context.journal))
                return .done
            } catch {
                throw ShellProblem(error)
            }
        }
    }

    private func say(_ report: JournalReport) -> CommandStatus {
        say(report.problems, report.problemCount)
        say(report.tornTail)
        let isKnown = report.unknownKinds.mandatory.isEmpty
        if report.isSound {
            print(
                isKnown
                    ? .record(.verified(events: report.events))
                    : .record(.verifiedInPart(events: report.events)))
        }
        say(report.unknownKinds, line: report.line(ofEvent:))
        for mark in report.salvages {
            print(mark.phrase(of: report.path, firstEvent: report.line(ofEvent: 1)))
        }
        if report.header != nil { print(.record(.unseen(report.unseen.map { word($0, report) }))) }
        return report.isSound && isKnown ? .done : .failed
    }

    private func say(_ salvage: JournalSalvage) {
        print(.record(.salvaged(kept: salvage.kept, path: salvage.path)))
        if salvage.droppedCount > 0 {
            print(.record(.dropped(salvage.droppedCount)))
            for line in salvage.dropped.prefix(Self.mostProblems) {
                let fault = "\(line.fault)"
                // What the fault names already is not said twice.
                let about = ([line.kind].compactMap { $0 } + line.fields).filter {
                    !fault.contains("'\($0)'")
                }
                print(.record(.left(line: line.line, fault.harmless(), about: about.map { $0.harmless() })))
            }
            if salvage.droppedCount > Self.mostProblems {
                print(.record(.more(salvage.droppedCount - Self.mostProblems)))
            }
        }
        for event in salvage.mended.prefix(Self.mostProblems) {
            print(
                .record(
                    .mended(
                        line: event.line, kind: event.isKindTold ? event.kind : nil,
                        isTimeLost: event.isTimeLost))
            )
        }
        if salvage.mended.count > Self.mostProblems {
            print(.record(.more(salvage.mended.count - Self.mostProblems)))
        }
        if !salvage.lost.isEmpty { print(.record(.lost(salvage.lost))) }
        if !salvage.doubtful.isEmpty {
            print(.record(.doubtful(salvage.doubtful, firstEvent: salvage.firstEvent)))
        }
        if salvage.mark != nil, salvage.droppedCount == 0, salvage.lost.isEmpty, salvage.mended.isEmpty,
            salvage.doubtful.isEmpty
        {
            print(.record(.sorted))
        }
        say(salvage.tornTail)
        print(salvage.mark == nil ? .record(.whole) : .record(.marked))
    }

    private func say(_ problems: [JournalReport.Problem], _ count: Int) {
        for problem in problems.prefix(Self.mostProblems) {
            print(.record(.problem(line: problem.line, "\(problem.fault)".harmless())))
        }
        if count > Self.mostProblems { print(.record(.more(count - Self.mostProblems))) }
    }

    /// More are only counted.
    private static let mostProblems = 20

    private func say(_ kinds: [UnknownKind], line: (Int) -> Int) {
        guard let first = kinds.mandatory.first else { return }
        print(
            .record(
                .unknownEvents(
                    kinds.mandatory.reduce(0) { $0 + $1.count }, line: line(first.firstSeq), kind: first.kind,
                    needs: first.needs)))
    }

    private func say(_ torn: TornTail?) {
        if let torn, !torn.writerActive { print(.file(.torn(bytes: torn.bytes, movedTo: nil))) }
    }

    private func word(_ unseen: JournalReport.Unseen, _ report: JournalReport) -> UnseenWord {
        switch unseen {
        case .cutAtTheEnd: .cutAtTheEnd
        case .lastEnvelope: .lastEvent(line: report.line(ofEvent: report.events))
        case .headerAlone: .headerAlone
        case .recomputed: .recomputed
        }
    }
}

extension SalvageMark {
    /// What a copy says about itself.
    ///
    /// - Parameter firstEvent: the line of its first event.
    func phrase(of path: String, firstEvent: Int) -> Phrase {
        .file(
            .salvaged(
                path, source: source, dropped: dropped, lost: lost, doubtful: doubtful, firstEvent: firstEvent
            ))
    }
}
