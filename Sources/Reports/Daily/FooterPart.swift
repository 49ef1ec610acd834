import Model
import Texts

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
      language.say(.purpose),
      FooterPart.purpose(language), language.say(.whatThresholdMeans, material.k),
      material.context.isSmall ? contact() : nil, foundations(), origin(), auditHead(),
    ].compactMap(\.self)
  }

  /// What was declared, and when the report must be gone, unless it is one that is kept; nil when nothing
  /// of it is known.
  func foundations(isKept: Bool = false) -> String? {
    let record = material.context.compliance
    var parts: [String] = []
    switch record?.cst {
    case .given(let date): parts.append(dated(language.say(.cst), date))
    case .absent:
      parts.append(language.say(.cstNoOpinionWithReason))
    case nil: break
    }
    if let date = record?.agentsInformed {
      parts.append(dated(language.say(.agentsInformed), date))
    }
    if let date = record?.aipd {
      parts.append(dated(language.say(.dpiaToReviewOn), date.adding(days: 365)))
    }
    if let written = material.context.writtenOn, let record, !isKept {
      let end = written.adding(days: record.retention.reports)
      parts.append(dated(language.say(.toDestroyOn), end))
    }
    return parts.isEmpty ? nil : parts.joined(separator: " · ")
  }

  /// Whom to ask; nil when nobody is declared.
  func contact() -> String? {
    material.context.compliance?.dpoContact.map {
      language.say(.questionsAndRightsOfAgents, InertText.cleaned($0))
    }
  }

  private func dated(_ label: String, _ day: CivilDay) -> String {
    "\(label) \(DateText.short(day))"
  }

  private func origin() -> String {
    let context = material.context
    return [
      digest(language.say(.configuration), context.configurationDigest),
      digest(language.say(.policy), context.policyDigest),
      "\(language.say(.catalogue)) \(InertText.cleaned(context.catalogueVersion))",
      "Vigie \(InertText.cleaned(context.productVersion))",
    ].compactMap(\.self).joined(separator: " · ")
  }

  private func digest(_ label: String, _ digest: String?) -> String? {
    digest.map {
      "\(label) \(InertText.cleaned($0).prefix(Self.shownDigits))"
    }
  }

  private func auditHead() -> String? {
    material.context.auditHead.map {
      let shown = InertText.cleaned($0)
      return language.say(.headOfAuditTrail, shown)
    }
  }

  /// The sentence under every text that speaks of uses.
  static func purpose(_ language: Language) -> String {
    language.say(.purposeAndLimits)
  }
}
