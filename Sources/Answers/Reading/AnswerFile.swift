package import Diagnostics
package import Questionnaires
import Wording

/// Answers read from a YAML file: `field: value`, with the long form where more is to be said.
package struct AnswerFile: Sendable {
    /// One field's answer, with what was noted beside it.
    package struct Entry: Sendable, Equatable {
        /// The field's name.
        package let field: String
        /// The answer; nil where the file says nothing but remarks.
        package let answer: FieldAnswer?
        /// What is claimed beside a measured answer.
        package let claim: FieldAnswer?
        /// What was said beside it.
        package let remarks: Remarks
    }

    /// The answers, in the order of the file.
    package let entries: [Entry]
    /// Everything that is wrong with the file, in the order of the places.
    package let diagnostics: [Diagnostic]

    /// Reads a file against a questionnaire; every problem is reported, with line and column. An example of a
    /// questionnaire is such a file too: its answers stand below the key `answers`.
    ///
    /// - Parameter word: words a problem for people.
    package init(
        _ source: SourceText, _ questionnaire: Questionnaire, _ reader: AnswerReader,
        word: @escaping (AnswerProblem, Field) -> String
    ) {
        let root: YAMLNode?
        do {
            root = try YAMLFile.parse(source)
        } catch {
            self.init(entries: [], diagnostics: [error])
            return
        }
        self.init(root, questionnaire, reader, word: word)
    }

    private init(entries: [Entry], diagnostics: [Diagnostic]) {
        self.entries = entries
        self.diagnostics = diagnostics
    }

    /// Reads answers, or those of an example, that stand in a file.
    package init(
        _ root: YAMLNode?, _ questionnaire: Questionnaire, _ reader: AnswerReader,
        word: @escaping (AnswerProblem, Field) -> String
    ) {
        var builder = AnswerFileBuilder(questionnaire, reader, word)
        if let root = root?.onlyItem ?? root {
            let isExample = root.value(of: "expect") != nil
            builder.read(isExample ? root.value(of: "answers") ?? root : root)
        }
        self.init(
            entries: builder.entries,
            diagnostics: DiagnosticList(builder.problems.diagnostics).diagnostics)
    }
}

extension FieldAnswer {
    /// The answer that a reading gives; a plain figure is measured where a document or a CRM says it, else
    /// estimated.
    package init(
        _ reading: AnswerReader.Reading, of field: Field, source: AnswerSource, raw: String?,
        respondent: String? = nil
    ) {
        switch reading {
        case .dontKnow:
            self.init(state: .dontKnow, raw: raw, source: source, respondent: respondent)
        case .value(let value, let samples, let said):
            var basis: Basis?
            if field.type.isFigure || field.type == .table {
                let stated = samples == nil ? said?.basis : .samples
                basis = stated ?? (source == .document || source == .crm ? .measured : .estimated)
            }
            self.init(
                state: .answered, value: value, said: said, samples: samples, unit: field.unit, raw: raw,
                source: source,
                basis: basis, respondent: respondent)
        }
    }
}

extension YAMLNode {
    /// The example that a list holds alone.
    fileprivate var onlyItem: YAMLNode? {
        guard case .list(let items) = content, items.count == 1, let item = items.first,
            item.value(of: "expect") != nil
        else { return nil }
        return item
    }
}
