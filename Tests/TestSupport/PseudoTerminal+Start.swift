import Foundation
import Testing

extension PseudoTerminal {
    /// Where a program lies that is built with the tests: beside their bundle.
    package static func path(of program: String) -> String? {
        var folders = CommandLine.arguments.prefix(1).map {
            URL(fileURLWithPath: $0).deletingLastPathComponent()
        }
        folders.append(Bundle.main.bundleURL)
        folders += Bundle.allBundles.filter { $0.bundlePath.hasSuffix(".xctest") }.map {
            $0.bundleURL.deletingLastPathComponent()
        }
        return folders.map { $0.appending(path: program).path }
            .first { FileManager.default.isExecutableFile(atPath: $0) }
    }

    /// Starts a program in a session of its own, with the terminal `name` as its controlling one and reports on
    /// descriptor 3.
    static func start(
        _ arguments: [String], on name: String, reports: Int32, environment: [String]
    ) throws -> pid_t {
        var actions = SpawnActions(inNewSession: true)
        defer { actions.destroy() }
        actions.open(name, as: 0, O_RDWR)
        actions.copy(0, to: 1)
        actions.copy(0, to: 2)
        actions.copy(reports, to: 3)
        return try actions.spawn(arguments, environment: environment)
    }
}
