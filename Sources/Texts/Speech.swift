import Synchronization

/// The language in which a process speaks: chosen once, before anything is said, and French until then.
///
/// Read without a lock, so that whatever thread has something to say says it at once.
public final class Speech: Sendable {
  /// That of this process.
  public static let process = Speech()

  private let isEnglish = Atomic(false)

  /// French.
  public init() {}

  /// The language.
  public var language: Language { isEnglish.load(ordering: .relaxed) ? .english : .french }

  /// Speaks `language` from now on.
  public func choose(_ language: Language) {
    isEnglish.store(language == .english, ordering: .relaxed)
  }
}
