/// One name a line, which stands for all below it too; `#` begins a comment.
struct PlainSyntax: ListSyntax {
  /// Whether lines are web addresses without scheme (`host/path`), as in `urls` of UT1.
  let holdsAddresses: Bool

  mutating func read(_ line: ListLine, into draft: inout ListDraft) {
    let content = line.text[...].before("#").trimmingBlanks
    guard !content.isEmpty else { return }
    guard content.words.count == 1 else { return draft.reportUnknown(content) }
    guard holdsAddresses else { return draft.addSuffix(content) }
    // Nobody who listens sees a path: the host serves other things too.
    draft.addExact(content.before("/").before(":"), isShared: true)
  }
}
