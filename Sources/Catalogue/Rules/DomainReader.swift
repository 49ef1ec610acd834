import Model
import Yams

extension NodeReader {
  /// A host name of at least two labels.
  mutating func domain(_ node: Node, what: String) -> DomainName? {
    guard let written = text(node, what: what) else { return nil }
    guard let name = DomainName(written) else {
      report(.badDomain, at: node, "\(what)\u{A0}: \(Self.whyNotADomain(written))")
      return nil
    }
    guard let last = name.labels.last, name.labels.count >= 2,
      !last.utf8.allSatisfy({ (0x30...0x39).contains($0) })
    else {
      report(
        .badDomain, at: node,
        "\(what)\u{A0}: \(Wording.quote(written)) n'est pas un nom complet\u{202F}; "
          + "écrire le nom avec son domaine, comme chat.exemple.fr")
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
        "\(what)\u{A0}: \(Wording.quote(name.text)) porte aussi les noms d'autres que ce service"
          + "\u{202F}; écrire un nom plus précis, ou exact:")
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
          "\(what)\u{A0}: \(Wording.quote(written)) porte aussi les noms d'autres que ce service"
            + "\u{202F}; ajouter des lettres à côté du «\u{A0}*\u{A0}»")
        return nil
      }
      return pattern
    } catch {
      report(
        .badDomain, at: node,
        "\(what)\u{A0}: motif \(Wording.quote(written)) refusé\u{A0}: \(error.message)")
      return nil
    }
  }

  /// What is wrong with a text that is no host name, and what to write.
  private static func whyNotADomain(_ text: String) -> String {
    let quoted = Wording.quote(text)
    if IPAddress(text) != nil || IPPrefix(text) != nil {
      return "\(quoted) est une adresse\u{202F}; une règle porte sur un nom"
    }
    if text.contains("/") {
      let rest = text.split(separator: "://").last ?? text[...]
      let host = rest.split(separator: "/").first.map(String.init) ?? ""
      let hint = DomainName(host) == nil ? "" : "\u{A0}: \(host)"
      return "\(quoted) est une adresse web\u{202F}; écrire le nom seul, "
        + "sans https:// ni chemin\(hint)"
    }
    if text.hasPrefix("*."), let name = DomainName(text.dropFirst(2)) {
      return "\(quoted)\u{202F}: écrire \(name), qui vaut aussi pour tous les noms en dessous"
    }
    if text.contains("*") {
      return "\(quoted)\u{202F}: «\u{A0}*\u{A0}» ne s'écrit que dans pattern:"
    }
    if text.hasPrefix("."), let name = DomainName(text.dropFirst()) {
      return "\(quoted)\u{202F}: écrire \(name), sans point au début"
    }
    if text.contains(":") { return "\(quoted)\u{202F}: écrire le nom seul, sans numéro de port" }
    if !text.utf8.allSatisfy({ $0 < 0x80 }) {
      return "\(quoted) a des lettres accentuées\u{202F}; l'écrire en forme ASCII (xn--…)"
    }
    return "\(quoted) n'est pas un nom de domaine\u{202F}; lettres, chiffres, tirets et points "
      + "seulement, 63 caractères au plus entre deux points, 253 en tout"
  }
}
