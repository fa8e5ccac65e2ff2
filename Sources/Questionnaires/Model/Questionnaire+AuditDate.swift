extension Questionnaire {
    /// The name under which every expression but those of methods, and every text with placeholders, reads the day of the
    /// audit: that of its last change, so that the same answers give the same report on every day.
    package static let auditDate = "audit_date"
}
