import Daemon
import Model
import Reports

extension Doctor {
  /// An interface that shows nothing for so long, in seconds, shows nothing.
  private static let longestSilence: Int64 = 60
  /// Losses from which names are missed, in thousandths of what was shown.
  private static let worryingLoss: UInt64 = 1
  private static let heavyLoss: UInt64 = 10

  /// What the daemon sees and loses today.
  var trafficFindings: [Finding] {
    guard let daemon else { return [] }
    return daemon.interfaces.filter { $0["listening"] == "yes" }.map { traffic($0, daemon) }
      + waiting(daemon) + [loss, dns(daemon)]
  }

  private func waiting(_ daemon: StatusFields) -> [Finding] {
    daemon.interfaces.filter { $0["listening"] != "yes" }.map {
      .failed(
        "ecoute", $0["trouble"] ?? Reader.say(.notOpenYet, $0["interface"] ?? "?"), "vigie status"
      )
    }
  }

  private func traffic(_ interface: StatusFields, _ daemon: StatusFields) -> Finding {
    let name = interface["interface"] ?? "?"
    let last = Timestamp(nanoseconds: max(interface.number("lastPacket"), daemon.number("since")))
    guard now.nanoseconds(since: last) < Self.longestSilence * 1_000_000_000 else {
      return .failed(
        "trafic", Reader.say(.noPacketFor, name, DurationText.words(from: last, to: now)),
        Reader.say(.checkCableAndMirrorSessionOf))
    }
    return .right(
      "trafic",
      Reader.say(
        .packetsReadSinceStart, name,
        NumberText.count(interface.number("packets"), Reader.language),
        interface.number("packets")
      )
    )
  }

  private var loss: Finding {
    let lost =
      (disk.today["capture.droppedByKernel"] ?? 0)
      &+ (disk.today["capture.droppedByInterface"] ?? 0)
    let shown = max(disk.today["capture.received"] ?? 0, lost)
    let text =
      Reader.say(
        .packetsLostTodayOf, NumberText.count(lost, Reader.language),
        NumberText.count(shown, Reader.language))
    let action = Reader.say(.enlargeCaptureRingMibInVigie)
    if lost > shown / 1_000 * Self.heavyLoss { return .failed("pertes-sonde", text, action) }
    if lost > shown / 1_000 * Self.worryingLoss { return .watch("pertes-sonde", text, action) }
    return .right("pertes-sonde", text)
  }

  private func dns(_ daemon: StatusFields) -> Finding {
    let names = daemon.interfaces.reduce(0) { $0 &+ $1.number("names.dns") }
    guard names > 0 else {
      return .watch(
        "dns", Reader.say(.noDnsQuestionSeenSinceStart),
        Reader.say(.listenToPathFromWorkstationsTo))
    }
    return .right(
      "dns", Reader.say(.dnsQuestionsSeenSinceStart, NumberText.count(names, Reader.language)))
  }
}
