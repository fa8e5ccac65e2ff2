import Diagnostics
import Files
import Reports
import Sessions
import Wording

/// Finds and reads the templates of HTML reports.
struct TemplateFinder {
    let context: ShellContext

    /// The templates that come with the program, with those of a folder in their place.
    ///
    /// - Parameter folder: one with templates of somebody's own; what is missing in it is ours.
    func load(_ folder: String?) throws(ShellProblem) -> ReportTemplates {
        let places = self.places
        let ours = places.first(where: isTemplateFolder)
        var files = try ours.map { (place) throws(ShellProblem) in try read(place) } ?? [:]
        if let folder {
            let own = try read(folder)
            guard !own.isEmpty else {
                throw .phrase(.output(.templateFolderEmpty(folder, styleSheet: ReportTemplates.styleSheet)))
            }
            for (name, source) in own { files[name] = source }
        }
        do throws(DiagnosticList) {
            return try ReportTemplates(files)
        } catch {
            // A folder that holds all of them needs none of ours.
            guard ours != nil else { throw .phrase(.output(.noTemplates(looked: places))) }
            throw .diagnostics(error.diagnostics)
        }
    }

    /// Everything that comes with the program for templates, its explanation among it.
    var ownFiles: [(name: String, text: String)] {
        get throws(ShellProblem) {
            let folder = try ownFolder
            var files: [(name: String, text: String)] = []
            for name in try names(folder) {
                files.append((name, try context.text(of: "\(folder)/\(name)")))
            }
            return files
        }
    }

    private var ownFolder: String {
        get throws(ShellProblem) {
            let places = self.places
            guard let place = places.first(where: isTemplateFolder) else {
                throw .phrase(.output(.noTemplates(looked: places)))
            }
            return place
        }
    }

    private var places: [String] {
        InstalledFolders(context: context).places(of: "templates/report", variable: "AUDITSH_TEMPLATES")
    }

    private func isTemplateFolder(_ place: String) -> Bool {
        InstalledFolders(context: context).exists("\(place)/\(ReportTemplates.styleSheet)")
    }

    private func read(_ folder: String) throws(ShellProblem) -> [String: SourceText] {
        var files: [String: SourceText] = [:]
        for name in try names(folder)
        where name.hasSuffix(ReportTemplates.ending) || name == ReportTemplates.styleSheet {
            let path = "\(folder)/\(name)"
            files[name] = SourceText(name: path, text: try context.text(of: path))
        }
        return files
    }

    private func names(_ folder: String) throws(ShellProblem) -> [String] {
        guard InstalledFolders(context: context).isFolder(folder) else {
            throw .phrase(.output(.noFolder(folder)))
        }
        do throws(FileError) {
            return try context.files.list(folder).filter { !$0.hasPrefix(".") }.sorted()
        } catch {
            throw .file(error)
        }
    }
}

extension ShellCommands {
    /// Writes the templates that come with the program into a new or empty folder.
    package func template(_ folder: String) -> CommandStatus {
        attempt { () throws(ShellProblem) in
            if let status = try? context.files.status(at: folder), status.kind == .folder,
                (try? context.files.list(folder))?.isEmpty != true
            {
                throw .phrase(.output(.templateFolderFull(folder)))
            }
            let files = try TemplateFinder(context: context).ownFiles
            try context.write(files, into: folder, replacing: false)
            print(.output(.templatesWritten(files.count, folder)))
            return .done
        }
    }
}
