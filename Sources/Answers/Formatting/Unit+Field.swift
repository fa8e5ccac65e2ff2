package import Questionnaires
package import Wording

extension Unit {
    /// What the figures of a field count.
    package init(_ field: Field) {
        switch field.type {
        case .money: self = .money(per: field.unit)
        case .percent: self = .named("%")
        default: self.init(field.unit)
        }
    }
}
