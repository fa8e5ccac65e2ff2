import Answers
import Findings
import TestSupport
import Testing
import Wording

@testable import Questionnaires
@testable import Reports

/// What a copy leaves out is in none of its formats, whatever else rests on it.
struct CopyTests {
    /// Something that stands nowhere in the worked company, by who reads it.
    private enum Mark: String, CaseIterable {
        /// Read in every copy.
        case openNote = "OPENNOTE"
        case summary = "SUMMARYWORDS"
        /// Not in the team's copy.
        case confidentialNote = "CONFIDENTIALNOTE"
        case confidentialEvidence = "CONFIDENTIALEVIDENCE"
        case openEvidence = "OPENEVIDENCE"
        case confidentialReason = "CONFIDENTIALREASON"
        case confidentialRespondent = "CONFIDENTIALRESPONDENT"
        case seller = "SELLERNAME"
        case respondent = "OPENRESPONDENT"
        case openText = "OPENTEXT"
        case planner = "PLANNERNAME"
        case plannedOnWithheld = "PLANNEDONWITHHELD"
        case wordedAnew = "WORDEDANEW"
        /// Figures as they are written on pages.
        case hourCost = "48,613"
        case margin = "37.4629"
        case discount = "13.8257"
        case largest = "41.2793"
        case fiveLargest = "77.3319"
        case target = "918,273"
        case sales = "817,263"
        /// In the internal copy only.
        case privateNote = "PRIVATENOTE"
        case privateNoteOnConfidential = "PRIVATEOTHERNOTE"
        case hiddenFinding = "HIDDENFINDING"
        case planOfHidden = "PLANOFHIDDEN"

        static let forAll: Set = [openNote, summary]
        static let internalOnly: Set = [
            privateNote, privateNoteOnConfidential, hiddenFinding, planOfHidden,
        ]
        /// What hiding names leaves out, too.
        static let names: Set = [openEvidence, respondent, openText, planner]

        /// Every way in which a format writes it.
        var spellings: [String] { [rawValue, rawValue.filter { $0 != "," }] }

        static func isLeftOut(_ mark: Mark, of copy: ReportCopy, _ names: NameDisplay) -> Bool {
            switch copy {
            case .internal: false
            case .owner: internalOnly.contains(mark)
            case .team: !forAll.contains(mark) && !(names == .show && Self.names.contains(mark))
            }
        }
    }

    private static func report(_ copy: ReportCopy, _ names: NameDisplay? = nil) throws -> Report {
        let text = try QuestionnaireFixture.text("questionnaires/sales-process/examples/worked-company.yaml")
        var sheet = try ReportFixture.sheet(text)
        func answer(_ field: String, _ value: AnswerValue) {
            sheet[field] = FieldAnswer(state: .answered, value: value)
        }
        answer("hour_cost", .number(48_613))
        answer("gross_margin_pct", .number(37.4629))
        answer("discount_avg_pct", .number(13.8257))
        answer("top1_share_pct", .number(41.2793))
        answer("top5_share_pct", .number(77.3319))
        answer("audit_reason", .text(Mark.openText.rawValue))
        sheet.claims["gross_margin_pct"] = FieldAnswer(state: .answered, value: .number(41.2793))
        sheet["discount_avg_pct"]?.respondent = Mark.confidentialRespondent.rawValue
        sheet["discount_rule"] = FieldAnswer(
            state: .notApplicable, reason: Mark.confidentialReason.rawValue)
        sheet["opps_won"]?.respondent = Mark.respondent.rawValue
        guard case .table(var rows) = sheet["reps"]?.value else { throw Failure() }
        rows[0].cells["name"] = .value(.text(Mark.seller.rawValue))
        rows[0].cells["quota"] = .value(.number(918_273))
        rows[0].cells["sales"] = .value(.number(817_263))
        sheet["reps"]?.value = .table(rows)

        var judgement = Judgement()
        judgement.summary = Mark.summary.rawValue
        judgement.decisions["R-07"] = DocumentFixture.decision(.hidden)
        judgement.decisions["OWN-1"] = DocumentFixture.decision(.hidden)
        judgement.ownFindings = [
            OwnFinding(id: "OWN-1", stage: "SVC", severity: .low, title: Mark.hiddenFinding.rawValue)
        ]
        // It tells sellers apart.
        judgement.decisions["R-38"] = DocumentFixture.decision(
            nil, FindingWording(title: Mark.wordedAnew.rawValue))
        judgement.plan = [
            "R-38": DocumentFixture.planned(nil, nil, .open, Mark.plannedOnWithheld.rawValue),
            "R-52": DocumentFixture.planned(Mark.planner.rawValue, nil, .open),
            "OWN-1": DocumentFixture.planned(nil, nil, .open, Mark.planOfHidden.rawValue),
        ]
        return try ReportFixture.report(
            sheet, copy: copy, names: names,
            notes: [
                ReportNote(question: "ACQ-01", text: Mark.openNote.rawValue, isPublished: true),
                ReportNote(question: "ACQ-01", text: Mark.privateNote.rawValue, isPublished: false),
                ReportNote(question: "CTX-08", text: Mark.confidentialNote.rawValue, isPublished: true),
                ReportNote(
                    question: "CTX-08", text: Mark.privateNoteOnConfidential.rawValue, isPublished: false),
            ],
            evidence: [
                "ACQ-01": [Mark.openEvidence.rawValue], "CON-29": [Mark.confidentialEvidence.rawValue],
            ], flagged: ["CTX-08"], judgement: judgement)
    }

    private struct Failure: Error {}

    @Test(
        arguments: ReportCopy.allCases.map { ($0, $0.names) } + [
            (.owner, .hide), (.team, .show), (.internal, .hide),
        ])
    func whatACopyLeavesOutIsInNoFormat(copy: ReportCopy, names: NameDisplay) throws {
        let report = try Self.report(copy, names)
        var seen: Set<Mark> = []
        for format in ReportFormat.all {
            for grouping in copy == .team ? [FindingGrouping.stage, .severity] : [.stage] {
                let text = try DocumentFixture.text(report, as: format, grouping: grouping)
                for mark in Mark.allCases where mark.spellings.contains(where: text.contains) {
                    seen.insert(mark)
                    #expect(!Mark.isLeftOut(mark, of: copy, names), "\(mark) in \(format.name)")
                }
            }
        }
        // What nobody prints anywhere would be missed by nobody.
        guard names == copy.names else { return }
        let expected = Mark.allCases.filter { !Mark.isLeftOut($0, of: copy, names) }
        #expect(seen == Set(expected))
    }

    @Test(arguments: ReportFormat.all.map(\.name), ReportCopy.allCases)
    func everyFormatSaysWhoseCopyItIs(format name: String, copy: ReportCopy) throws {
        let format = try #require(ReportFormat(named: name))
        let text = try DocumentFixture.text(ReportFixture.report("won: 3", copy: copy), as: format)
        let names: [ReportCopy: String] =
            name == "json"
            ? [.owner: #""copy": "owner""#, .team: #""copy": "team""#, .internal: #""copy": "internal""#]
            : [.owner: "Owner's copy", .team: "Team's copy", .internal: "Internal: not for the client"]
        for (other, said) in names {
            let spellings = [said, said.replacing("'", with: "\\'"), said.replacing("'", with: "&#39;")]
            #expect(spellings.contains(where: text.contains) == (other == copy), "\(said)")
        }
    }

    // MARK: twins

    private static func texts(
        _ sheet: AnswerSheet, _ questionnaire: Questionnaire, _ copy: ReportCopy, _ names: NameDisplay,
        _ formats: [ReportFormat] = ReportFormat.all
    ) throws -> [String] {
        let assessor = Assessor(
            questionnaire, plan: QuestionnairePlan(questionnaire), depth: .full, texts: Texts(.english),
            currency: "EUR")
        let report = Report(
            ReportFixture.info, assessor: assessor, sheet: sheet,
            notes: [ReportNote(question: "CTX-08", text: "agreed", isPublished: true)],
            judgement: DocumentFixture.judgement, copy: copy, names: names)
        return try formats.map { try DocumentFixture.text(report, as: $0) }
    }

    private static let company = "questionnaires/sales-process/examples/worked-company.yaml"

    private static let sensitive: [String] =
        QuestionnaireFixture.salesProcess.map { questionnaire in
            questionnaire.questions.filter(\.sensitive).flatMap(\.fields).map(\.name)
        } ?? []

    /// Two companies that differ in one confidential answer have the same team's copy, and not the same owner's.
    @Test(arguments: Requirement.sample(3, of: sensitive))
    func noConfidentialAnswerShowsInTheTeamsCopy(field name: String) throws {
        let questionnaire = try #require(QuestionnaireFixture.salesProcess)
        let field = try #require(
            questionnaire.questions.flatMap(\.fields).first { $0.name == name })
        let sheet = try ReportFixture.sheet(QuestionnaireFixture.text(Self.company))
        let value = try #require(sheet[name]?.value)
        let others = AnswerVariation.values(beside: value, of: field, questionnaire)
        try #require(!others.isEmpty)
        let names: NameDisplay = name.count.isMultiple(of: 2) ? .hide : .show
        let teams = try Self.texts(sheet, questionnaire, .team, names)
        let owners = try Self.texts(sheet, questionnaire, .owner, names, [.markdown])
        for other in others.prefix(4) {
            var varied = sheet
            varied[name]?.value = other
            #expect(try Self.texts(varied, questionnaire, .team, names) == teams, "\(other)")
            #expect(try Self.texts(varied, questionnaire, .owner, names, [.markdown]) != owners, "\(other)")
        }
    }

    /// What is restricted and not sensitive is asked before sellers, and is not in the team's copy all the same.
    @Test(arguments: ["opps_lost", "cost", "reps"])
    func noRestrictedAnswerShowsInTheTeamsCopy(name: String) throws {
        var questionnaire = try #require(QuestionnaireFixture.salesProcess)
        for index in questionnaire.questions.indices {
            questionnaire.questions[index].sensitive = false
            for field in questionnaire.questions[index].fields.indices {
                let isIt = questionnaire.questions[index].fields[field].name == name
                questionnaire.questions[index].fields[field].restricted = isIt
                for column in questionnaire.questions[index].fields[field].table?.columns.indices ?? 0..<0
                where questionnaire.questions[index].fields[field].table?.columns[column].name == name {
                    questionnaire.questions[index].fields[field].table?.columns[column].restricted = true
                }
            }
        }
        let sheet = try ReportFixture.sheet(QuestionnaireFixture.text(Self.company))
        var varied = sheet
        if name == "opps_lost" {
            varied[name]?.value = .number(417)
        } else {
            let table = name == "reps" ? name : "channels"
            guard case .table(var rows) = sheet[table]?.value else { throw Failure() }
            for index in rows.indices {
                rows[index].cells[name == "reps" ? "sales" : name] = .value(.number(98_765))
            }
            varied[table]?.value = .table(rows)
        }
        let copies = try [ReportCopy.team, .owner].map { copy in
            try (
                Self.texts(sheet, questionnaire, copy, .show), Self.texts(varied, questionnaire, copy, .show)
            )
        }
        #expect(copies[0].0 == copies[0].1)
        #expect(copies[1].0 != copies[1].1)
    }
}
