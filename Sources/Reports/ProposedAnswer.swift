import Model

/// What to propose instead of a service that nobody approved (privacy requirement P43).
enum ProposedAnswer {
  /// The declared alternative, or that there is none yet.
  static func words(
    for service: ServiceID?, of category: ServiceCategory?, status: ServiceStatus,
    _ context: ReportContext
  ) -> String {
    if let name = name(for: service, of: category, context) { return InertText.cleaned(name) }
    if status == .tolerated {
      return context.language.say(.useTolerated)
    }
    return context.language.say(.noneNeedToExamine)
  }

  /// The declared alternative to the service, else to its need, as declared; nil when there is none.
  static func name(
    for service: ServiceID?, of category: ServiceCategory?, _ context: ReportContext
  ) -> String? {
    service.flatMap { context.serviceAlternatives[$0] }
      ?? category.flatMap { context.alternatives[$0] }
  }
}
