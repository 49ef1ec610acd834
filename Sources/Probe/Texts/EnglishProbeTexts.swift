/// What the probe says in English; `docs/decisions/0025-texts.md` describes the format.
enum EnglishProbeTexts {
  static let all = #"""
    # ReplayError
    standardInputCannotBeReplayed = Replayed already: {0}. Standard input and pipes cannot be read twice: try again without these files. Nothing was recorded.
    """#
}
