extension English {
    package static func text(for phrase: MethodPhrase) -> String {
        switch phrase {
        case .title: "Methods"
        case .hint(let command):
            "\(command) ID explains one; with NAME=VALUE for its inputs it computes."
        case .inputsTitle: "Inputs"
        case .resultsTitle: "Results"
        case .exampleTitle(let name): name.isEmpty ? "Example" : "Example: \(name)"
        case .input(let label, let form, let isOptional):
            "\(label) (\(form)\(isOptional ? ", optional" : ""))"
        case .several(let form): "\(form), several such as 3; 5; 8"
        case .rows(let columns): "rows of: \(signs.clauses(columns))"
        case .tableHint:
            "A table is given row by row, NAME='cell; cell', or as NAME=@FILE.csv whose first line names the "
                + "columns. * = needed."
        case .ownFigures(let command):
            "\(command) NAME=VALUE tries another figure; nothing of it is saved."
        case .needs(let labels): "needs: \(signs.clauses(labels))"
        case .nothingComputed(let labels):
            "nothing can be computed yet; missing: \(signs.clauses(labels))"
        case .inputProblem(let input, let problem): "\(input): \(problem)"
        case .inputTwice(let name): "'\(name)' is given twice; only a table takes several rows"
        case .partAboveWhole(let part, let figure, let whole, let most):
            "'\(part)' (\(figure)) cannot be more than '\(whole)' (\(most))"
        case .noAssignment(let text): "'\(text)' is not of the form NAME=VALUE"
        case .takesNothing(let id): "'\(id)' is a checklist; it takes no figures"
        case .none: "this questionnaire has no methods"
        case .noSuch(let name, let nearest):
            "there is no method '\(name)'." + suggestion(nearest)
        case .noSuchInput(let name, let inputs, let nearest):
            "there is no input '\(name)'." + suggestion(nearest)
                + " Inputs: \(signs.list(inputs))."
        }
    }
}
