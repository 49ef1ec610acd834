/// One thing to do: who, what with its figure, and the command that shows more.
struct ProposedAction {
  let who: String
  let what: String
}
