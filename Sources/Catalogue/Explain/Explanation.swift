public import Model

/// What the catalogue says of one name, and why.
public struct Explanation: Sendable {
  /// Why a text can match no rule at all.
  public enum Refusal: Hashable, Sendable {
    /// Nothing was given.
    case empty
    /// More than 253 bytes.
    case tooLong
    /// An IPv4 or IPv6 address.
    case address
    /// Bytes that no host name holds, an empty label, or one of more than 63 bytes.
    case notAName
  }

  /// Another rule whose pattern takes in the name.
  public struct RunnerUp: Hashable, Sendable {
    /// The rule.
    public let rule: Rule
    /// The name of its service.
    public let serviceName: String
    /// Whether `except` of a rule of the same service keeps the name from it.
    public let isExcepted: Bool
  }

  /// The name in lower case without trailing dot, harmless to show.
  public let name: String
  /// Why the name can match nothing; nil for a host name.
  public let refusal: Refusal?
  /// The rule that applies; nil when none does.
  public let rule: Rule?
  /// Its service.
  public let service: ServiceEntry?
  /// The service's status for postes of no direction.
  public let status: ServiceStatus?
  /// Whether an established hello for the name, from an inside poste of no direction, opens an
  /// incident.
  public let opensIncident: Bool
  /// The other rules that take in the name, the most exact first; at most `maximumRunnersUp`.
  public let runnersUp: [RunnerUp]

  /// A name of many labels could have as many rules; nobody reads more.
  public static let maximumRunnersUp = 10
}

extension Catalogue {
  /// Explains what the rules and the policy make of a name, at that reading of the wall clock.
  ///
  /// It looks at every rule; the matcher alone is for traffic.
  public func explain(_ bytes: some Sequence<UInt8>, at time: CivilTime) -> Explanation {
    let given = Array(bytes)
    let text = NameText.escaped(given)
    guard let name = DomainName(String(decoding: given, as: UTF8.self)) else {
      return Explanation(
        name: text, refusal: Explanation.Refusal(of: given), rule: nil, service: nil, status: nil,
        opensIncident: false, runnersUp: [])
    }
    let index = matcher.match(given.span)
    let rule = index.flatMap { self.rule($0) }
    let status = rule.map {
      policy.status(of: $0.service, direction: nil, rule: $0.text, at: time)
    }
    return Explanation(
      name: text, refusal: nil, rule: rule, service: rule.flatMap { services[$0.service] },
      status: status,
      opensIncident: (rule?.canOpenIncident ?? false) && (status?.opensIncident ?? false),
      runnersUp: runnersUp(to: rule, for: name))
  }

  private func runnersUp(to winner: Rule?, for name: DomainName) -> [Explanation.RunnerUp] {
    let excepting = Set(rules.filter { $0.isKept(from: name) }.map(\.service))
    return
      rules.filter { $0 != winner && ($0.pattern.matches(name) || $0.isKept(from: name)) }
      .sorted { $0.pattern.precedence > $1.pattern.precedence }
      .prefix(Explanation.maximumRunnersUp)
      .map { rule in
        Explanation.RunnerUp(
          rule: rule,
          serviceName: services[rule.service]?.summary.name ?? rule.service.rawValue,
          isExcepted: rule.isSuffix && excepting.contains(rule.service))
      }
  }
}

extension Explanation.Refusal {
  fileprivate init(of bytes: [UInt8]) {
    if bytes.isEmpty || bytes == [UInt8(ascii: ".")] {
      self = .empty
    } else if IPAddress(String(decoding: bytes, as: UTF8.self)) != nil {
      self = .address
    } else {
      self = bytes.count > 254 ? .tooLong : .notAName
    }
  }
}

extension Rule {
  fileprivate var isSuffix: Bool {
    if case .suffix = pattern { true } else { false }
  }

  /// Whether one of the rule's own exceptions takes in the name.
  fileprivate func isKept(from name: DomainName) -> Bool {
    guard case .suffix(_, let exceptions) = pattern else { return false }
    return exceptions.contains { name.isEqualToOrBelow($0) }
  }
}
