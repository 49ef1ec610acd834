/// The daemon's state in Prometheus' text format (version 0.0.4), for node_exporter's textfile
/// collector.
///
/// It holds no name from the wire and no count of names or postes: read every few seconds, such a count
/// would tell when somebody uses what, which the aggregate level never does (privacy requirement P1).
struct PrometheusText {
  private var lines: [String] = []

  /// The text of what the daemon says of itself.
  static func text(of fields: StatusFields) -> String {
    var page = PrometheusText()
    page.add(
      "vigie_info", "gauge", "Version, level of collection and rules in use.",
      [
        (
          [
            ("version", fields["version"] ?? ""), ("level", fields["level"] ?? ""),
            ("rules", fields["rules"] ?? ""),
          ], "1"
        )
      ])
    page.add(
      "vigie_start_time_seconds", "gauge", "When the daemon started, seconds since 1970.",
      [([], seconds(fields.number("since")))])
    page.add(
      "vigie_services", "gauge", "Services in the catalogue.",
      [([], String(fields.number("rules.services")))])
    page.add(
      "vigie_write_trouble", "gauge", "1 while the database cannot be written.",
      [([], fields["recorder.trouble"] == nil ? "0" : "1")])
    page.add(
      "vigie_recognised_names_lost_total", "counter",
      "Recognised names for which the queue to the recorder had no room.",
      [([], String(fields.number("lost")))])
    page.add(
      "vigie_reloads_total", "counter", "Requests to read the rules again that came to an end.",
      [([], String(fields.number("reload.ended")))])
    page.add(
      "vigie_reload_errors", "gauge", "Lines of errors of the last reload; 0 when it was taken.",
      [([], String(fields.all("reload.error").count))])
    page.addInterfaces(fields.interfaces)
    return page.lines.joined(separator: "\n") + "\n"
  }

  private mutating func addInterfaces(_ interfaces: [StatusFields]) {
    func each(_ value: (StatusFields) -> String?) -> [([(String, String)], String)] {
      interfaces.compactMap { fields in
        value(fields).map { ([("interface", fields["interface"] ?? "")], $0) }
      }
    }
    add(
      "vigie_interface_listening", "gauge", "1 while the interface is listened to.",
      each { $0["listening"] == "yes" ? "1" : "0" })
    add(
      "vigie_interface_last_packet_time_seconds", "gauge",
      "When the last packet came, seconds since 1970.",
      each { $0["lastPacket"] == nil ? nil : Self.seconds($0.number("lastPacket")) })
    add(
      "vigie_interface_packets_total", "counter", "Packets that were read.",
      each { String($0.number("packets")) })
    add(
      "vigie_interface_openings_total", "counter", "How often the interface was opened.",
      each { String($0.number("openings")) })
    var capture: [([(String, String)], String)] = []
    for fields in interfaces {
      for field in fields.fields where field.key.hasPrefix("capture.") {
        capture.append(
          (
            [
              ("interface", fields["interface"] ?? ""),
              ("counter", String(field.key.dropFirst("capture.".count))),
            ], String(fields.number(field.key))
          ))
      }
    }
    add(
      "vigie_capture_total", "counter",
      "What kernel and card counted, by counter; docs/limits.md says what each is.", capture)
  }

  private mutating func add(
    _ name: String, _ type: String, _ help: String,
    _ samples: [(labels: [(String, String)], value: String)]
  ) {
    guard !samples.isEmpty else { return }
    lines.append("# HELP \(name) \(help)")
    lines.append("# TYPE \(name) \(type)")
    for sample in samples {
      let labels = sample.labels.map { "\($0.0)=\"\(Self.escaped($0.1))\"" }
      lines.append(
        name + (labels.isEmpty ? "" : "{\(labels.joined(separator: ","))}") + " \(sample.value)")
    }
  }

  /// Backslash, quote and line feed, as the format says.
  private static func escaped(_ text: String) -> String {
    var result = ""
    for character in text.unicodeScalars {
      switch character {
      case "\\": result += "\\\\"
      case "\"": result += "\\\""
      case "\n": result += "\\n"
      default: result.unicodeScalars.append(character)
      }
    }
    return result
  }

  private static func seconds(_ nanoseconds: Int64) -> String {
    String(nanoseconds / 1_000_000_000)
  }
}
