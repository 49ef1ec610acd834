import Model
import Yams

extension NodeReader {
  /// A host name of at least two labels.
  mutating func domain(_ node: Node, what: String) -> DomainName? {
    guard let written = text(node, what: what) else { return nil }
    guard let name = DomainName(written) else {
      report(
        .badDomain, at: node, CatalogueText.say(.whatAndWhy, what, Self.whyNotADomain(written)))
      return nil
    }
    guard let last = name.labels.last, name.labels.count >= 2,
      !last.utf8.allSatisfy({ (0x30...0x39).contains($0) })
    else {
      report(
        .badDomain, at: node,
        CatalogueText.say(.incompleteName, what, Wording.quote(written)))
      return nil
    }
    return name
  }

  /// The pattern of a rule that takes in all below a name, when it is not too broad.
  mutating func suffix(_ node: Node, what: String) -> DomainName? {
    guard let written = text(node, what: what) else { return nil }
    if let name = DomainName(written), BroadNames.contains(name) {
      report(
        .broadDomain, at: node,
        CatalogueText.say(.broadSuffix, what, Wording.quote(name.text)))
      return nil
    }
    return domain(node, what: what)
  }

  /// A name with `*` inside labels.
  mutating func pattern(_ node: Node, what: String) -> LabelPattern? {
    guard let written = text(node, what: what) else { return nil }
    do throws(LabelPattern.Failure) {
      let pattern = try LabelPattern(parsing: written)
      guard pattern.headLiteralCount > 0 || !BroadNames.contains(pattern.tail) else {
        report(
          .broadDomain, at: node,
          CatalogueText.say(.broadPattern, what, Wording.quote(written)))
        return nil
      }
      return pattern
    } catch {
      report(
        .badDomain, at: node,
        CatalogueText.say(.badPattern, what, Wording.quote(written), error.message))
      return nil
    }
  }

  /// What is wrong with a text that is no host name, and what to write.
  private static func whyNotADomain(_ text: String) -> String {
    let quoted = Wording.quote(text)
    if IPAddress(text) != nil || IPPrefix(text) != nil {
      return CatalogueText.say(.addressIsNoName, quoted)
    }
    if text.contains("/") {
      let rest = text.split(separator: "://").last ?? text[...]
      let host = rest.split(separator: "/").first.map(String.init) ?? ""
      return DomainName(host) == nil
        ? CatalogueText.say(.webAddress, quoted) : CatalogueText.say(.webAddressOf, quoted, host)
    }
    if text.hasPrefix("*."), let name = DomainName(text.dropFirst(2)) {
      return CatalogueText.say(.starIsBelow, quoted, name)
    }
    if text.contains("*") {
      return CatalogueText.say(.starInPatternOnly, quoted)
    }
    if text.hasPrefix("."), let name = DomainName(text.dropFirst()) {
      return CatalogueText.say(.leadingDot, quoted, name)
    }
    if text.contains(":") { return CatalogueText.say(.portNumber, quoted) }
    if !text.utf8.allSatisfy({ $0 < 0x80 }) {
      return CatalogueText.say(.accentedLetters, quoted)
    }
    return CatalogueText.say(.notADomainName, quoted)
  }
}
