import Model
public import Texts

extension Explanation {
  /// The explanation as sentences in that language, the runners-up on lines of their own.
  public func text(in language: Language) -> String {
    if let refusal {
      let reason: CatalogueText =
        switch refusal {
        case .empty: .emptyName
        case .tooLong: .nameTooLong
        case .address: .anAddress
        case .notAName: .notAName
        }
      return CatalogueText.say(
        .noRulePossible, name, CatalogueText.say(reason, in: language), in: language)
    }
    guard let rule, let service, let status else {
      return ([CatalogueText.say(.noRuleMatches, name, in: language)] + runnersUp(in: language))
        .joined(separator: "\n")
    }
    let summary = service.summary
    let reach: CatalogueText =
      switch rule.pattern {
      case .exact: .thisNameAlone
      case .labels: .namesOfThisForm
      case .suffix: .thisNameAndBelow
      }
    let first = CatalogueText.say(
      .byTheRule, name, summary.name,
      [summary.provider, summary.country].compactMap(\.self).joined(separator: ", "), rule.text,
      CatalogueText.say(reach, in: language), rule.path, rule.line, in: language)
    let second = CatalogueText.say(
      rule.scope == .dedicated ? .dedicatedName : .sharedName, rule.role.rawValue,
      CatalogueText.say(status.text, in: language), in: language)
    return
      (["\(first) \(second) \(outcome(rule, status, in: language))"]
      + runnersUp(in: language))
      .joined(separator: "\n")
  }

  private func outcome(_ rule: Rule, _ status: ServiceStatus, in language: Language) -> String {
    if opensIncident { return CatalogueText.say(.opensUse, in: language) }
    let reason =
      if !status.opensIncident {
        CatalogueText.say(
          .serviceHasStatus, CatalogueText.say(status.text, in: language), in: language)
      } else if rule.scope == .shared {
        CatalogueText.say(.nameServesOtherThings, in: language)
      } else if !rule.role.opensIncident {
        CatalogueText.say(.roleShowsNoUse, rule.role.rawValue, in: language)
      } else {
        CatalogueText.say(.factNotConfirmed, in: language)
      }
    return CatalogueText.say(.opensNoUse, reason, in: language)
  }

  private func runnersUp(in language: Language) -> [String] {
    runnersUp.map { other in
      CatalogueText.say(
        other.isExcepted ? .keptAwayByExcept : .matchesTooLessExact, other.rule.text,
        other.serviceName, other.rule.path, other.rule.line, in: language)
    }
  }
}

extension ServiceStatus {
  fileprivate var text: CatalogueText {
    switch self {
    case .approved: .approved
    case .tolerated: .tolerated
    case .underReview: .underReview
    case .unassessed: .unassessed
    case .prohibited: .prohibited
    }
  }
}
