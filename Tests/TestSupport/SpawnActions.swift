package import Foundation
import Testing

/// posix_spawn(3) with the few things that the tests need and Foundation's `Process` does not have.
package struct SpawnActions {
    #if canImport(Darwin)
        private var actions: posix_spawn_file_actions_t?
        private var attributes: posix_spawnattr_t?
        private static let newSession: Int16 = 0x0400
    #else
        private var actions = posix_spawn_file_actions_t()
        private var attributes = posix_spawnattr_t()
        private static let newSession: Int16 = 0x80
    #endif

    /// Prepares a spawn with default signals; in a session of its own on request.
    package init(inNewSession: Bool = false) {
        posix_spawn_file_actions_init(&actions)
        posix_spawnattr_init(&attributes)
        var flags = Int16(POSIX_SPAWN_SETSIGDEF) | Int16(POSIX_SPAWN_SETSIGMASK)
        if inNewSession { flags |= Self.newSession }
        posix_spawnattr_setflags(&attributes, flags)
        var signals = sigset_t()
        sigfillset(&signals)
        posix_spawnattr_setsigdefault(&attributes, &signals)
        sigemptyset(&signals)
        posix_spawnattr_setsigmask(&attributes, &signals)
    }

    /// Frees what was prepared.
    package mutating func destroy() {
        posix_spawn_file_actions_destroy(&actions)
        posix_spawnattr_destroy(&attributes)
    }

    /// Opens a file as a descriptor of the child.
    package mutating func open(_ path: String, as descriptor: Int32, _ flags: Int32) {
        posix_spawn_file_actions_addopen(&actions, descriptor, path, flags, 0o600)
    }

    /// Gives the child a descriptor under another number.
    package mutating func copy(_ descriptor: Int32, to other: Int32) {
        posix_spawn_file_actions_adddup2(&actions, descriptor, other)
    }

    /// Starts the program that the first argument names.
    package mutating func spawn(_ arguments: [String], environment: [String]) throws -> pid_t {
        let program = try #require(arguments.first)
        let argv = arguments.map { strdup($0) } + [nil]
        let envp = environment.map { strdup($0) } + [nil]
        defer { (argv + envp).forEach { free($0) } }
        var process: pid_t = 0
        let result = posix_spawn(&process, program, &actions, &attributes, argv, envp)
        try #require(result == 0)
        return process
    }
}
