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
    ("capture.droppedByKernel", Reader.say(.lostByKernel)),
    ("capture.droppedByInterface", Reader.say(.lostByCard)),
    ("matches.dropped", Reader.say(.observationsLost)),
    ("flows.evicted", Reader.say(.connectionsForgottenForWantOfRoom)),
    ("hellos.incomplete", Reader.say(.namesNeverComplete)),
    ("errors", Reader.say(.unreadablePackets)),
  ]

  var since: Timestamp { Timestamp(nanoseconds: fields.number("since")) }

  /// Lines of at most a hundred columns, as far as what they quote allows.
  var text: String {
    var lines = [
      Reader.say(
        .vigieRunningFor, fields["version"] ?? "?", DurationText.words(from: since, to: now),
        moment(since))
    ]
    add(Reader.say(.level), level, &lines)
    for interface in fields.interfaces { lines += self.lines(of: interface) }
    let today = Self.losses.map { "\($0.words) \(count(disk.today[$0.code] ?? 0))" }
    add(
      Reader.say(.today),
      Reader.say(.packetsRead, count(disk.today["packets"] ?? 0), today[0], today[1]),
      &lines)
    add("", today[2...].joined(separator: ", "), &lines)
    if let trouble = fields["recorder.trouble"] {
      add(Reader.say(.writing), Reader.say(.impossible, trouble), &lines)
    }
    if let siem = fields["siem"] {
      let taken =
        fields["siem.silence"] == nil
        ? Reader.say(.noLineTaken) : Reader.say(.lastLineTakenSAgo, fields.number("siem.silence"))
      let lost = fields.number("siem.lost")
      add("SIEM", Reader.say(.lost, PathText.shown(siem), taken, lost), &lines)
    }
    add(
      Reader.say(.statusTextRules),
      Reader.say(
        .servicesVersionPolicy, fields["rules.services"] ?? "?", fields["rules"] ?? "?",
        fields["policy"] ?? "?"), &lines)
    lines += reload
    add(
      Reader.say(.purge),
      disk.lastPurge.map { Reader.say(.doneOn, moment($0)) } ?? Reader.say(.statusTextNeverDone),
      &lines)
    add(Reader.say(.report), report, &lines)
    for other in disk.otherReports { add("", other.sentence(zone), &lines) }
    add(Reader.say(.statusTextDatabase), base, &lines)
    if let setAside = fields["setAside"] {
      let at = moment(Timestamp(nanoseconds: fields.number("setAside.at")))
      add("", Reader.say(.foundDamagedSetAside, at, PathText.shown(setAside)), &lines)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private var level: String {
    let word =
      fields["level"] == "pseudonymous" ? Reader.say(.pseudonymous) : Reader.say(.aggregate)
    return word + (fields["level.reason"].map { " : \($0)" } ?? "")
  }

  private var base: String {
    let size =
      disk.databaseSize.map { NumberText.bytes(UInt64(max(0, $0)), Reader.language) }
      ?? Reader.say(.absent)
    return "\(fields["database"] ?? "?"), \(size)" + (disk.trouble.map { " ; \($0)" } ?? "")
  }

  private var report: String {
    disk.report?.sentence(zone) ?? disk.lastReport.map { Reader.say(.madeOn, moment($0)) }
      ?? Reader.say(.policyAnswerTextNone)
  }

  private var reload: [String] {
    guard fields["reload.at"] != nil else { return [] }
    let at = moment(Timestamp(nanoseconds: fields.number("reload.at")))
    let errors = fields.all("reload.error")
    guard !errors.isEmpty else { return [line("", Reader.say(.readAgainOnAccepted, at))] }
    return [line(Reader.say(.statusTextRefused), Reader.say(.onFormerOnesStayInForce, at))]
      + errors.map { line("", $0) }
  }

  private func lines(of interface: StatusFields) -> [String] {
    let name = interface["interface"] ?? "?"
    let seen = Timestamp(nanoseconds: interface.number("lastPacket"))
    let last =
      interface["lastPacket"] == nil
      ? Reader.say(.noPacketYet)
      : Reader.say(.lastPacketAgo, DurationText.words(from: seen, to: now))
    let state =
      interface["listening"] == "yes"
      ? Reader.say(.listenedTo, last)
      : Reader.say(.waiting, interface["trouble"] ?? Reader.say(.opening))
    return [
      line(name, state),
      line(
        "",
        Reader.say(
          .packetsReadObservationsLostByKernel, count(interface.number("packets")),
          interface["matches"] == nil
            ? "" : Reader.say(.observations, count(interface.number("matches"))),
          count(interface.number("capture.droppedByKernel")),
          count(interface.number("capture.droppedByInterface")))),
    ]
  }

  private func add(_ title: String, _ text: String, _ lines: inout [String]) {
    lines.append(line(title, text))
  }

  private func line(_ title: String, _ text: String) -> String {
    "  \(title)" + String(repeating: " ", count: max(1, 13 - title.count)) + text
  }

  private func count(_ value: some BinaryInteger) -> String {
    NumberText.count(value, Reader.language)
  }

  private func moment(_ instant: Timestamp) -> String { MomentText.words(instant, zone) }
}
