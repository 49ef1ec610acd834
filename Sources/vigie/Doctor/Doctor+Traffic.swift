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
        "ecoute", $0["trouble"] ?? "\($0["interface"] ?? "?") : pas encore ouverte.", "vigie status"
      )
    }
  }

  private func traffic(_ interface: StatusFields, _ daemon: StatusFields) -> Finding {
    let name = interface["interface"] ?? "?"
    let last = Timestamp(nanoseconds: max(interface.number("lastPacket"), daemon.number("since")))
    guard now.nanoseconds(since: last) < Self.longestSilence * 1_000_000_000 else {
      return .failed(
        "trafic", "\(name) : aucun paquet depuis \(DurationText.words(from: last, to: now)).",
        "vérifier câble et session miroir du commutateur ; vigie doctor --listen 60")
    }
    return .right(
      "trafic",
      "\(name) : \(NumberText.count(interface.number("packets"), .french)) paquets lus depuis le démarrage."
    )
  }

  private var loss: Finding {
    let lost =
      (disk.today["capture.droppedByKernel"] ?? 0)
      &+ (disk.today["capture.droppedByInterface"] ?? 0)
    let shown = max(disk.today["capture.received"] ?? 0, lost)
    let text =
      "\(NumberText.count(lost, .french)) paquets perdus aujourd'hui, sur "
      + "\(NumberText.count(shown, .french))."
    let action = "agrandir capture: ring-mib dans vigie.yaml, puis systemctl restart vigie"
    if lost > shown / 1_000 * Self.heavyLoss { return .failed("pertes-sonde", text, action) }
    if lost > shown / 1_000 * Self.worryingLoss { return .watch("pertes-sonde", text, action) }
    return .right("pertes-sonde", text)
  }

  private func dns(_ daemon: StatusFields) -> Finding {
    let names = daemon.interfaces.reduce(0) { $0 &+ $1.number("names.dns") }
    guard names > 0 else {
      return .watch(
        "dns", "Aucune demande DNS vue depuis le démarrage.",
        "écouter aussi le chemin des postes vers leur résolveur ; vigie selftest")
    }
    return .right(
      "dns", "\(NumberText.count(names, .french)) demandes DNS vues depuis le démarrage.")
  }
}
