import Model

/// What the figures are not (privacy requirement P5), what the report rests on, and what made it.
struct FooterPart {
  private let material: DailyMaterial
  private let language: Language

  /// Digits of a hash that are printed: enough to compare by eye.
  private static let shownDigits = 8

  init(_ material: DailyMaterial) {
    self.material = material
    language = material.language
  }

  func lines() -> [String] {
    [
      language.say(
        "Finalité : encadrer l'usage des IA grand public et protéger les données des usagers.",
        "Purpose: to govern the use of public AI services and to protect citizens' data."),
      FooterPart.purpose(language), foundations(), origin(), auditHead(),
    ].compactMap(\.self)
  }

  /// What was declared, and when the report must be gone; nil when nothing of it is known.
  func foundations() -> String? {
    let record = material.context.compliance
    var parts: [String] = []
    switch record?.cst {
    case .given(let date): parts.append(dated("CST", "CST", date))
    case .absent:
      parts.append(language.say("CST : avis absent, motivé", "CST: no opinion, with reason"))
    case nil: break
    }
    if let date = record?.agentsInformed {
      parts.append(dated("agents informés", "agents informed", date))
    }
    if let date = record?.aipd {
      parts.append(dated("AIPD à revoir le", "DPIA to review on", date.adding(days: 365)))
    }
    if let written = material.context.writtenOn, let record {
      let end = written.adding(days: record.retention.reports)
      parts.append(dated("à détruire le", "to destroy on", end))
    }
    return parts.isEmpty ? nil : parts.joined(separator: " · ")
  }

  private func dated(_ french: String, _ english: String, _ day: CivilDay) -> String {
    "\(language.say(french, english)) \(DateText.short(day))"
  }

  private func origin() -> String {
    let context = material.context
    return [
      digest("Configuration", "Configuration", context.configurationDigest),
      digest("politique", "policy", context.policyDigest),
      "\(language.say("Catalogue", "Catalogue")) \(InertText.cleaned(context.catalogueVersion))",
      "Vigie \(InertText.cleaned(context.productVersion))",
    ].compactMap(\.self).joined(separator: " · ")
  }

  private func digest(_ french: String, _ english: String, _ digest: String?) -> String? {
    digest.map {
      "\(language.say(french, english)) \(InertText.cleaned($0).prefix(Self.shownDigits))"
    }
  }

  private func auditHead() -> String? {
    material.context.auditHead.map {
      let shown = InertText.cleaned($0)
      return language.say(
        "Tête du journal des consultations : \(shown)", "Head of the audit trail: \(shown)")
    }
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
