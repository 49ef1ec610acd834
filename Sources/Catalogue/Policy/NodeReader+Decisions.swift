import Model
import Yams

/// When a decision holds, why and by whom.
struct DecisionTerms {
  var until: CivilDay?
  /// The first minute of the day that is in, and the first that is out again.
  var hours: (start: Int, end: Int)?
  var weekdays: Set<Int>?
  var reason: String?
  var decidedBy: String?

  /// The hours and days; nil when they leave nothing out.
  var window: TimeWindow? {
    let ends = hours ?? (0, TimeWindow.minutesOfDay)
    let window = TimeWindow(
      start: ends.start, end: ends.end, weekdays: weekdays ?? TimeWindow.everyDay)
    return window.isAlways ? nil : window
  }

  /// The keys that say so.
  static let keys = ["until", "hours", "days", "reason", "decided-by"]
}

extension NodeReader {
  /// When a decision holds, why and by whom.
  mutating func decisionTerms(_ fields: Fields) -> DecisionTerms {
    DecisionTerms(
      until: fields["until"].flatMap { day($0, what: "until") },
      hours: fields["hours"].flatMap { hours($0) },
      weekdays: fields["days"].flatMap { weekdays($0) },
      reason: fields["reason"].flatMap { text($0, what: "reason") },
      decidedBy: fields["decided-by"].flatMap { name($0, what: "decided-by") })
  }

  /// A short text that reports show.
  mutating func name(_ node: Node, what: String) -> String? {
    text(node, what: what, maximumLength: PolicyReader.maximumNameLength)
  }

  /// One of the statuses; a French word is told which one it is.
  mutating func status(_ node: Node, what: String) -> ServiceStatus? {
    guard let written = text(node, what: what) else { return nil }
    if let status = ServiceStatus(rawValue: written) { return status }
    let words = ServiceStatus.allCases.map(\.rawValue)
    let meant = ServiceStatus(word: written).map(\.rawValue)
    report(
      .unknownWord, at: node,
      CatalogueText.say(
        .unknownWord, what, Wording.quote(written),
        Wording.suggestion(for: meant ?? written, among: words), Wording.list(words)))
    return nil
  }

  /// A service that the files declare.
  mutating func service(
    _ word: String, at node: Node, what: String, among services: [ServiceID: ServiceEntry]
  ) -> ServiceID? {
    let id = ServiceID(rawValue: word)
    if services[id] != nil { return id }
    report(
      .unknownService, at: node,
      CatalogueText.say(
        .unknownService, what, Wording.quote(word),
        Wording.suggestion(for: word, among: services.keys.map(\.rawValue))))
    return nil
  }

  /// Whether the direction is declared; else it is reported.
  mutating func isDirection(_ name: String, at node: Node, among names: [String]) -> Bool {
    if names.contains(name) { return true }
    report(
      .unknownDirection, at: node,
      CatalogueText.say(
        .unknownDirection, Wording.quote(name), Wording.suggestion(for: name, among: names),
        names.isEmpty ? CatalogueText.say(.noName) : Wording.list(names)))
    return false
  }

  private mutating func hours(_ node: Node) -> (start: Int, end: Int)? {
    guard let written = text(node, what: "hours") else { return nil }
    let hours = TimeWindow.hours(written)
    if hours == nil {
      report(
        .badValue, at: node,
        CatalogueText.say(.notHours, Wording.quote(written)))
    }
    return hours
  }

  private mutating func weekdays(_ node: Node) -> Set<Int>? {
    var weekdays: Set<Int> = []
    for item in items(of: node, what: "days") {
      guard let written = text(item, what: "days") else { return nil }
      guard let days = TimeWindow.days(written) else {
        report(
          .unknownWord, at: item,
          CatalogueText.say(
            .notADay, Wording.quote(written),
            Wording.suggestion(for: written, among: TimeWindow.dayWords),
            Wording.list(TimeWindow.dayWords)))
        return nil
      }
      weekdays.formUnion(days)
    }
    if weekdays.isEmpty, node.sequence != nil {
      report(.badValue, at: node, CatalogueText.say(.noDay))
    }
    return weekdays.isEmpty ? nil : weekdays
  }
}
