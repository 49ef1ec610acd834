import Model
import Yams

/// Reads the file of the controller's declarations.
struct ComplianceFileReader {
  private var reader: NodeReader
  private var record = ComplianceRecord()

  /// The record of the file; its problems are added to `problems`.
  static func record(of source: RuleSource, problems: inout ProblemList) -> ComplianceRecord {
    guard let root = YAMLDocument.root(of: source, problems: &problems) else {
      return ComplianceRecord()
    }
    var file = ComplianceFileReader(reader: NodeReader(path: source.path, problems: problems))
    file.read(root)
    problems = file.reader.problems
    return file.record
  }

  private init(reader: NodeReader) {
    self.reader = reader
  }

  private mutating func read(_ root: Node) {
    guard
      let fields = reader.fields(
        of: root, what: "compliance",
        allowed: [
          "controller", "dpo-contact", "legal-basis", "balancing-test", "register", "aipd", "cst",
          "agents-informed", "dpo-key", "aggregate", "retention",
        ])
    else { return }
    record.controller = text("controller", fields)
    record.dpoContact = text("dpo-contact", fields)
    record.legalBasis = value("legal-basis", fields).flatMap {
      reader.word($0, what: "legal-basis", as: LegalBasis.self)
    }
    record.balancingTest = text("balancing-test", fields)
    record.register = text("register", fields)
    record.aipd = day("aipd", fields)
    record.agentsInformed = day("agents-informed", fields)
    if let node = value("cst", fields) { record.cst = opinion(node) }
    if let node = value("dpo-key", fields) { record.dpoKey = key(node) }
    if let node = value("aggregate", fields) { readAggregate(node) }
    if let node = value("retention", fields) { readRetention(node) }
  }

  /// The value of a key under which something is written; one may leave keys empty.
  private func value(_ key: String, _ fields: Fields) -> Node? {
    fields[key].flatMap { reader.isEmpty($0) ? nil : $0 }
  }

  private mutating func text(_ key: String, _ fields: Fields) -> String? {
    value(key, fields).flatMap { reader.text($0, what: key) }
  }

  private mutating func day(_ key: String, _ fields: Fields) -> CivilDay? {
    value(key, fields).flatMap { reader.day($0, what: key) }
  }

  /// An opinion with its date, or why there is none.
  private mutating func opinion(_ node: Node) -> CommitteeOpinion? {
    guard let fields = reader.fields(of: node, what: "cst", allowed: ["opinion", "absent"]) else {
      return nil
    }
    let date = day("opinion", fields)
    let reason = text("absent", fields)
    switch (date, reason) {
    case (let date?, nil): return .given(date)
    case (nil, let reason?): return .absent(reason: reason)
    case (_?, _?):
      reader.report(
        .badValue, at: node,
        CatalogueText.say(.opinionAndAbsent))
      return nil
    case (nil, nil): return nil
    }
  }

  private mutating func key(_ node: Node) -> ConfirmedKey? {
    guard
      let fields = reader.fields(
        of: node, what: "dpo-key", allowed: ["fingerprint", "tested"], required: ["fingerprint"])
    else { return nil }
    let tested = day("tested", fields)
    return text("fingerprint", fields).map { ConfirmedKey(fingerprint: $0, tested: tested) }
  }

  private mutating func readAggregate(_ node: Node) {
    guard let fields = reader.fields(of: node, what: "aggregate", allowed: ["window"]) else {
      return
    }
    if let window = value("window", fields) {
      record.window =
        reader.word(window, what: "aggregate.window", as: AggregateWindow.self) ?? record.window
    }
  }

  private mutating func readRetention(_ node: Node) {
    guard
      let fields = reader.fields(
        of: node, what: "retention",
        allowed: [
          "incidents", "audit", "aggregates-months", "reports", "set-aside", "backups", "reason",
        ])
    else { return }
    var periods = RetentionPeriods()
    let days = 1...RetentionPeriods.longest
    periods.incidents = number("incidents", fields, days) ?? periods.incidents
    periods.audit = number("audit", fields, days) ?? periods.audit
    periods.aggregateMonths =
      number("aggregates-months", fields, 1...RetentionPeriods.longestMonths)
      ?? periods.aggregateMonths
    periods.reports = number("reports", fields, days) ?? periods.reports
    periods.setAside = number("set-aside", fields, days) ?? periods.setAside
    periods.backups = number("backups", fields, days) ?? periods.backups
    periods.reason = text("reason", fields)
    if periods.needsReason, periods.reason == nil {
      reader.report(
        .missingKey, at: node,
        CatalogueText.say(
          .retentionNeedsReason, RetentionPeriods.longestWithoutReason,
          RetentionPeriods.longestMonthsWithoutReason))
    }
    record.retention = periods
  }

  private mutating func number(
    _ key: String, _ fields: Fields, _ range: ClosedRange<Int>
  ) -> Int? {
    value(key, fields).flatMap { reader.number($0, what: "retention.\(key)", within: range) }
  }
}
