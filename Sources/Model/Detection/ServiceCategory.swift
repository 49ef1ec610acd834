/// The need that a service answers; a closed list, documented in docs/regles.md.
public enum ServiceCategory: String, CaseIterable, Sendable {
  /// General assistants one talks with.
  case assistant
  /// Help for writing program code.
  case code
  /// Notes and summaries of meetings.
  case meeting
  /// Speech to text and text to speech.
  case transcription
  /// Translation and rewriting.
  case translation
  /// Images.
  case image
  /// Video.
  case video
  /// Music and voice.
  case audio
  /// Slides and design.
  case presentation
  /// Questions to documents.
  case document
  /// Search engines that answer.
  case search
  /// Agents and automation.
  case agent
  /// Programming interfaces of models.
  case api
  /// Resellers and aggregators of several models.
  case aggregator
  /// Companions and role play.
  case companion
  /// Hubs of models and data sets.
  case modelHub = "model-hub"
  /// Browsers and browser extensions.
  case browser
  /// Downloads of models that run on the workstation.
  case localRuntime = "local-runtime"

  /// Whether use of such a service can reveal matters of GDPR article 9 (health, sexual life).
  ///
  /// Such a service is masked whole, in aggregates and in rows (privacy requirement P10).
  public var isProtected: Bool { self == .companion }
}
