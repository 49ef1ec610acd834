import Model

/// What to propose instead of a service that nobody approved (privacy requirement P43).
enum ProposedAnswer {
  /// The declared alternative, or that there is none yet.
  static func words(
    for category: ServiceCategory?, status: ServiceStatus, _ context: ReportContext
  ) -> String {
    if let category, let name = context.alternatives[category] { return InertText.cleaned(name) }
    if status == .tolerated {
      return context.language.say("usage toléré", "use tolerated")
    }
    return context.language.say("aucune : besoin à instruire", "none: need to examine")
  }
}
