extension English {
    package static func text(for phrase: OutputPhrase) -> String {
        switch phrase {
        case .templateFolderEmpty(let path, let styleSheet):
            "'\(path)' holds no template: neither a .mustache file nor \(styleSheet); auditsh template FOLDER writes those there are"
        case .templateFolderFull(let path): "'\(path)' is not empty; choose another folder"
        case .templatesWritten(let count, let path):
            "\(plural(count, "file", "files")) in \(path). Change what you like, then: "
                + "auditsh report SESSION --format html --template \(path) -o REPORT.html"
        case .noTemplates(let looked):
            "there are no report templates; looked in: \(signs.list(looked)). The variable AUDITSH_TEMPLATES can name "
                + "the folder that came with the program; with --template FOLDER a folder has to hold all of them"
        case .folderNeeded(let format): "\(format) is several files; say in which folder: -o FOLDER"
        case .csvStyleClashes:
            "--delimiter , and --decimal , cannot both be: a figure would be two cells; take --delimiter ';' or tab"
        case .reportOptionOnly(let options, let formats):
            "\(options.joined(separator: " and ")) \(options.count == 1 ? "is" : "are") for --format "
                + signs.list(formats)
        case .failOnMet(let severity, let gaps, let notInCopy):
            "--fail-on: \(plural(gaps.count, "gap is", "gaps are")) \(grade(severity)) or graver: "
                + signs.list(gaps)
                + (notInCopy.isEmpty ? "" : " (not shown in this copy: \(signs.list(notInCopy)))")
        case .folderExists(let path): "'\(path)' exists already; choose another folder, or add --force"
        case .noFolder(let path): "'\(path)' is no folder"
        case .filesWritten(let count, let path): "\(plural(count, "file", "files")) in \(path)"
        case .nameTaken(let path): "'\(path)' exists already; choose another name"
        case .outputExists(let path): "'\(path)' exists already; choose another name, or add --force"
        case .outputNameNeeded(let path): "'\(path)' names no file to write; give it a name"
        case .outputFailed(let reason): "cannot write the output: \(reason)"
        case .wroteFile(let path): "wrote \(path)"
        }
    }
}
