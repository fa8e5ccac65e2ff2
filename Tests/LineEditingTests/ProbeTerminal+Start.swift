import Foundation
import Testing

extension ProbeTerminal {
    /// The probe lies beside the bundle of the tests.
    static var probePath: String? {
        var folders = CommandLine.arguments.prefix(1).map {
            URL(fileURLWithPath: $0).deletingLastPathComponent()
        }
        folders.append(Bundle.main.bundleURL)
        folders += Bundle.allBundles.filter { $0.bundlePath.hasSuffix(".xctest") }.map {
            $0.bundleURL.deletingLastPathComponent()
        }
        return folders.map { $0.appending(path: "line-editing-probe").path }
            .first { FileManager.default.isExecutableFile(atPath: $0) }
    }

    /// Starts a program in a session of its own, with the terminal `name` as its controlling one and reports on
    /// descriptor 3; see posix_spawn(3).
    static func start(
        _ arguments: [String], on name: [CChar], reports: Int32, environment: [String]
    ) throws -> pid_t {
        #if canImport(Darwin)
            var actions: posix_spawn_file_actions_t?
            var attributes: posix_spawnattr_t?
            let newSession: Int16 = 0x0400
        #else
            var actions = posix_spawn_file_actions_t()
            var attributes = posix_spawnattr_t()
            let newSession: Int16 = 0x80
        #endif
        posix_spawn_file_actions_init(&actions)
        posix_spawnattr_init(&attributes)
        defer {
            posix_spawn_file_actions_destroy(&actions)
            posix_spawnattr_destroy(&attributes)
        }
        posix_spawnattr_setflags(
            &attributes, newSession | Int16(POSIX_SPAWN_SETSIGDEF) | Int16(POSIX_SPAWN_SETSIGMASK))
        var signals = sigset_t()
        sigfillset(&signals)
        posix_spawnattr_setsigdefault(&attributes, &signals)
        sigemptyset(&signals)
        posix_spawnattr_setsigmask(&attributes, &signals)
        posix_spawn_file_actions_addopen(&actions, 0, name, O_RDWR, 0)
        posix_spawn_file_actions_adddup2(&actions, 0, 1)
        posix_spawn_file_actions_adddup2(&actions, 0, 2)
        posix_spawn_file_actions_adddup2(&actions, reports, 3)
        let argv = arguments.map { strdup($0) } + [nil]
        let envp = environment.map { strdup($0) } + [nil]
        defer { (argv + envp).forEach { free($0) } }
        var process: pid_t = 0
        let program = try #require(arguments.first)
        let result = posix_spawn(&process, program, &actions, &attributes, argv, envp)
        try #require(result == 0)
        return process
    }
}
