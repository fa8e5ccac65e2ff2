/// One of the components of sales, or service: a heading in another arrangement of the findings.
package enum FindingComponent: String, Sendable, CaseIterable {
    case process
    case tools
    case leads
    case reporting
    case effectiveness
    case service
}

/// One of the four aspects of flow: a heading in another arrangement of the findings.
package enum FindingAspect: String, Sendable, CaseIterable {
    case quantity
    case quality
    case effectiveness
    case balance
}

extension Rule {
    /// The component under which its findings stand.
    package var component: FindingComponent? { views?.component.flatMap(FindingComponent.init(rawValue:)) }

    /// The aspect under which its findings stand.
    package var aspect: FindingAspect? { views?.aspect.flatMap(FindingAspect.init(rawValue:)) }
}
