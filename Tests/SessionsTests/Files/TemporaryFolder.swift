@testable import Sessions

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A folder of its own for one test, removed with it.
final class TemporaryFolder {
    let path: String

    init() throws {
        let template = String(cString: getenv("TMPDIR") ?? strdup("/tmp")) + "/auditsh-test-XXXXXX"
        var name = Array(template.utf8CString)
        guard mkdtemp(&name) != nil else { throw FileError(.open, template, errno: errno) }
        path = String(decoding: name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    }

    deinit {
        for name in (try? SystemFileSystem().list(path)) ?? [] { unlink(path + "/" + name) }
        rmdir(path)
    }
}
