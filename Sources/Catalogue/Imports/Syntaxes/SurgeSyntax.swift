/// Rule sets of Surge: `KIND,value[,options]`.
struct SurgeSyntax: ListSyntax {
  /// Rules that are not about names.
  private static let otherKinds: Set<Substring> = [
    "IP-CIDR", "IP-CIDR6", "IP-ASN", "IP-SUFFIX", "GEOIP", "GEOSITE", "SRC-IP", "SRC-IP-CIDR",
    "SRC-PORT", "DEST-PORT", "DST-PORT", "IN-PORT", "PROCESS-NAME", "PROCESS-PATH", "USER-AGENT",
    "PROTOCOL", "NETWORK", "SUBNET", "RULE-SET", "DOMAIN-SET", "AND", "OR", "NOT", "MATCH", "FINAL",
    "DEVICE-NAME", "HOSTNAME-TYPE",
  ]

  mutating func read(_ line: ListLine, into draft: inout ListDraft) {
    let content = line.trimmed
    guard !content.isEmpty, !content.hasPrefix("#"), !content.hasPrefix(";"),
      !content.hasPrefix("//")
    else { return }
    Self.read(rule: content, into: &draft)
  }

  /// One rule, which Clash writes in the same way.
  static func read(rule: Substring, into draft: inout ListDraft) {
    let parts = rule.split(separator: ",", omittingEmptySubsequences: false).map(\.trimmingBlanks)
    guard parts.count >= 2, let written = parts.first else { return draft.reportUnknown(rule) }
    // A comment may follow the value.
    let value = (parts[1].words.first ?? parts[1]).before("#")
    switch written.uppercased() {
    case "DOMAIN": draft.addExact(value)
    case "DOMAIN-SUFFIX": draft.addSuffix(value)
    case "DOMAIN-KEYWORD":
      draft.report(
        .keyword, at: rule, CatalogueText.say(.keywordRefused, Wording.quote(String(value))))
    case "URL-REGEX", "DOMAIN-REGEX", "PROCESS-NAME-REGEX":
      draft.report(
        .regularExpression, at: rule,
        CatalogueText.say(.regularExpressionRefused, Wording.quote(String(value))))
    case let kind where otherKinds.contains(kind[...]):
      draft.report(
        .notAName, at: rule, CatalogueText.say(.ruleLeftOut, kind))
    default: draft.reportUnknown(rule)
    }
  }
}
