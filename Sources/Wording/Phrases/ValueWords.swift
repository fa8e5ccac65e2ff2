/// What became of a field that has no value.
public enum StateWord: Sendable, Equatable { case dontKnow, skipped, notApplicable, unanswered, answered }

/// How grave a gap is.
public enum SeverityWord: Sendable, Equatable { case high, medium, low }

/// What became of a rule.
public enum StatusWord: Sendable, Equatable {
    case gap, strength, clear, notAssessed, notApplicable, notComputable
}

/// One of the four aspects of flow.
public enum AspectWord: Sendable, Equatable { case quantity, quality, effectiveness, balance }

/// One of the five components of sales, or service.
public enum ComponentWord: Sendable, Equatable {
    case process, tools, leads, reporting, effectiveness, service
}

/// Which mean of several figures.
public enum SummaryWord: Sendable, Equatable { case mean, median }

/// How well a figure is founded.
public enum BasisWord: Sendable, Equatable { case measured, samples, estimated, range }
