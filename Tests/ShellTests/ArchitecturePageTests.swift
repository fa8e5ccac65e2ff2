import Foundation
import TestSupport
import Testing

/// Pages for people who change the program name files and folders: each is there.
struct ArchitecturePageTests {
    @Test(arguments: ["docs/architecture.md", "CONTRIBUTING.md", "README.md"])
    func everyPlaceThatItNamesIsThere(page: String) throws {
        let text = try QuestionnaireFixture.text(page)
        let tops = ["Sources/", "Tests/", "questionnaires/", "templates/", "docs/", "script/"]
        let places = text.split { "`|; ,()\n".contains($0) }.map(String.init)
            .filter { place in tops.contains { place.hasPrefix($0) && place != $0 } && !place.contains("NAME")
            }
        #expect(places.count > 3)
        for place in places {
            let path = place.hasSuffix(".") ? String(place.dropLast()) : place
            let url = QuestionnaireFixture.repository.appending(path: path)
            #expect(FileManager.default.fileExists(atPath: url.path(percentEncoded: false)), "\(place)")
        }
    }
}
