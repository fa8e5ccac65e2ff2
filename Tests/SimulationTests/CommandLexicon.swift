import Answers
import Questionnaires
import Sessions
import Wording

@testable import Shell

/// What people type of each command, with what it means.
enum CommandLexicon {
    typealias Line = AnswerLexicon.Line

    static let rowsFile = "/d/rows.csv"
    static let reportFile = "/d/r.md"
    static let rowsInFile = "Name;Way;Sum\nPat;Web;3\nQuin;;4\n"

    /// The lines of a command; a test holds that there are some of each.
    static func lines(of command: CommandSpec, _ at: Situation, _ model: Model) -> [Line] {
        switch command {
        case .back: none([":back", ":b", ":back now"])
        case .next: none([":next", ":n"])
        case .goto: none([":goto", ":goto Second", ":g A", ":goto ZZZ-9"] + places.map { ":goto \($0)" })
        case .return: none([":return", ":r"])
        case .skip: [(":skip", .answer(.skipped)), (":skip not today", .answer(.skipped))]
        case .dk: [(":dk", .answer(.dontKnow))]
        case .na: [(":na", .nothing), (":na none here", .answer(.notApplicable))]
        case .unanswer: [(":unanswer", .clear)]
        case .undo: [(":undo", .undo), (":u", .undo)]
        case .redo: [(":redo", .redo)]
        case .note: [(":note", .nothing), (":note call them", onQuestion(at)), (":note A-2 dear", .perhaps)]
        case .notePublished: [(":note! agreed", onQuestion(at))]
        case .flag: [(":flag", onQuestion(at))]
        case .evidence: [(":evidence", .nothing), (":evidence invoice 7", onQuestion(at))]
        case .basis: [(":basis measured", .perhaps), (":basis blue", .nothing)]
        case .who: [(":who", .nothing), (":who Anna", .respondent("Anna")), (":who -", .respondent(nil))]
        case .for:
            [
                (":for", .nothing), (":for owner", .present(.people([.owner]))),
                (":for all", .present(.everybody)),
                (":for sellers", .present(.people([.sellers]))), (":for -", .present(.nobodyInParticular)),
                (":for owner, sellers", .present(.people([.owner, .sellers]))),
                (":for manager service", .present(.people([.manager, .service]))), (":for nobody", .nothing),
            ]
        case .accept: [(":accept R-1", .perhaps), (":accept", .nothing), (":accept R-99", .nothing)]
        case .hide: [(":hide R-2", .perhaps), (":hide", .nothing)]
        case .reword:
            [
                (":reword R-1 title = Very many", .perhaps), (":reword R-1 text", .nothing),
                (":reword", .nothing),
            ]
        case .add: [(":add high Two price lists", .action), (":add blue", .nothing)]
        case .summary: [(":summary", .nothing), (":summary all Good work", .perhaps)]
        case .plan: [(":plan", .nothing), (":plan R-1 owner Anna", .perhaps)]
        case .row:
            [1, 2, 3, 99].map { (":row \($0)", .edit($0)) }
                + none([":row", ":row x", ":row 99999999999999999999"])
        case .drop:
            [1, 2, 3, 99].map { (":drop \($0)", .drop($0)) } + none([":drop", ":drop 0", ":drop -1"])
        case .rows:
            [
                (":rows \(rowsFile)", at.field?.name == "rows" ? rowsRead(model) : .nothing),
                (":rows /d/no.csv", .nothing),
            ]
        case .depth: [(":depth core", .action), (":depth full", .action), (":depth deep", .nothing)]
        case .lang: [(":lang", .nothing), (":lang en", .action), (":lang tlh", .nothing)]
        case .set:
            ["client Acme", "client -", "kind led", "findings live", "findings stage", "findings end"]
                .map { (":set \($0)", .action) } + none([":set", ":set kind blue", ":set colour red"])
        case .report: [(":report", .nothing), (":report \(reportFile)", .nothing)]
        case .upgrade: upgrades(model.now.version)
        case .reload: none([":reload"])
        case .saveAs:
            [
                (":save-as", .nothing),
                (":save-as /d/b\(at.path.count)", .saveAs("/d/b\(at.path.count).audit")),
            ]
        case .quit: [(":quit", .leave), (":q", .leave)]
        case .why: none(["?", ":why", ":why A-3", ":why R-1", ":why R-2", ":why ZZZ-9"])
        case .help: none([":help", ":help undo", ":help zzz"])
        case .list: none([":list", ":list all", ":list dk", ":list skipped", ":list flagged", ":list blue"])
        case .find: none([":find", ":find cost"])
        case .askList: none([":ask-list", ":ask-list /d/owed.txt"])
        case .whatIf: none([":what-if", ":what-if count=3", ":what-if cost=3; price=9", ":what-if half=2"])
        case .output: none([":output", ":output A", ":output Z"])
        case .method: none([":method", ":method zzz"])
        case .history: none([":history count", ":history cost", ":history rows", ":history"])
        case .status: none([":status"])
        case .findings: none([":findings", ":f"])
        case .metrics: none([":metrics"])
        case .edit: none([":edit"])
        case .draft: none([":draft", ":draft drop", ":draft zzz"])
        case .insist: none([":insist"])
        default: []
        }
    }

    /// Lines that look like commands and are none.
    static let strays = none([":zzz", ":", ":re", ":1", ":undoo", ":findd cost"])

    private static let places = [
        "A-1", "A-2", "A-3", "A-4", "A-5", "B-1", "B-2", "B-3", "B-4", "B-5", "count", "ways", "rows",
        "given", "mark", "B-6", "both",
        "CTX-01",
    ]

    private static func none(_ lines: [String]) -> [Line] { lines.map { ($0, .nothing) } }
    private static func onQuestion(_ at: Situation) -> Meaning { at.field == nil ? .nothing : .action }

    /// What is asked with yes or no; Enter alone agrees to nothing.
    private static func answers(to agreed: Meaning) -> [String: Meaning] {
        ["y": agreed, "yes": agreed, "tak": agreed, "no": .nothing, "n": .nothing, "": .nothing]
    }

    private static func upgrades(_ version: Int) -> [Line] {
        let over = Meaning.asks(answers(to: .upgrade))
        return [
            (":upgrade", .nothing), (":upgrade /q/2", version == 1 ? over : .nothing),
            (":upgrade /q/1", .nothing),
            (":upgrade /q/1 older", version == 2 ? over : .nothing), (":upgrade /q/3", .nothing),
        ]
    }

    private static func rowsRead(_ model: Model) -> Meaning {
        let rows = [
            TableRow(["name": .value(.text("Pat")), "way": .value(.text("web")), "sum": .value(.number(3))]),
            TableRow(["name": .value(.text("Quin")), "sum": .value(.number(4))]),
        ]
        let present = model.rows(of: "rows")
        let new = rows.filter { !present.contains($0) }
        return new.count == rows.count
            ? .append(rows) : .asks(["1": new.isEmpty ? .nothing : .append(new), "2": .append(rows)])
    }
}
