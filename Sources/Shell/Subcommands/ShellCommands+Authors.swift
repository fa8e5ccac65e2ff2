import Files
import Questionnaires
import TerminalText
import Wording

extension ShellCommands {
    /// Writes what a translator still has to write.
    ///
    /// - Parameters:
    ///   - name: a folder, or the id of an installed questionnaire.
    ///   - language: a BCP 47 tag; it need not be one that the program speaks.
    package func texts(of name: String, in language: String, _ output: PaperOutput) -> CommandStatus {
        attempt { () throws(ShellProblem) in
            let finder = QuestionnaireFinder(context: context)
            let loaded = try finder.read(try finder.checkedFolder(of: name))
            try write(
                TranslationSheet(
                    loaded, language: language, isSpoken: Language.speaks(language)
                ).text, to: output)
            return .done
        }
    }

    /// Writes a small questionnaire to begin one's own from: that of docs/questionnaires.md.
    ///
    /// - Parameter folder: where it is written; it must not be there yet.
    package func beginQuestionnaire(in folder: String) -> CommandStatus {
        attempt { () throws(ShellProblem) in
            let finder = QuestionnaireFinder(context: context)
            let texts = try finder.exampleToBeginFrom()
            var path = folder[...]
            while path.count > 1, path.last == "/" { path.removeLast() }
            let id = path.split(separator: "/").last.map(String.init) ?? ""
            // Under another id it would not be found where it is installed.
            guard YAMLText.isWord(id) else { throw .phrase(.start(.noIDOfFolder(id))) }
            if try context.status(at: String(path)) != nil {
                throw .phrase(.output(.outputExists(String(path))))
            }
            try context.makeFolder(String(path))
            try context.makeFolder("\(path)/\(QuestionnaireSources.examplesFolder)")
            try context.makeFolder("\(path)/\(FileSchema.folder)")
            for schema in FileSchema.all {
                try context.write(
                    schema.text, to: "\(path)/\(FileSchema.folder)/\(schema.name)", replacing: false)
            }
            for (name, text) in texts.sorted(by: { $0.key < $1.key }) {
                let own = text.replacing("id: meetings\n", with: "id: \(id)\n")
                let comment = FileSchema.all.first { $0.file == name }?.comment ?? ""
                try context.write(comment + own, to: "\(path)/\(name)", replacing: false)
            }
            print(.start(.questionnaireBegun(folder: String(path), files: texts.keys.sorted())))
            return .done
        }
    }
}
