/// What became of a field that has no value.
package enum StateWord: Sendable, Equatable { case dontKnow, skipped, notApplicable, unanswered, answered }

/// How grave a gap is.
package enum SeverityWord: Sendable, CaseIterable { case high, medium, low }

/// What became of a rule.
package enum StatusWord: Sendable, Equatable {
    case gap, strength, clear, notAssessed, notApplicable, notComputable
}

/// One of the four aspects of flow.
package enum AspectWord: Sendable, Equatable { case quantity, quality, effectiveness, balance }

/// One of the five components of sales, or service.
package enum ComponentWord: Sendable, Equatable {
    case process, tools, leads, reporting, effectiveness, service
}

/// Which mean of several figures.
package enum SummaryWord: Sendable, Equatable { case mean, median }

/// How well a figure is founded.
package enum BasisWord: Sendable, CaseIterable { case measured, samples, estimated, range }
