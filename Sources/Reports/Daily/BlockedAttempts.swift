import Model

/// The services that a firewall or a resolver kept from postes: a success of theirs, and no use.
struct BlockedAttempts {
  private let material: DailyMaterial
  private let uses: [ServiceUse]

  /// Services that the line names; the others are counted.
  private static let mostServices = 12

  init(_ material: DailyMaterial) {
    self.material = material
    uses = material.facts.services
      .filter { $0.status != .approved && ($0.postesBlocked > 0 || $0.blockedAttempts > 0) }
      .sorted { left, right in
        left.postesBlocked != right.postesBlocked
          ? left.postesBlocked > right.postesBlocked : left.service < right.service
      }
  }

  var isEmpty: Bool { uses.isEmpty }

  /// The line; nil when nothing was blocked.
  func sentence() -> String? {
    guard !isEmpty else { return nil }
    let language = material.language
    var parts = uses.prefix(Self.mostServices).map { words(for: $0) }
    if uses.count > Self.mostServices {
      let rest = uses.count - Self.mostServices
      parts.append(language.say(.moreServices, rest))
    }
    return language.say(.blockedAttemptsTitle)
      + parts.joined(separator: " · ")
  }

  /// The service with its postes; the attempts of too few are not told (P37).
  private func words(for use: ServiceUse) -> String {
    let language = material.language
    let name = material.names.name(use.service)
    guard use.postesBlocked > 0 else {
      return name + language.say(.throughGateway)
    }
    let postes = "\(name), \(material.postes(use.postesBlocked))"
    let shown = material.measures.attempts(of: use)
    guard material.isShown(use.postesBlocked), shown.isShown else { return postes }
    let attempts = NumberText.count(shown.value, language)
    return postes + language.say(.attempts, attempts, use.blockedAttempts)
  }
}
