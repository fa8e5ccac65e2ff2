import Diagnostics
import Files
import Questionnaires
import Sessions
import Wording

/// Finds questionnaire folders: named by path, or by id in one of a few places.
struct QuestionnaireFinder {
    let context: ShellContext

    /// The folder of a questionnaire.
    ///
    /// - Throws: `ShellProblem.noQuestionnaire` with every place that was looked in.
    func folder(of name: String) throws(ShellProblem) -> String {
        do throws(ShellProblem) {
            return try installedFolder(of: name)
        } catch {
            // An id comes first: a folder that happens to be called so is no other questionnaire.
            if exists("\(name)/questionnaire.yaml") { return name }
            guard try context.status(at: name)?.kind == .folder else { throw error }
            let likely = try names(in: name).filter {
                NearMatch.of($0.lowercased(), among: QuestionnaireSources.required) != nil
            }
            throw .diagnostics([
                Diagnostic(
                    .error, "the folder '\(name)' holds no 'questionnaire.yaml'",
                    notes: likely.sorted().map { "rename '\($0)', if that is it" })
            ])
        }
    }

    private func installedFolder(of name: String) throws(ShellProblem) -> String {
        if name.contains("/") || name == "." {
            guard exists("\(name)/questionnaire.yaml") else { throw .noQuestionnaire(name, looked: [name]) }
            return name
        }
        let places = installed.places(of: "questionnaires", variable: "AUDITSH_QUESTIONNAIRES")
        for place in places where exists("\(place)/\(name)/questionnaire.yaml") { return "\(place)/\(name)" }
        throw .noQuestionnaire(name, looked: places)
    }

    /// The same for authors, who need not say that a folder is one: `meetings` for `meetings/`.
    func checkedFolder(of name: String) throws(ShellProblem) -> String {
        try exists("\(name)/questionnaire.yaml") ? name : folder(of: name)
    }

    /// The same where a file of the folder may be named, as editors do.
    func triedFolder(of name: String) throws(ShellProblem) -> String {
        guard name.hasSuffix(".yaml"), try context.status(at: name).map({ $0.kind != .folder }) ?? false
        else {
            return try checkedFolder(of: name)
        }
        return try checkedFolder(of: name.lastIndex(of: "/").map { String(name[..<$0]) } ?? ".")
    }

    /// The files of the questionnaire that docs/questionnaires.md builds, by name.
    func exampleToBeginFrom() throws(ShellProblem) -> [String: String] {
        let id = "examples/meetings"
        let places = installed.places(of: "questionnaires", variable: "AUDITSH_QUESTIONNAIRES")
        guard let folder = places.map({ "\($0)/\(id)" }).first(where: { exists("\($0)/questionnaire.yaml") })
        else { throw .noQuestionnaire(id, looked: places) }
        var files = try texts(in: folder)
        for source in try examples(in: folder) {
            files[String(source.name.dropFirst(folder.count + 1))] = source.text
        }
        return files
    }

    private var installed: InstalledFolders { InstalledFolders(context: context) }
    private func exists(_ path: String) -> Bool { installed.exists(path) }

    /// Loads a questionnaire by name or path.
    func load(_ name: String) throws(ShellProblem) -> Questionnaire {
        let compiled = try compiled(name)
        do throws(JournalReport.Problem) {
            return try compiled.questionnaire(.everything, context.questionnaires)
        } catch {
            throw .phrase(.file(.questionnaireUnreadable("\(error.fault)")))
        }
    }

    /// Loads a questionnaire by name or path, ready to begin a session with.
    func compiled(_ name: String) throws(ShellProblem) -> CompiledQuestionnaire {
        let folder = try folder(of: name)
        let files = try wholeFolder(folder)
        let forms = CompiledForms(context: context)
        guard files.unreadable.isEmpty else {
            throw .diagnostics(QuestionnaireLoader.load(files.sources).diagnostics)
        }
        let formName = forms.name(of: files.all)
        if let form = forms.form(formName) { return form }
        let loaded = QuestionnaireLoader.load(files.sources)
        guard let questionnaire = loaded.questionnaire else { throw .diagnostics(loaded.diagnostics) }
        do {
            let form = try CompiledQuestionnaire(questionnaire)
            forms.keep(form, as: formName)
            context.questionnaires.keep(questionnaire, as: form)
            return form
        } catch {
            throw ShellProblem(error)
        }
    }

    /// Reads and checks a folder.
    func read(_ folder: String) throws(ShellProblem) -> LoadedQuestionnaire {
        QuestionnaireLoader.load(try wholeFolder(folder).sources)
    }

    /// What is read of a folder, and of the one over which it is written.
    private struct FolderTexts {
        let folder: String
        /// By name within the folder.
        let texts: [String: String]
        /// What is said of files that are no text, by name.
        let unreadable: [String: Diagnostic]
        /// What it is written over.
        var base: (folder: String, texts: [String: String])?
        /// The places where that was looked for in vain.
        var looked: [String] = []

        /// All of them, by name; those of the base stand behind it.
        var all: [String: String] {
            (base?.texts ?? [:]).reduce(into: texts) { texts, file in texts["base/\(file.key)"] = file.value }
        }

        var sources: QuestionnaireSources {
            func named(_ texts: [String: String], in folder: String) -> [String: SourceText] {
                texts.reduce(into: [:]) { files, file in
                    files[file.key] = SourceText(name: "\(folder)/\(file.key)", text: file.value)
                }
            }
            var sources = QuestionnaireSources(files: named(texts, in: folder))
            sources.unreadable = unreadable
            sources.base = base.map { .found(named($0.texts, in: $0.folder)) } ?? .notFound(looked)
            return sources
        }
    }

    private func wholeFolder(_ folder: String) throws(ShellProblem) -> FolderTexts {
        let found = try textsAsFarAsTheyAre(in: folder)
        var files = FolderTexts(folder: folder, texts: found.texts, unreadable: found.unreadable)
        // An id is no path.
        guard let id = QuestionnaireSources.idOfBase(in: files.texts["questionnaire.yaml"] ?? ""),
            !id.contains("/")
        else { return files }
        var parent = folder[...]
        while parent.last == "/" { parent.removeLast() }
        var base = parent.lastIndex(of: "/").map { "\(parent[...$0])\(id)" } ?? id
        if !exists("\(base)/questionnaire.yaml") {
            do throws(ShellProblem) {
                base = try installedFolder(of: id)
            } catch .noQuestionnaire(_, let looked) {
                files.looked = [base] + looked
                return files
            }
        }
        files.base = (base, try texts(in: base))
        return files
    }

    /// The examples of a folder, in the order of their names.
    func examples(in folder: String) throws(ShellProblem) -> [SourceText] {
        var sources: [SourceText] = []
        for file in try names(in: "\(folder)/\(QuestionnaireSources.examplesFolder)").sorted() {
            let name = "\(QuestionnaireSources.examplesFolder)/\(file)"
            guard QuestionnaireSources.isExample(name) else { continue }
            let path = "\(folder)/\(name)"
            sources.append(SourceText(name: path, text: try context.text(of: path)))
        }
        return sources
    }

    /// A warning for each YAML file of a folder that nothing reads, in the order of their names.
    ///
    /// - Parameter below: the folder within it that is looked at, with a slash behind it.
    func warningsAboutUnread(in folder: String, below: String = "") throws(ShellProblem) -> [Diagnostic] {
        var warnings: [Diagnostic] = []
        for file in try names(in: "\(folder)/\(below)").sorted() where !file.hasPrefix(".") {
            let (name, path) = (below + file, "\(folder)/\(below)\(file)")
            if try context.status(at: path)?.kind == .folder {
                // A questionnaire in it is another one; nobody nests files deeper by mistake.
                guard below.count(where: { $0 == "/" }) < 2, !exists("\(path)/questionnaire.yaml") else {
                    continue
                }
                warnings += try warningsAboutUnread(in: folder, below: "\(name)/")
            } else if let warning = QuestionnaireSources.warning(aboutFile: name, at: path) {
                warnings.append(warning)
            }
        }
        return warnings
    }

    private func names(in folder: String) throws(ShellProblem) -> [String] {
        do throws(FileError) {
            return try context.files.names(in: folder)
        } catch {
            throw .file(error)
        }
    }

    /// The texts of a folder's files, by name within it.
    private func texts(in folder: String) throws(ShellProblem) -> [String: String] {
        let found = try textsAsFarAsTheyAre(in: folder)
        guard found.unreadable.isEmpty else {
            throw .diagnostics(found.unreadable.sorted { $0.key < $1.key }.map(\.value))
        }
        return found.texts
    }

    /// The same, beside what is said of those that are no text: what is wrong with the others is said too.
    private func textsAsFarAsTheyAre(
        in folder: String
    ) throws(ShellProblem) -> (texts: [String: String], unreadable: [String: Diagnostic]) {
        var texts: [String: String] = [:]
        var unreadable: [String: Diagnostic] = [:]
        func read(_ name: String) throws(ShellProblem) {
            do throws(ShellProblem) {
                texts[name] = try context.text(of: "\(folder)/\(name)")
            } catch .phrase(.file(.notUTF8(let path, let problem))) {
                unreadable[name] = Diagnostic(.error, Texts(.english)(.file(.notUTF8(path, problem))))
            }
        }
        var missing: [Diagnostic] = []
        for name in QuestionnaireSources.required + QuestionnaireSources.optional {
            let path = "\(folder)/\(name)"
            // Where nobody can tell, nothing is read: without its rules it would be another questionnaire.
            guard try context.status(at: path) != nil else {
                if QuestionnaireSources.required.contains(name) {
                    missing.append(Diagnostic(.error, "there is no file '\(path)'"))
                }
                continue
            }
            try read(name)
        }
        guard missing.isEmpty else { throw .diagnostics(missing) }
        let locales = "\(folder)/\(QuestionnaireSources.localesFolder)"
        for file in try names(in: locales) {
            let name = "\(QuestionnaireSources.localesFolder)/\(file)"
            guard QuestionnaireSources.language(ofFile: name) != nil else { continue }
            try read(name)
        }
        return (texts, unreadable)
    }
}
