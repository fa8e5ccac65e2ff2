import Testing

@testable import LineEditing

@Suite(.serialized) struct LocaleSetupTests {
    @Test(arguments: [
        ["LC_ALL": "C.UTF-8"], ["LC_ALL": "", "LANG": "C.UTF-8"], ["LC_ALL": "xx_XX.UTF-8"], ["LANG": "C"],
        [:],
    ])
    func alwaysEndsInUTF8(environment: [String: String]) throws {
        #expect(try LocaleSetup.establish(environment) == "C.UTF-8")
    }
}
