/// A response policy zone in the text form of zones (RFC 1035, section 5).
struct RPZSyntax: ListSyntax {
  private static let classes: Set<String> = ["IN", "CH", "HS"]
  /// Records that every zone has, and what else is no rule.
  private static let zoneTypes: Set<String> = ["SOA", "NS", "DNSKEY", "RRSIG", "NSEC", "NSEC3"]
  /// Triggers on addresses and servers, which stand where names do.
  private static let otherTriggers = ["rpz-ip", "rpz-client-ip", "rpz-nsip", "rpz-nsdname"]
  private static let refusals: Set<String> = [".", "*.", "rpz-drop.", "rpz-tcp-only."]

  private var origin = ""
  /// The owner for lines that begin with a blank.
  private var owner = ""
  /// A record goes on while a parenthesis is open.
  private var openParentheses = 0

  mutating func read(_ line: ListLine, into draft: inout ListDraft) {
    let content = line.text[...].before(";")
    let isContinued = openParentheses > 0
    openParentheses += content.utf8.count { $0 == UInt8(ascii: "(") }
    openParentheses = max(0, openParentheses - content.utf8.count { $0 == UInt8(ascii: ")") })
    guard !isContinued else { return }
    var words = content.words
    guard let first = words.first else { return }
    if first.hasPrefix("$") { return read(directive: first, words, &draft) }
    if content.startIndex == first.startIndex {
      owner = String(first)
      words.removeFirst()
    }
    while let word = words.first, isTimeToLive(word) || Self.classes.contains(word.uppercased()) {
      words.removeFirst()
    }
    guard let type = words.first?.uppercased() else { return draft.reportUnknown(content) }
    if Self.zoneTypes.contains(type) { return }
    guard type == "CNAME", words.count == 2, let target = words.last else {
      return draft.reportUnknown(
        content.trimmingBlanks, hint: .onlyCNAME)
    }
    read(target: target, on: line, &draft)
  }

  private mutating func read(
    directive: Substring, _ words: [Substring], _ draft: inout ListDraft
  ) {
    switch directive.uppercased() {
    case "$TTL": break
    case "$ORIGIN" where words.count == 2: origin = words[1].lowercased()
    default: draft.reportUnknown(directive)
    }
  }

  private func read(target: Substring, on line: ListLine, _ draft: inout ListDraft) {
    guard owner != "@", !owner.isEmpty else { return draft.reportUnknown(target) }
    let name = nameWithoutZone()
    guard !Self.otherTriggers.contains(where: { name == $0 || name.hasSuffix("." + $0) }) else {
      return draft.report(
        .notAName, at: line.trimmed, CatalogueText.say(.triggerLeftOut))
    }
    let isBelow = name.hasPrefix("*.")
    let own = isBelow ? name.dropFirst(2) : name
    // The name may stand on an earlier line.
    let place = line.trimmed
    switch target.lowercased() {
    case let word where Self.refusals.contains(word):
      // `*.x` alone takes in x itself, as docs/regles.md says.
      if isBelow { draft.addSuffix(own, at: place) } else { draft.addExact(own, at: place) }
    case "rpz-passthru.": draft.addException(own, at: place)
    default:
      draft.reportUnknown(
        target, hint: .sentElsewhere)
    }
  }

  /// The owner relative to the zone.
  private func nameWithoutZone() -> Substring {
    guard owner.hasSuffix(".") else { return owner[...] }
    let zone = "." + origin
    guard origin.count > 1, owner.lowercased().hasSuffix(zone) else { return owner[...] }
    return owner.dropLast(zone.count)
  }

  private func isTimeToLive(_ word: Substring) -> Bool {
    guard let first = word.utf8.first, (0x30...0x39).contains(first) else { return false }
    return word.utf8.allSatisfy {
      (0x30...0x39).contains($0) || [0x73, 0x6d, 0x68, 0x64, 0x77].contains($0 | 0x20)
    }
  }
}
