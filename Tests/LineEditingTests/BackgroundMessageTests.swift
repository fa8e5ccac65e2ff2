import Foundation
import Testing

@testable import LineEditing

/// What other threads say while a line is edited.
struct BackgroundMessageTests {
    @Test func nothingIsLostAndNothingIsLeftToWakeTheReader() throws {
        let background = try #require(BackgroundMessages())
        let writers = DispatchGroup()
        for writer in 0..<4 {
            DispatchQueue.global().async(group: writers) {
                for number in 0..<5_000 { background.post("\(writer) \(number)") }
            }
        }
        var taken: [String] = []
        while taken.count < 20_000 { taken += background.take() }
        #expect(Set(taken).count == 20_000)
        // The last bytes may come behind their messages.
        writers.wait()
        _ = background.take()
        #expect(SystemCalls.waitForInput(on: [background.descriptor], milliseconds: 0) == [false])
    }
}
