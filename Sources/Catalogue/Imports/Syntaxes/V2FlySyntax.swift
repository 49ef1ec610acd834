/// The data files of v2fly's domain-list-community.
struct V2FlySyntax: ListSyntax {
  mutating func read(_ line: ListLine, into draft: inout ListDraft) {
    let content = line.text[...].before("#").trimmingBlanks
    guard let rule = content.words.first else { return }
    var attributes: [Substring] = []
    for word in content.words.dropFirst() {
      if word.hasPrefix("@"), word.count > 1 {
        attributes.append(word.dropFirst())
      } else if !word.hasPrefix("&") || word.count == 1 {
        // `&list` says that the name is in another list too: nothing for this one.
        return draft.reportUnknown(word)
      }
    }
    let kind = rule.contains(":") ? rule.before(":") : "domain"
    let value = rule.contains(":") ? rule.dropFirst(kind.count + 1) : rule
    if kind == "include" { return include(value, attributes, &draft) }
    guard kind == "keyword" || kind == "regexp" || Self.passes(attributes, draft.filters) else {
      return
    }
    let isShared = attributes.contains("ads")
    switch kind {
    case "domain": draft.addSuffix(value, isShared: isShared)
    case "full": draft.addExact(value, isShared: isShared)
    case "keyword":
      draft.report(
        .keyword, at: rule, CatalogueText.say(.keywordRefused, Wording.quote(String(value))))
    case "regexp":
      draft.report(
        .regularExpression, at: rule,
        CatalogueText.say(.regularExpressionRefused, Wording.quote(String(value))))
    default: draft.reportUnknown(rule)
    }
  }

  private func include(
    _ name: Substring, _ attributes: [Substring], _ draft: inout ListDraft
  ) {
    // A name of a file beside this one, never a path.
    let isPlain =
      !name.isEmpty
      && name.utf8.allSatisfy {
        (0x61...0x7A).contains($0 | 0x20) || (0x30...0x39).contains($0)
          || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "!") || $0 == UInt8(ascii: "_")
      }
    guard isPlain else { return draft.reportUnknown(name) }
    draft.addInclude(
      name,
      filters: attributes.map {
        $0.hasPrefix("-")
          ? ListInclude.Filter(attribute: String($0.dropFirst()), isWanted: false)
          : ListInclude.Filter(attribute: String($0), isWanted: true)
      })
  }

  private static func passes(
    _ attributes: [Substring], _ filters: [ListInclude.Filter]
  ) -> Bool {
    filters.allSatisfy { filter in
      attributes.contains { $0 == filter.attribute } == filter.isWanted
    }
  }
}
