extension English {
    package static func text(for phrase: WorksheetPhrase) -> String {
        switch phrase {
        case .answersFileHead(let title, let version):
            "\(title), version \(version): answers. Read back with: auditsh fill SESSION ANSWERS.yaml"
        case .title(let title): "\(title): worksheet"
        case .help(let depth):
            "Please answer what you can before we meet (\(word(depth))). Nobody knows everything: tick "
                + "\"I don't know\", or leave it empty and we will look for it together. An estimate is "
                + "welcome if you say that it is one. Amounts are net of tax, in the currency of your accounts."
        case .fileHelp:
            "Write each answer behind its colon and leave empty what you do not want to answer; '?' says that "
                + "nobody knows. Figures are written with a point (12.5) and without signs between thousands. "
                + "What you would rather say in words goes between quotes: \"3 weeks\", \"57/190\", \"10-20\". "
                + "Put a text between quotes too. Read in with: auditsh fill SESSION THIS-FILE"
        case .companyLabel: "Company"
        case .filledInBy: "Filled in by, on"
        case .askedOf(let audience): "For: \(word(audience))"
        case .fillBeforehand: "please fill in before the meeting"
        case .confidential: "confidential: not to be discussed while sellers are in the room"
        case .whereItApplies: "only where it applies"
        case .mayStayEmpty: "may stay empty"
        case .rowNumber(let number): "row \(number)"
        case .formInFile(let form, let codes): fileForm(form, codes)
        case .samplesInFile(let field):
            "Where it varies, list single cases: \(field): {samples: [3, 6, 9]}"
        case .tableInFile:
            "one line per row; take the # away from a row that you fill in, '?' in a cell nobody knows."
        case .filled(let count, let path): "\(plural(count, "field", "fields")) filled in \(path)"
        case .fillNothing: "the file holds no answers"
        }
    }
}
