import Model

/// Why an interface cannot be listened to, or no longer.
public struct LiveError: Error, Hashable, Sendable {
  /// What went wrong, for comparing.
  public enum Code: String, Hashable, Sendable {
    /// The name can be no interface's.
    case badName = "bad-name"
    /// No interface has that name.
    case missing
    /// The interface is down.
    case down
    /// The account may not listen.
    case denied
    /// The interface that was opened is gone, or another one has its name now.
    case gone
    /// The kernel refused the filter.
    case filter
    /// Anything else that libpcap says.
    case other
  }

  /// What went wrong.
  public var code: Code
  /// The interface, as it was asked for.
  public var interface: String
  /// The cause, in French, without a full stop.
  public var cause: String
  /// What to do, in French, a whole sentence.
  public var advice: String

  init(_ code: Code, _ interface: String, cause: String? = nil) {
    self.code = code
    self.interface = interface
    switch code {
    case .badName:
      self.cause = "ce n'est pas un nom d'interface"
      advice = "Donnez une interface de «\u{a0}ip link\u{a0}», une seule."
    case .missing:
      self.cause = "cette interface n'existe pas"
      advice = "«\u{a0}ip link\u{a0}» montre celles de la machine."
    case .down:
      self.cause = "l'interface est arrêtée"
      advice =
        "Mettez-la en service\u{a0}: ip link set \(PathText.shellWord(interface)) up"
    case .denied:
      self.cause = "ce compte n'a pas le droit d'écouter"
      advice =
        "Lancez Vigie par systemd, qui donne CAP_NET_RAW et rien d'autre, ou en root."
    case .gone:
      self.cause = "l'interface a été retirée ou renommée"
      advice = "Vigie la reprend dès qu'une interface porte à nouveau ce nom."
    case .filter:
      self.cause = "le noyau refuse le filtre"
      advice = "Relancez avec --no-kernel-filter et signalez-le."
    case .other:
      self.cause = "libpcap refuse"
      advice = "Vérifiez l'interface et le journal du noyau."
    }
    if let cause { self.cause += " (\(cause))" }
  }
}

extension LiveError: CustomStringConvertible {
  /// The whole message in French: interface, cause, what to do.
  public var description: String {
    "Interface \(PathText.shown(interface))\u{a0}: \(cause). \(advice)"
  }
}
