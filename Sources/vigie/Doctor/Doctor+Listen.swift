import Capture
import Catalogue
import Model
import Platform
import Probe
import Reports

extension Doctor {
  /// Packets read before the time is looked at again.
  private static let burst = 4_096
  /// The longest wait for packets, in milliseconds.
  private static let longestWait: Int32 = 500

  /// Listens to each interface for that many seconds and says what kinds of traffic it shows.
  func listen(seconds: Int) -> [Finding] {
    guard let catalogue = try? catalogue.get() else { return [] }
    return interfaces.flatMap { name -> [Finding] in
      do throws(LiveError) {
        return findings(of: try survey(name, catalogue, seconds), catalogue, name, seconds)
      } catch {
        return [.failed("ecoute", "\(error.interface) : \(error.cause).", error.advice)]
      }
    }
  }

  private func survey(
    _ name: String, _ catalogue: Catalogue, _ seconds: Int
  ) throws(LiveError) -> TrafficFindings {
    var source = try Capabilities.withRawSockets { () throws(LiveError) in
      try LiveInterface(name)
    }
    var survey = TrafficSurvey(catalogue: catalogue, now: SystemClock.now())
    let end = SystemClock.monotonicNanoseconds() + Int64(seconds) * 1_000_000_000
    while SystemClock.monotonicNanoseconds() < end {
      source.wait(milliseconds: Self.longestWait)
      _ = try source.dispatch(most: Self.burst) { survey.read($0, $1) }
      try source.check()
    }
    return survey.findings
  }

  private func findings(
    of seen: TrafficFindings, _ catalogue: Catalogue, _ name: String, _ seconds: Int
  ) -> [Finding] {
    guard seen.packets > 0 else {
      return [
        .failed(
          "trafic", "\(name) : aucun paquet en \(seconds) s.",
          "miroir non branché ou mauvais port : vérifier la session miroir du commutateur")
      ]
    }
    let rate = seen.packets / UInt64(max(1, seconds))
    return [
      .right(
        "trafic", "\(name) : \(count(seen.packets)) paquets en \(seconds) s (\(count(rate))/s)."),
      names(seen), directions(seen), networks(seen, catalogue), vlans(seen),
    ]
  }

  private func names(_ seen: TrafficFindings) -> Finding {
    let words = ["DNS", "TLS", "QUIC", "HTTP", "SOCKS"]
    let counts = zip(words, seen.names).map { "\($0) \(count($1))" }.joined(separator: ", ")
    let missing = zip(words, seen.names).prefix(2).filter { $0.1 == 0 }.map(\.0)
    guard !missing.isEmpty else { return .right("noms", "Noms lus : \(counts).") }
    return .watch(
      "noms", "Noms lus : \(counts).",
      "sans \(missing.joined(separator: " ni ")), écouter plus longtemps, ou un port que les postes traversent"
    )
  }

  private func directions(_ seen: TrafficFindings) -> Finding {
    switch seen.isOneWay {
    case nil:
      return .watch(
        "deux-sens", "Trop peu de trafic des réseaux déclarés pour le dire.",
        "écouter plus longtemps, aux heures de bureau")
    case true?:
      return .watch(
        "deux-sens", "Un seul sens : preuve limitée à « connexion ouverte ».",
        "régler le miroir sur « both » sur le commutateur")
    case false?: return .right("deux-sens", "Les deux sens sont visibles.")
    }
  }

  private func networks(_ seen: TrafficFindings, _ catalogue: Catalogue) -> Finding {
    let declared = catalogue.policy.networks
    let shown = zip(declared, seen.byNetwork).filter { $0.1 > 0 }
    let text =
      "\(shown.count) réseau(x) déclaré(s) vus sur \(declared.count) ; "
      + "\(count(seen.undeclared)) paquets d'aucun, \(count(seen.excluded)) écartés."
    guard !shown.isEmpty else {
      return .failed(
        "reseaux", text,
        "networks: de policy.yaml ne contient pas vos postes, ou ce port ne les voit pas")
    }
    let silent = zip(declared, seen.byNetwork).filter { $0.1 == 0 }.map { "\($0.0.prefix)" }
    guard silent.isEmpty else {
      let list = silent.prefix(5).joined(separator: ", ") + (silent.count > 5 ? "…" : "")
      return .watch("reseaux", text, "muets : \(list) ; leur miroir manque, ou networks: est faux")
    }
    return .right("reseaux", text)
  }

  private func vlans(_ seen: TrafficFindings) -> Finding {
    guard seen.vlans.isEmpty else {
      return .right("vlan", "Étiquettes VLAN lues (\(seen.vlans.count) VLAN).")
    }
    return .right("vlan", "Sans étiquette VLAN : les directions sont trouvées par adresse.")
  }

  private func count(_ value: UInt64) -> String { NumberText.count(value, .french) }
}
