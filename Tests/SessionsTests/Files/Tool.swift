import CLibrary
import Files
import TestSupport

@testable import Sessions

/// A program of the system that a test runs.
struct Tool {
    /// Runs a program found in PATH and waits; its output is both streams together. Nil where there is no
    /// such program.
    static func run(_ arguments: [String], output: String = "/dev/null") -> (status: Int32, output: String)? {
        guard let child = start(arguments, output: output), let status = wait(child) else { return nil }
        var text = ""
        if output != "/dev/null", let file = try? SystemFileSystem().open(output, .reading) {
            let bytes = (try? SystemFileSystem().readAll(file, expecting: 65_536, limit: 65_536)) ?? []
            text = String(decoding: bytes, as: UTF8.self)
            try? SystemFileSystem().close(file)
        }
        return (status, text)
    }

    /// Starts a program found in PATH.
    static func start(_ arguments: [String], output: String = "/dev/null") -> pid_t? {
        #if canImport(Darwin)
            var actions: posix_spawn_file_actions_t?
        #else
            var actions = posix_spawn_file_actions_t()
        #endif
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        posix_spawn_file_actions_adddup2(&actions, 1, 2)
        var words: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
        defer { for word in words { free(word) } }
        var child: pid_t = 0
        #if canImport(Darwin)
            let environment = _NSGetEnviron().pointee
        #else
            let environment = environ
        #endif
        let result = posix_spawnp(&child, arguments[0], &actions, nil, &words, environment)
        return result == 0 ? child : nil
    }

    /// Waits for a program to end; nil where it was not there to be run.
    static func wait(_ child: pid_t) -> Int32? {
        var status: Int32 = 0
        while waitpid(child, &status, 0) < 0 {
            guard errno == EINTR else { return nil }
        }
        let code = status >> 8 & 0xFF
        return code == 127 ? nil : code
    }

    /// True where small file systems can be mounted.
    static let canMount: Bool = {
        guard let folder = try? TemporaryFolder(), Tool.mountMemory(folder.path, kilobytes: 64) else {
            return false
        }
        return Tool.unmount(folder.path)
    }()

    /// True where python3 can be run.
    static let hasPython = run(["python3", "-c", "pass"])?.status == 0

    static func mountMemory(_ folder: String, kilobytes: Int) -> Bool {
        run(["mount", "-t", "tmpfs", "-o", "size=\(kilobytes)k", "tmpfs", folder])?.status == 0
    }

    static func mountReadOnly(_ folder: String) -> Bool {
        run(["mount", "--bind", folder, folder])?.status == 0
            && run(["mount", "-o", "remount,ro,bind", folder])?.status == 0
    }

    static func unmount(_ folder: String) -> Bool {
        run(["umount", folder])?.status == 0
    }
}
