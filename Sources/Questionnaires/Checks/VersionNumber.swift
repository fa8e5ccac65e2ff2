extension QuestionnaireCheck {
    static let versionNumber = QuestionnaireCheck(
        "version-number", wants: "a version is three numbers, so that of two the newer one is known"
    ) { checker in
        let version = checker.questionnaire.version
        // That there is none is said already.
        guard !version.isEmpty else { return }
        let numbers = version.split(separator: ".", omittingEmptySubsequences: false)
        let areNumbers = numbers.allSatisfy {
            !$0.isEmpty && $0.allSatisfy { $0.isASCII && $0.isNumber }
        }
        if numbers.count != 3 || !areNumbers {
            checker.report(
                "'\(version)' is no version", at: "version",
                notes: ["three numbers with points between them, such as 1.0.0"])
        }
    }
}
