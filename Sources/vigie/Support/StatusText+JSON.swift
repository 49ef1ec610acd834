import Daemon
import Model
import Reports

extension StatusText {
  /// One object on one line; instants are UTC.
  var json: String {
    JSONText.object([
      ("running", "true"), ("version", JSONText.optional(fields["version"])),
      ("since", JSONText.string(ISOTime.utc(since))),
      ("level", JSONText.optional(fields["level"])),
      ("levelReason", JSONText.optional(fields["level.reason"])),
      ("interfaces", "[\(fields.interfaces.map { Self.object($0) }.joined(separator: ","))]"),
      (
        "today",
        JSONText.object(
          (["packets"] + Self.losses.map(\.code)).map { ($0, String(disk.today[$0] ?? 0)) })
      ),
      ("writeTrouble", JSONText.optional(fields["recorder.trouble"])),
      ("rules", JSONText.optional(fields["rules"])),
      ("services", String(fields.number("rules.services"))),
      ("policy", JSONText.optional(fields["policy"])),
      (
        "reload",
        JSONText.object([
          ("at", Self.instant(fields, "reload.at")),
          ("errors", "[\(fields.all("reload.error").map(JSONText.string).joined(separator: ","))]"),
        ])
      ),
      ("siem", JSONText.optional(fields["siem"])),
      ("siemLinesLost", String(fields.number("siem.lost"))),
      (
        "siemSecondsSinceTaken",
        fields["siem.silence"] == nil ? "null" : String(fields.number("siem.silence"))
      ),
      ("lastPurge", JSONText.optional(disk.lastPurge.map(ISOTime.utc))),
      ("lastReport", JSONText.optional(disk.lastReport.map(ISOTime.utc))),
      ("reportFailure", JSONText.optional(disk.report?.state.failure)),
      (
        "otherReportFailures",
        "[\(disk.otherReports.map { JSONText.string($0.sentence(zone)) }.joined(separator: ","))]"
      ),
      ("mail", JSONText.optional(disk.report.flatMap { Self.code($0.mail) })),
      ("mailFailure", JSONText.optional(disk.report.flatMap { Self.reason($0.mail) })),
      ("database", JSONText.optional(fields["database"])),
      ("databaseBytes", disk.databaseSize.map { String($0) } ?? "null"),
      ("databaseTrouble", JSONText.optional(disk.trouble)),
      ("databaseSetAside", JSONText.optional(fields["setAside"])),
    ])
  }

  private static func code(_ mail: ReportStanding.Mail) -> String? {
    switch mail {
    case .none: nil
    case .waiting: "waiting"
    case .taken: "taken"
    case .refused: "refused"
    }
  }

  private static func reason(_ mail: ReportStanding.Mail) -> String? {
    if case .refused(let reason) = mail { reason } else { nil }
  }

  private static func object(_ interface: StatusFields) -> String {
    let counters = ["packets", "names.dns", "names.connections", "openings"]
    let capture = interface.fields.filter { $0.key.hasPrefix("capture.") }
    return JSONText.object(
      [
        ("name", JSONText.optional(interface["interface"])),
        ("listening", interface["listening"] == "yes" ? "true" : "false"),
        ("trouble", JSONText.optional(interface["trouble"])),
        ("lastPacket", instant(interface, "lastPacket")),
        // Not told at the aggregate level.
        (
          "matches",
          interface["matches"] == nil ? "null" : String(interface.number("matches"))
        ),
      ] + counters.map { ($0, String(interface.number($0))) }
        + capture.map { ($0.key, String(interface.number($0.key))) })
  }

  private static func instant(_ fields: StatusFields, _ key: String) -> String {
    guard fields[key] != nil else { return "null" }
    return JSONText.string(ISOTime.utc(Timestamp(nanoseconds: fields.number(key))))
  }
}
