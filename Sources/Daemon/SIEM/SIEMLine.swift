import Model

/// One line for a SIEM: a JSON object with the names of the Elastic Common Schema (8.11).
///
/// It holds no poste, address, direction or count of uses (privacy requirement P48): only what the
/// service does, and which prohibited service of the catalogue was used.
struct SIEMLine: Hashable, Sendable {
  /// Raised when a field changes its meaning or goes.
  static let schemaVersion = 1

  /// The JSON object, without a line feed.
  let text: String
  /// How soon it deserves attention (syslog(3)): 4 a warning, 6 an information.
  let priority: Int

  private init(
    at time: Timestamp, kind: String, dataset: String, outcome: String? = nil, message: String,
    priority: Int, version: String, _ more: [(key: String, value: String)] = []
  ) {
    var members: [(key: String, value: String)] = [
      ("@timestamp", JSONText.string(ISOTime.utc(time))),
      ("ecs.version", JSONText.string("8.11")),
      ("event.kind", JSONText.string(kind)),
      ("event.module", JSONText.string("vigie")),
      ("event.dataset", JSONText.string("vigie.\(dataset)")),
    ]
    if let outcome { members.append(("event.outcome", JSONText.string(outcome))) }
    members += [
      ("message", JSONText.string(message)),
      ("observer.vendor", JSONText.string("Vigie")),
      ("observer.type", JSONText.string("sensor")),
      ("observer.version", JSONText.string(version)),
      ("vigie.schema_version", String(Self.schemaVersion)),
    ]
    text = JSONText.object(members + more)
    self.priority = priority
  }

  /// A prohibited service was used in that hour.
  static func prohibited(
    _ service: ServiceID, name: String, hour: Timestamp, version: String
  ) -> SIEMLine {
    SIEMLine(
      at: hour, kind: "alert", dataset: "prohibited",
      message: DaemonText.say(.prohibitedServiceUsed, name), priority: 4,
      version: version,
      [
        ("vigie.service.id", JSONText.string(service.rawValue)),
        ("vigie.service.name", JSONText.string(name)),
      ])
  }

  /// Rules were read again; what is wrong in them is told to the administrator alone.
  static func reload(errors: Int, at time: Timestamp, version: String) -> SIEMLine {
    SIEMLine(
      at: time, kind: "event", dataset: "reload", outcome: errors == 0 ? "success" : "failure",
      message: DaemonText.say(errors == 0 ? .siemRulesReloaded : .siemRulesRefused),
      priority: errors == 0 ? 6 : 4, version: version, [("vigie.reload.errors", String(errors))])
  }

  /// A damaged database was set aside.
  static func databaseSetAside(at time: Timestamp, version: String) -> SIEMLine {
    SIEMLine(
      at: time, kind: "event", dataset: "database", outcome: "failure",
      message: DaemonText.say(.siemDatabaseSetAside), priority: 4,
      version: version)
  }

  /// The probe is alive: what it listens to, and what it lost since it started.
  static func heartbeat(
    _ figures: [(key: String, value: UInt64)], isWriting: Bool, at time: Timestamp,
    version: String
  ) -> SIEMLine {
    SIEMLine(
      at: time, kind: "metric", dataset: "heartbeat", outcome: isWriting ? "success" : "failure",
      message: DaemonText.say(isWriting ? .siemListening : .siemCannotWrite),
      priority: isWriting ? 6 : 4, version: version,
      figures.map { ("vigie.\($0.key)", String($0.value)) })
  }
}
