/// What the probe says in French; `docs/decisions/0025-texts.md` describes the format.
enum FrenchProbeTexts {
  static let all = #"""
    # ReplayError
    standardInputCannotBeReplayed = Déjà relus : {0}. L'entrée standard et les tubes ne se relisent pas : recommencez sans ces fichiers. Rien n'a été enregistré.
    """#
}
