import Model

/// What the figures are not (privacy requirement P5), and what made them.
struct FooterPart {
  private let material: DailyMaterial

  init(_ material: DailyMaterial) {
    self.material = material
  }

  func lines() -> [String] {
    let language = material.language
    let catalogue = InertText.cleaned(material.context.catalogueVersion)
    let version = InertText.cleaned(material.context.productVersion)
    var lines = [
      language.say(
        "Finalité : encadrer l'usage des IA grand public et protéger les données des usagers.",
        "Purpose: to govern the use of public AI services and to protect citizens' data."),
      FooterPart.purpose(language),
      language.say(
        "Catalogue \(catalogue) · Vigie \(version)", "Catalogue \(catalogue) · Vigie \(version)"),
    ]
    if let head = material.context.auditHead {
      let shown = InertText.cleaned(head)
      lines.append(
        language.say(
          "Tête du journal des consultations : \(shown)", "Head of the audit trail: \(shown)"))
    }
    return lines
  }

  /// The sentence under every text that speaks of uses.
  static func purpose(_ language: Language) -> String {
    language.say(
      "Usage constaté par poste de travail (une adresse, pas une personne) ; un nom contacté n'est "
        + "pas un contenu lu. Ne constitue ni une preuve individuelle, ni un outil d'évaluation.",
      "Use seen by workstation (an address, not a person); a name contacted is not content read. "
        + "Neither proof against an individual nor a means of evaluation.")
  }
}
