import Foundation

/// A file system in memory that is soon full, mounted over a folder while the value lives.
package final class SmallDisk {
    private let folder: TemporaryFolder
    private let filler: String

    /// Where it is mounted.
    package var path: String { folder.path }

    /// Mounts it; nil where that is not allowed.
    package init?(kilobytes: Int) {
        guard let folder = try? TemporaryFolder(),
            Self.run("mount", ["-t", "tmpfs", "-o", "size=\(kilobytes)k", "tmpfs", folder.path])
        else { return nil }
        self.folder = folder
        filler = folder.file("filler")
    }

    deinit { _ = Self.run("umount", [folder.path]) }

    /// True where it can be mounted: for root, mostly.
    package static let isAvailable = SmallDisk(kilobytes: 64) != nil

    /// Takes all the room that is left.
    package func fill() throws {
        _ = FileManager.default.createFile(atPath: filler, contents: nil)
        guard let file = FileHandle(forWritingAtPath: filler) else { return }
        for size in [65_536, 4096, 1] {
            while (try? file.write(contentsOf: Data(count: size))) != nil {}
        }
        try file.close()
    }

    /// Gives the room back.
    package func makeRoom() throws { try FileManager.default.removeItem(atPath: filler) }

    private static func run(_ program: String, _ arguments: [String]) -> Bool {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [program] + arguments
        process.standardError = FileHandle.nullDevice
        guard (try? process.run()) != nil else { return false }
        process.waitUntilExit()
        return process.terminationStatus == 0
    }
}
