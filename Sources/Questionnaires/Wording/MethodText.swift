extension Field {
    /// Visits the texts of a field, of its columns and of the rows that are given.
    mutating func forEachText(under path: String, _ visit: @escaping TextVisitor.Visit) {
        let path = "\(path).\(name)"
        TextVisitor(path: path, visit: visit)("label", &label)
        guard var shape = table else { return }
        for index in shape.columns.indices {
            TextVisitor(path: "\(path).columns.\(shape.columns[index].name)", visit: visit)(
                "label", &shape.columns[index].label)
        }
        for column in shape.columns where column.type == .text {
            for index in shape.fixedRows.indices {
                TextVisitor(path: "\(path).fixed_rows.\(index)", visit: visit)(
                    column.name, &shape.fixedRows[index][column.name])
            }
        }
        table = shape
    }
}

extension Method {
    /// Visits the texts of a method.
    mutating func forEachText(_ visit: @escaping TextVisitor.Visit) {
        let path = "methods.\(id)"
        let original = label
        let visitor = TextVisitor(path: path, visit: visit)
        visitor("label", &label)
        visitor("text", &text)
        for index in inputs.indices {
            inputs[index].field.forEachText(under: "\(path).inputs", visit)
            let table = "\(path).inputs.\(inputs[index].field.name)"
            for place in inputs[index].computed.indices {
                inputs[index].computed[place].forEachText(under: "\(table).computed", visit)
            }
        }
        for index in results.indices {
            // The result of a single formula is called as the method is.
            if results[index].label == original {
                results[index].label = label
                TextVisitor(path: "\(path).results.\(results[index].name)", visit: visit)(
                    "assumes", &results[index].assumes)
            } else {
                results[index].forEachText(under: "\(path).results", visit)
            }
        }
        for index in checklist.indices {
            let point = TextVisitor(path: "\(path).checklist.\(index)", visit: visit)
            point("label", &checklist[index].label)
            point("text", &checklist[index].text)
        }
        for index in examples.indices {
            TextVisitor(path: "\(path).examples.\(index)", visit: visit)("name", &examples[index].name)
        }
    }
}

extension MethodFigure {
    fileprivate mutating func forEachText(under path: String, _ visit: @escaping TextVisitor.Visit) {
        let visitor = TextVisitor(path: "\(path).\(name)", visit: visit)
        visitor("label", &label)
        visitor("assumes", &assumes)
    }
}
