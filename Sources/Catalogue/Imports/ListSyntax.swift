/// What the lines of one format mean.
protocol ListSyntax {
  /// Tells the draft what the line says; a line that says nothing known is a problem of the draft.
  mutating func read(_ line: ListLine, into draft: inout ListDraft)
}
