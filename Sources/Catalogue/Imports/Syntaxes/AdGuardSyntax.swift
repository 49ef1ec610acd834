/// Rules of AdGuard Home for DNS: `||name^`, and `@@||name^` for exceptions.
struct AdGuardSyntax: ListSyntax {
  mutating func read(_ line: ListLine, into draft: inout ListDraft) {
    let content = line.trimmed
    guard let first = content.first, first != "!", first != "#", !isHeading(content) else { return }
    let isException = content.hasPrefix("@@")
    let rule = isException ? content.dropFirst(2) : content
    if rule.hasPrefix("/") {
      return draft.report(
        .regularExpression, at: rule,
        CatalogueText.say(.regularExpressionRefused, Wording.quote(String(rule))))
    }
    guard rule.hasPrefix("||") else { return draft.reportUnknown(content) }
    let name = rule.dropFirst(2).before("^")
    let rest = rule[name.endIndex...].dropFirst()
    guard name.endIndex < rule.endIndex, rest.isEmpty || rest.hasPrefix("$") else {
      return draft.reportUnknown(content)
    }
    // `important` only says which of two rules goes first. Every other option changes for whom or
    // for what the rule holds.
    for option in rest.dropFirst().split(separator: ",", omittingEmptySubsequences: false)
    where option != "important" && !rest.isEmpty {
      return draft.reportUnknown(
        option, hint: .optionNotTaken)
    }
    if isException {
      draft.addException(name)
    } else {
      draft.addSuffix(name)
    }
  }

  private func isHeading(_ content: Substring) -> Bool {
    content.hasPrefix("[") && content.hasSuffix("]")
  }
}
