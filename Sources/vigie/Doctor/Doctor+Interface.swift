import Daemon
import Model
import Platform
import Reports

extension Doctor {
  /// Whether the port is one that hears everything and says nothing.
  func interfaceFindings(_ name: String) -> [Finding] {
    let shown = PathText.shown(name)
    let word = PathText.shellWord(name)
    guard let port = NetworkInterface(name) else {
      let others = NetworkInterface.names.joined(separator: ", ")
      return [
        .failed(
          "interface", "\(shown) n'existe pas. Présentes : \(others.isEmpty ? "aucune" : others).",
          "écrire la bonne à interfaces: de vigie.yaml, puis systemctl restart vigie")
      ]
    }
    guard port.isUp else {
      return [
        .failed("interface", "\(shown) est arrêtée.", "systemctl start vigie-capture@\(word)")
      ]
    }
    return [presence(port), silence(port), card(port), promiscuity(port)]
  }

  private func presence(_ port: NetworkInterface) -> Finding {
    guard port.hasCarrier != false else {
      return .failed(
        "interface", "\(port.name) est active, mais sans câble.",
        "brancher le port miroir du commutateur")
    }
    let speed = port.speed.map { $0 >= 1_000 ? ", \($0 / 1_000) Gb/s" : ", \($0) Mb/s" } ?? ""
    return .right("interface", "\(port.name) présente et active\(speed).")
  }

  private func silence(_ port: NetworkInterface) -> Finding {
    let name = port.name
    let prepare = "systemctl restart vigie-capture@\(PathText.shellWord(name))"
    if port.hasAddress {
      return .watch(
        "silence", "\(name) a une adresse : ce port doit seulement écouter.",
        "ip addr flush dev \(PathText.shellWord(name)), puis \(prepare)")
    }
    if port.hasIPv6 {
      return .watch("silence", "\(name) a IPv6 : le noyau s'y annonce de lui-même.", prepare)
    }
    if port.sent > 0 {
      return .watch(
        "silence",
        "\(name) a émis \(NumberText.count(port.sent, .french)) paquets depuis son démarrage.",
        prepare + " ; chercher ce qui émet : tcpdump -Q out -i \(PathText.shellWord(name))")
    }
    return .right("silence", "\(name) n'émet rien et n'a pas d'adresse.")
  }

  private func card(_ port: NetworkInterface) -> Finding {
    guard port.joinsPackets != true else {
      return .watch(
        "carte", "\(port.name) regroupe les paquets (GRO ou LRO) : la copie peut les couper.",
        "ethtool -K \(PathText.shellWord(port.name)) gro off lro off")
    }
    return .right("carte", "Réglages de \(port.name) corrects.")
  }

  private func promiscuity(_ port: NetworkInterface) -> Finding {
    guard !port.isPromiscuous else {
      return .right("promiscuite", "\(port.name) prend tous les paquets.")
    }
    return .watch(
      "promiscuite", "\(port.name) ne prend que ce qui lui est adressé.",
      daemon == nil
        ? "démarrer la sonde, qui s'en charge"
        : "ip link set \(PathText.shellWord(port.name)) promisc on")
  }
}
