import Model

/// The services that were never seen here before.
struct NoveltyPart {
  private let material: DailyMaterial
  private let language: Language

  /// New services that a report names; on the first day all are new.
  private static let mostServices = 12
  private static let labelWidth = 20

  init(_ material: DailyMaterial) {
    self.material = material
    language = material.language
  }

  func section() -> ReportSection {
    ReportSection(
      key: "nouveau", title: language.say("Ce qui est nouveau", "What is new"), blocks: [block()])
  }

  private func block() -> ReportBlock {
    guard material.coverage.verdict != .insufficient else {
      return .paragraph(
        language.say(
          "Non présenté : la couverture est insuffisante.", "Not shown: coverage is insufficient."))
    }
    let services = ordered()
    guard !services.isEmpty else {
      return .paragraph(language.say("Aucun service nouveau.", "No new service."))
    }
    var parts = services.prefix(Self.mostServices).map { words(for: $0) }
    if services.count > Self.mostServices {
      let rest = services.count - Self.mostServices
      parts.append(language.say("\(rest) autres", "\(rest) more"))
    }
    var facts = [
      ReportFact(
        "jamais-vu", language.say("Jamais vu ici", "Never seen here"),
        parts.joined(separator: " · "))
    ]
    if Set(services) == connected {
      facts.append(
        ReportFact(
          "historique", language.say("Historique", "History"),
          language.say(
            "il commence : tous les services du jour sont nouveaux",
            "it begins: all services of the day are new")))
    }
    return .facts(facts, labelWidth: Self.labelWidth)
  }

  private var connected: Set<ServiceID> {
    Set(material.facts.services.filter { $0.evidence >= .clientHello }.map(\.service))
  }

  private func uses(_ service: ServiceID) -> [ServiceUse] {
    material.facts.services.filter { $0.service == service && $0.evidence >= .clientHello }
  }

  /// The most postes first.
  private func ordered() -> [ServiceID] {
    var postes: [ServiceID: Int] = [:]
    for service in material.facts.newServices {
      postes[service] = uses(service).map(\.postes).max() ?? 0
    }
    return postes.sorted { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }
      .map(\.key)
  }

  private func words(for service: ServiceID) -> String {
    var text = material.names.name(service)
    if !material.names.isMasked(service), let category = material.category(service) {
      text += " (\(category.words(in: language)))"
    }
    let uses = uses(service)
    guard let largest = uses.max(by: { $0.postes < $1.postes }), largest.postes > 0 else {
      return text
    }
    // One service under several statuses: its postes may be the same ones, so they are not added.
    let prefix = uses.count > 1 ? language.say("au moins ", "at least ") : ""
    text += language.say(" : ", ": ")
    guard material.isShown(largest.postes) else { return text + material.postes(largest.postes) }
    text += prefix + material.postes(largest.postes)
    guard uses.count == 1, largest.sentBytes > 0 else { return text }
    return text + ", "
      + language.say(
        "\(material.sent(largest.sentBytes)) envoyés", "\(material.sent(largest.sentBytes)) sent")
  }
}
