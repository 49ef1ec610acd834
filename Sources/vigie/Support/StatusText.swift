import Daemon
import Model
import Reports

/// How the daemon is, for a person or a program.
struct StatusText {
  let fields: StatusFields
  let disk: StateOnDisk
  let zone: CivilZone
  let now: Timestamp

  /// The counters of losses, each with its words (design section 5).
  static let losses: [(code: String, words: String)] = [
    ("capture.droppedByKernel", "perdus par le noyau"),
    ("capture.droppedByInterface", "perdus par la carte"),
    ("matches.dropped", "observations perdues"),
    ("flows.evicted", "connexions oubliées faute de place"),
    ("hellos.incomplete", "noms jamais complets"),
    ("errors", "paquets illisibles"),
  ]

  var since: Timestamp { Timestamp(nanoseconds: fields.number("since")) }

  /// Lines of at most a hundred columns, as far as what they quote allows.
  var text: String {
    var lines = [
      "VIGIE \(fields["version"] ?? "?") · en marche depuis \(DurationText.words(from: since, to: now)) "
        + "(\(moment(since)))"
    ]
    add("Niveau", level, &lines)
    for interface in fields.interfaces { lines += self.lines(of: interface) }
    let today = Self.losses.map { "\($0.words) \(count(disk.today[$0.code] ?? 0))" }
    add(
      "Aujourd'hui", "\(count(disk.today["packets"] ?? 0)) paquets lus ; \(today[0]), \(today[1])",
      &lines)
    add("", today[2...].joined(separator: ", "), &lines)
    if let trouble = fields["recorder.trouble"] {
      add("ÉCRITURE", "impossible : \(trouble)", &lines)
    }
    if let siem = fields["siem"] {
      let taken =
        fields["siem.silence"] == nil
        ? "aucune ligne prise" : "dernière ligne prise il y a \(fields.number("siem.silence")) s"
      let lost = fields.number("siem.lost")
      add("SIEM", "\(PathText.shown(siem)) : \(taken), \(lost) perdue(s)", &lines)
    }
    add(
      "Règles",
      "\(fields["rules.services"] ?? "?") services, version \(fields["rules"] ?? "?"), "
        + "politique \(fields["policy"] ?? "?")", &lines)
    lines += reload
    add("Purge", disk.lastPurge.map { "faite le \(moment($0))" } ?? "jamais faite", &lines)
    add("Rapport", report, &lines)
    add("Base", base, &lines)
    return lines.joined(separator: "\n") + "\n"
  }

  private var level: String {
    let word = fields["level"] == "pseudonymous" ? "pseudonymisé" : "agrégé"
    return word + (fields["level.reason"].map { " : \($0)" } ?? "")
  }

  private var base: String {
    let size = disk.databaseSize.map { NumberText.bytes(UInt64(max(0, $0)), .french) } ?? "absente"
    return "\(fields["database"] ?? "?"), \(size)" + (disk.trouble.map { " ; \($0)" } ?? "")
  }

  private var report: String {
    disk.report?.sentence(zone) ?? disk.lastReport.map { "produit le \(moment($0))" } ?? "aucun"
  }

  private var reload: [String] {
    guard fields["reload.at"] != nil else { return [] }
    let at = moment(Timestamp(nanoseconds: fields.number("reload.at")))
    let errors = fields.all("reload.error")
    guard !errors.isEmpty else { return [line("", "relues le \(at), acceptées")] }
    return [line("REFUSÉES", "le \(at) ; les précédentes restent en vigueur :")]
      + errors.map { line("", $0) }
  }

  private func lines(of interface: StatusFields) -> [String] {
    let name = interface["interface"] ?? "?"
    let seen = Timestamp(nanoseconds: interface.number("lastPacket"))
    let last =
      interface["lastPacket"] == nil
      ? "aucun paquet encore" : "dernier paquet il y a \(DurationText.words(from: seen, to: now))"
    let state =
      interface["listening"] == "yes"
      ? "écoutée ; \(last)" : "EN ATTENTE : \(interface["trouble"] ?? "ouverture en cours")"
    return [
      line(name, state),
      line(
        "",
        "\(count(interface.number("packets"))) paquets lus, \(count(interface.number("matches"))) "
          + "observations, \(count(interface.number("capture.droppedByKernel"))) perdus par le noyau, "
          + "\(count(interface.number("capture.droppedByInterface"))) par la carte"),
    ]
  }

  private func add(_ title: String, _ text: String, _ lines: inout [String]) {
    lines.append(line(title, text))
  }

  private func line(_ title: String, _ text: String) -> String {
    "  \(title)" + String(repeating: " ", count: max(1, 13 - title.count)) + text
  }

  private func count(_ value: some BinaryInteger) -> String { NumberText.count(value, .french) }

  private func moment(_ instant: Timestamp) -> String { MomentText.words(instant, zone) }
}
