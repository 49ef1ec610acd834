import Model

/// `address name [name…]`, as in hosts(5): each name alone.
struct HostsSyntax: ListSyntax {
  /// Names that every such file gives to the machine itself.
  private static let ownNames: Set<Substring> = [
    "localhost", "localhost.localdomain", "local", "broadcasthost", "ip6-localhost",
    "ip6-loopback", "ip6-localnet", "ip6-mcastprefix", "ip6-allnodes", "ip6-allrouters",
    "ip6-allhosts", "0.0.0.0",
  ]

  mutating func read(_ line: ListLine, into draft: inout ListDraft) {
    let content = line.text[...].before("#").trimmingBlanks
    let words = content.words
    guard let address = words.first else { return }
    guard words.count > 1, IPAddress(address.before("%")) != nil else {
      return draft.reportUnknown(content)
    }
    for name in words.dropFirst() where !Self.ownNames.contains(name) { draft.addExact(name) }
  }
}
