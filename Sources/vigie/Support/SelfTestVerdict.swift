import Daemon
import Reports

/// Why the name of a self-test was not seen, from what the daemon counted before and after.
struct SelfTestVerdict {
  let before: StatusFields
  let after: StatusFields

  /// The cause that explains the rest, and what to do.
  func text(name: String) -> String {
    let listening = after.interfaces.filter { $0["listening"] == "yes" }
    guard !listening.isEmpty else { return Reader.say(.interfaceStopped) + Self.waiting(after) }
    guard grown("packets") > 0 else {
      return
        Reader.say(.noPacketDuringTestMirrorNot)
    }
    let names = grown("names.dns")
    guard names > 0 else {
      return
        Reader.say(
          .packetsSeenButNoDnsQuestion, NumberText.count(grown("packets"), Reader.language),
          grown("packets"))
    }
    return
      Reader.say(.otherDnsQuestionsSeenNotThat, NumberText.count(names, Reader.language), name)
  }

  /// Why each interface is waited for.
  static func waiting(_ fields: StatusFields) -> String {
    let causes = fields.interfaces.compactMap { $0["trouble"] }
    return causes.isEmpty ? Reader.say(.seeVigieStatus) : causes.joined(separator: " ")
  }

  /// Where the name was read.
  static func source(_ code: String?) -> String {
    switch code {
    case "dns": Reader.say(.dnsQuestion)
    case "tls", "quic": Reader.say(.encryptedConnection)
    default: Reader.say(.requestToProxy)
    }
  }

  /// What the client's place means for what is counted.
  static func place(_ code: String?) -> String {
    switch code {
    case "inside": Reader.say(.workstationIsInDeclaredNetwork)
    case "gateway":
      Reader.say(.seenThroughDeclaredGatewayOnlyWhat)
    default:
      Reader.say(.butOutsideDeclaredNetworksItsUse)
    }
  }

  /// How much a counter of all interfaces grew; a daemon that was started again begins at 0.
  private func grown(_ key: String) -> Int64 {
    func sum(_ fields: StatusFields) -> Int64 {
      fields.interfaces.reduce(0) { $0 &+ $1.number(key) }
    }
    return max(0, sum(after) &- sum(before))
  }
}
