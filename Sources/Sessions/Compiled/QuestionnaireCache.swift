package import Questionnaires
import Synchronization

/// What was read of questionnaires, by the digest of each section: a program that opens many sessions reads each
/// questionnaire once. Of every file the digest is computed anew, so that a damaged one is seen all the same.
package final class QuestionnaireCache: Sendable {
    /// More than the sections of a few questionnaires; then it begins anew.
    private static let most = 64
    private let pieces = Mutex<[Fingerprint: Questionnaire]>([:])

    /// Creates a cache in which nothing is.
    package init() {}

    /// What was read of the section with a digest; nil where that was not read.
    subscript(digest: Fingerprint) -> Questionnaire? {
        get { pieces.withLock { $0[digest] } }
        set {
            pieces.withLock { pieces in
                if pieces.count >= Self.most { pieces.removeAll() }
                pieces[digest] = newValue
            }
        }
    }

    /// How many sections it holds.
    var count: Int { pieces.withLock { $0.count } }

    /// Keeps what a questionnaire was compiled from, so that nobody reads it back.
    package func keep(_ questionnaire: Questionnaire, as compiled: CompiledQuestionnaire) {
        for entry in compiled.list.entries {
            var piece = Questionnaire()
            piece.take(entry.section, from: questionnaire)
            self[entry.digest] = piece
        }
    }
}
