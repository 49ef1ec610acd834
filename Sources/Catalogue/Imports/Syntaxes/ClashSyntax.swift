/// Rule providers of Clash and mihomo: a list of rules or names, or the same under `payload:`.
struct ClashSyntax: ListSyntax {
  private var isPayload = false

  mutating func read(_ line: ListLine, into draft: inout ListDraft) {
    let content = line.trimmed
    guard !content.isEmpty, !content.hasPrefix("#"), !content.hasPrefix("//") else { return }
    if content.before("#").trimmingBlanks == "payload:" {
      isPayload = true
      return
    }
    guard isPayload else { return read(content, &draft) }
    guard content.hasPrefix("- ") else { return draft.reportUnknown(content) }
    let item = content.dropFirst(2).trimmingBlanks
    guard let quote = item.unicodeScalars.first, quote == "'" || quote == "\"" else {
      return read(Self.withoutComment(item), &draft)
    }
    let inner = item.dropFirst().before(quote)
    let rest = item[inner.endIndex...].dropFirst().trimmingBlanks
    guard inner.endIndex < item.endIndex, rest.isEmpty || rest.hasPrefix("#") else {
      return draft.reportUnknown(item)
    }
    read(inner, &draft)
  }

  private func read(_ item: Substring, _ draft: inout ListDraft) {
    if item.contains(",") { return SurgeSyntax.read(rule: item, into: &draft) }
    if item.hasPrefix("+.") { return draft.addSuffix(item.dropFirst(2)) }
    // All names below; the name itself comes with them, as docs/regles.md says.
    if item.hasPrefix(".") { return draft.addSuffix(item.dropFirst()) }
    if item.contains("*") { return draft.addPattern(item) }
    draft.addExact(item)
  }

  /// In YAML a comment begins with a blank and `#`.
  private static func withoutComment(_ item: Substring) -> Substring {
    guard let mark = item.firstRange(of: " #") else { return item }
    return item[..<mark.lowerBound].trimmingBlanks
  }
}
