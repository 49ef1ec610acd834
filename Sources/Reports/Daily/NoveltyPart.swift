import Model
import Texts

/// What was not seen here before: services, and directions that begin to use one.
///
/// During the first days all would be new, and after an update of the catalogue what it newly knows: both
/// are said apart, and called new they are not.
struct NoveltyPart {
  private let material: DailyMaterial
  private let language: Language

  /// New things that one line names.
  private static let mostNames = 12
  private static let labelWidth = 20

  init(_ material: DailyMaterial) {
    self.material = material
    language = material.language
  }

  func section() -> ReportSection {
    ReportSection(
      key: "nouveau", title: language.say(.whatIsNew), blocks: [block()])
  }

  private func block() -> ReportBlock {
    guard material.coverage.verdict != .insufficient else {
      return .paragraph(
        language.say(.notShownCoverageIsInsufficient))
    }
    if let runningIn { return .paragraph(runningIn) }
    let facts = [newServices(), newDirections(), recognised()].compactMap(\.self)
    guard !facts.isEmpty else {
      return .paragraph(language.say(.noNewService))
    }
    return .facts(facts, labelWidth: Self.labelWidth)
  }

  /// The new services in one line: their names, or that there is none, or that it is too early to say.
  var names: String {
    guard material.coverage.verdict != .insufficient else {
      return language.say(.notShownCoverageIsInsufficient)
    }
    if let runningIn { return runningIn }
    let services = ordered(material.facts.newServices.filter { !isRecognised($0) })
    return services.isEmpty
      ? language.say(.noNewService) : list(services.map { material.names.name($0) })
  }

  /// That it is too early to call anything new; nil once it is not.
  ///
  /// What is new in a period was not used before its first day: that is the day by which to judge.
  private var runningIn: String? {
    guard !material.context.isReplay, let first = material.facts.firstDay else { return nil }
    let start = material.facts.period.days.lowerBound
    let day = start.daysSinceEpoch - first.daysSinceEpoch + 1
    let all = Novelty.runningInDays
    guard day <= all else { return nil }
    return material.isLong
      ? language.say(.periodBeganWhileRunningIn, DateText.short(first), all)
      : language.say(.runningInDayOfNothingIs, max(1, day), all)
  }

  private func newServices() -> ReportFact? {
    let services = ordered(material.facts.newServices.filter { !isRecognised($0) })
    guard !services.isEmpty else { return nil }
    return ReportFact(
      "jamais-vu", language.say(.neverSeenHere),
      list(services.map { words(for: $0) }))
  }

  private func recognised() -> ReportFact? {
    let services = ordered(material.facts.newServices.filter(isRecognised))
    guard !services.isEmpty else { return nil }
    let names = list(services.map { material.names.name($0) })
    return ReportFact(
      "nouvellement-reconnu", language.say(.newlyRecognised),
      language.say(
        material.isLong ? .enteredCatalogueInPeriod : .inCatalogueForLessThanDays, names,
        Novelty.runningInDays))
  }

  private func isRecognised(_ service: ServiceID) -> Bool {
    material.facts.recognisedServices.contains(service)
  }

  /// Directions large enough to be named, with enough postes, beside which no small number of others
  /// follows from the service's own figure (P37).
  private func newDirections() -> ReportFact? {
    guard material.showsDirections else { return nil }
    let shown = material.facts.newDirections.filter { novelty in
      let others = novelty.allPostes - novelty.postes
      return material.isShown(novelty.postes) && (others <= 0 || material.isShown(others))
        && material.context.tellsApart(direction: novelty.direction)
        && !material.names.isMasked(novelty.service)
    }
    guard !shown.isEmpty else { return nil }
    let words = shown.map { novelty in
      let service = material.names.name(novelty.service)
      let direction = InertText.cleaned(novelty.direction)
      // No number: with those of the needs it would give a masked one away.
      return language.say(.at, service, direction)
    }
    return ReportFact(
      "nouvelle-direction", language.say(.newDepartment),
      list(words)
        + language.say(.noneInDaysBefore, material.k, Novelty.days))
  }

  private func list(_ words: [String]) -> String {
    var parts = Array(words.prefix(Self.mostNames))
    if words.count > Self.mostNames {
      let rest = words.count - Self.mostNames
      parts.append(language.say(.moreServices, rest))
    }
    return parts.joined(separator: " · ")
  }

  private func uses(_ service: ServiceID) -> [ServiceUse] {
    material.facts.services.filter { $0.service == service && $0.evidence >= .clientHello }
  }

  /// The most postes first.
  private func ordered(_ services: [ServiceID]) -> [ServiceID] {
    var postes: [ServiceID: Int] = [:]
    for service in services { postes[service] = uses(service).map(\.postes).max() ?? 0 }
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
    let prefix = uses.count > 1 ? language.say(.atLeast) : ""
    text += language.say(.labelColon)
    let postes = material.servicePostes(largest)
    guard material.isShown(largest.postes) else { return text + postes.words(language) }
    text += (postes.number == nil ? "" : prefix) + postes.words(language)
    let sent = material.measures.bytes(of: largest)
    guard uses.count == 1, sent.value > 0 else { return text }
    return text + ", "
      + language.say(.sent, material.sent(sent.value))
  }
}
