import CanonicalJSON
import Diagnostics

/// A questionnaire of somebody's own over another one: what it leaves out, changes and adds.
struct Overlay {
    /// The keys that only an overlay has.
    static let keys = properties.map(\.name)

    /// The same, for editors.
    static let properties = [
        Schema.Property("extends") {
            Schema.entry(
                nil,
                ["id", "version"].map { name in Schema.Property(name, isRequired: true) { Schema.text } })
        },
        Schema.Property("drop") {
            Schema.entry(
                nil, ["questions", "rules"].map { Schema.Property($0, Form<[String]>.words.schema) })
        },
        Schema.Property("change") { .record(["type": .string("object")]) },
    ]

    /// What it is written over.
    let base: Questionnaire
    let basePlaces: QuestionnairePlaces
    let baseRoots: [String: YAMLNode]
    let problems: Problems
    /// Ids of questions and rules that it leaves out, and where it says so.
    private(set) var drops: [Drop] = []
    /// What it puts in the place of something of the other one.
    private(set) var changes: [OverlayChange] = []
    /// Texts of which it has its own, without changing any: no translation of the other one's is of them.
    let ownTexts: [String]

    struct Drop {
        let key: String
        let id: String
        let node: YAMLNode
    }

    /// Nil, with a diagnostic, where there is nothing to be written over.
    init?(_ main: YAMLNode, _ extends: YAMLNode, over base: QuestionnaireSources.Base, _ problems: Problems) {
        guard var map = YAMLMapReader(extends, problems, expecting: "'extends'") else { return nil }
        let (id, version) = (map.requiredText("id"), map.requiredNode("version"))
        map.finish()
        guard case .found(let files) = base else {
            if !id.isEmpty { problems.add(Self.notFound(id, base, map)) }
            return nil
        }
        baseRoots = files.compactMapValues { try? YAMLFile.parse($0) }
        let isOverlay = baseRoots[QuestionnaireFile.main.rawValue]?.value(of: "extends") != nil
        let loaded = isOverlay ? nil : QuestionnaireLoader.load(QuestionnaireSources(files: files))
        guard let loaded, let questionnaire = loaded.questionnaire else {
            problems.add(
                extends.diagnostic(
                    .error,
                    isOverlay
                        ? "'\(id)' extends another one itself, which is one too many"
                        : "'\(id)', which this extends, has errors", length: 1,
                    notes: isOverlay ? [] : ["'auditsh check \(id)' says them"]))
            return nil
        }
        (self.base, basePlaces, self.problems) = (questionnaire, loaded.places, problems)
        ownTexts = Self.own.filter { main.value(of: $0) != nil }
        if let version { check(version, of: id) }
        readDrops(main)
        readChanges(main)
    }

    private static func notFound(
        _ id: String, _ base: QuestionnaireSources.Base, _ map: YAMLMapReader
    ) -> Diagnostic {
        let node = map.node.value(of: "id") ?? map.node
        guard case .notFound(let looked) = base, !looked.isEmpty else {
            return node.diagnostic(.error, "there is no questionnaire '\(id)'")
        }
        return node.diagnostic(
            .error, "there is no questionnaire '\(id)'",
            notes: ["looked in: \(looked.joined(separator: ", "))"])
    }

    /// Other minor versions may ask and judge otherwise: somebody has to look at what is changed here.
    private func check(_ version: YAMLNode, of id: String) {
        let written = version.scalar ?? ""
        let minor = base.version.split(separator: ".").prefix(2).joined(separator: ".")
        guard written != minor else { return }
        problems.add(
            version.diagnostic(
                .error, "this was written over version \(written) of '\(id)', and there is \(base.version)",
                notes: [
                    "see whether what is dropped, changed and added still fits, then write version: \"\(minor)\""
                ]))
    }

    private mutating func readDrops(_ main: YAMLNode) {
        guard let node = main.value(of: "drop"), !node.isNull,
            var map = YAMLMapReader(node, problems, expecting: "'drop'")
        else { return }
        for (key, ids) in [("questions", base.questions.map(\.id)), ("rules", base.rules.map(\.id))] {
            for item in map.list(key) {
                guard let id = item.scalar, ids.contains(id) else {
                    let name = item.scalar ?? ""
                    problems.add(
                        item.diagnostic(
                            .error, "there is nothing '\(name)' among the \(key) of '\(base.id)'",
                            notes: QuestionnaireChecker.hint(name, among: ids)))
                    continue
                }
                drops.append(Drop(key: key, id: id, node: item))
            }
        }
        map.finish()
    }

    private mutating func readChanges(_ main: YAMLNode) {
        guard let node = main.value(of: "change"), !node.isNull else { return }
        let targets = OverlayChange.targets(in: base)
        readChanges(node, below: "", targets)
    }

    private mutating func readChanges(
        _ node: YAMLNode, below path: String, _ targets: [String: OverlayChange.Target]
    ) {
        guard case .map(let pairs) = node.content else {
            return problems.addUnread(
                node.diagnostic(.error, "changes must be a mapping of addresses to values"))
        }
        for pair in pairs {
            let address = path.isEmpty ? pair.key : "\(path).\(pair.key)"
            if let target = targets[address] {
                if changes.contains(where: { $0.address == address }) {
                    problems.add(pair.keyDiagnostic("'\(address)' is changed twice"))
                }
                changes.append(
                    OverlayChange(
                        address: address, target: target, node: pair.value,
                        standard: basePlaces.nodes[address]))
            } else if case .map = pair.value.content {
                readChanges(pair.value, below: address, targets)
            } else {
                refuse(address, pair, targets)
            }
        }
    }

    private func refuse(_ address: String, _ pair: YAMLPair, _ targets: [String: OverlayChange.Target]) {
        let addresses = Addresses(base)
        let meant = problems.isCrowded ? nil : addresses.meant(by: address, among: targets.keys)
        let isThere = basePlaces.nodes[address] != nil
        // Nested as in its file: what stands there may be told all the same.
        let fixed = isThere || meant != nil ? nil : addresses.meant(by: address, among: basePlaces.nodes.keys)
        let isNested = fixed.map { address.hasSuffix(".\($0)") } ?? false
        guard isThere || isNested else {
            return problems.add(
                pair.keyDiagnostic(
                    "'\(base.id)' has nothing at '\(address)'",
                    notes: meant.map { ["did you mean '\($0)'?"] } ?? []))
        }
        problems.add(
            pair.keyDiagnostic(
                "'\(address)' cannot be changed",
                notes: [
                    "texts, limits, severities, weights, bands and what is core, sensitive or for whom can; "
                        + "else drop the question or rule and write one of your own"
                ]))
    }
}
