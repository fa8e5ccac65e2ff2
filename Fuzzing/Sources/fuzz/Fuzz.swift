import CLibFuzzer
import Foundation
import FuzzEntries

/// Feeds one reader, which `AUDITSH_FUZZ` names, until it breaks; the arguments are those of libFuzzer.
@main
struct Fuzz {
    // The environment rather than an argument: libFuzzer starts itself anew with the same arguments.
    private static let entry = ProcessInfo.processInfo.environment["AUDITSH_FUZZ"].flatMap(
        FuzzEntry.init(rawValue:))

    static func main() {
        guard entry != nil else {
            let names = FuzzEntry.allCases.map(\.rawValue).joined(separator: ", ")
            fatalError("AUDITSH_FUZZ must name a reader: \(names)")
        }
        var count = CommandLine.argc
        var words: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv
        exit(
            LLVMFuzzerRunDriver(&count, &words) { data, size in
                let bytes = Array(UnsafeBufferPointer(start: data, count: size))
                if let problem = Fuzz.entry?.problem(with: bytes) {
                    FileHandle.standardError.write(Data("broken promise: \(problem)\n".utf8))
                    abort()
                }
                return 0
            })
    }
}
