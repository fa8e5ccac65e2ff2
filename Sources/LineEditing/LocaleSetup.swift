internal import CLibEdit

/// Makes sure that the C library reads and draws UTF-8. Languages of the interface are another matter.
package enum LocaleSetup {
    /// Sets LC_CTYPE, and only that, to the environment's locale, else C.UTF-8, else en_US.UTF-8; see setlocale(3).
    ///
    /// Call it first of all, before there is a second thread.
    /// - Returns: the name of the locale now in force.
    /// - Throws: `LineEditingError.noUTF8Locale` if none is UTF-8. That the environment's locale is missing or
    ///   not UTF-8 is no error.
    @discardableResult
    package static func establish(_ environment: [String: String]) throws(LineEditingError) -> String {
        let wanted = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
        let names = [wanted ?? "C", "C.UTF-8", "en_US.UTF-8"]
        for name in names where clibedit_use_locale(name) { return name }
        throw .noUTF8Locale(tried: names)
    }
}
