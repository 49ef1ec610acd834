import Model

extension Explanation {
  /// The explanation as sentences in French, the runners-up on lines of their own.
  public var frenchText: String {
    if let refusal {
      let reason =
        switch refusal {
        case .empty: "nom vide"
        case .tooLong: "plus de 253 caractères"
        case .address: "une adresse n'est pas un nom"
        case .notAName: "ce n'est pas un nom de domaine"
        }
      return "«\u{A0}\(name)\u{A0}»\u{A0}: aucune règle possible (\(reason))."
    }
    guard let rule, let service, let status else {
      return (["\(name)\u{A0}: aucune règle ne correspond."] + frenchRunnersUp)
        .joined(separator: "\n")
    }
    let summary = service.summary
    let country = summary.country.map { ", \($0)" } ?? ""
    let reach =
      switch rule.pattern {
      case .exact: "ce nom seul"
      case .labels: "les noms de cette forme"
      case .suffix: "ce nom et tous ceux en dessous"
      }
    let first =
      "\(name)\u{A0}: \(summary.name) (\(summary.provider)\(country)), par la règle "
      + "«\u{A0}\(rule.text)\u{A0}» (\(reach)), \(rule.path):\(rule.line)."
    let second =
      "Rôle \(rule.role.rawValue), nom \(rule.scope == .dedicated ? "dédié" : "partagé")\u{202F}; "
      + "statut\u{A0}: \(status.frenchName)."
    return (["\(first) \(second) \(frenchOutcome(rule, status))"] + frenchRunnersUp)
      .joined(separator: "\n")
  }

  private func frenchOutcome(_ rule: Rule, _ status: ServiceStatus) -> String {
    if opensIncident { return "Une connexion établie ouvre un usage constaté." }
    let reason =
      if !status.opensIncident {
        "le service est \(status.frenchName)"
      } else if rule.scope == .shared {
        "le nom sert aussi à autre chose"
      } else if !rule.role.opensIncident {
        "un nom de rôle \(rule.role.rawValue) ne prouve pas un usage"
      } else {
        "le fait n'est pas vérifié (source: unverified)"
      }
    return "Une connexion établie n'ouvre pas d'usage constaté\u{A0}: \(reason)."
  }

  private var frenchRunnersUp: [String] {
    runnersUp.map { other in
      let why = other.isExcepted ? "écarté par except" : "correspond aussi, moins précis"
      return "  \(why)\u{A0}: «\u{A0}\(other.rule.text)\u{A0}» (\(other.serviceName)), "
        + "\(other.rule.path):\(other.rule.line)"
    }
  }

  /// The explanation as sentences in English, the runners-up on lines of their own.
  public var englishText: String {
    if let refusal {
      let reason =
        switch refusal {
        case .empty: "empty name"
        case .tooLong: "more than 253 characters"
        case .address: "an address is no name"
        case .notAName: "not a domain name"
        }
      return "\"\(name)\": no rule is possible (\(reason))."
    }
    guard let rule, let service, let status else {
      return (["\(name): no rule matches."] + englishRunnersUp).joined(separator: "\n")
    }
    let summary = service.summary
    let country = summary.country.map { ", \($0)" } ?? ""
    let reach =
      switch rule.pattern {
      case .exact: "this name alone"
      case .labels: "names of this form"
      case .suffix: "this name and all below it"
      }
    let first =
      "\(name): \(summary.name) (\(summary.provider)\(country)), by the rule \"\(rule.text)\" "
      + "(\(reach)), \(rule.path):\(rule.line)."
    let second =
      "Role \(rule.role.rawValue), \(rule.scope.rawValue) name; status: \(status.rawValue)."
    return (["\(first) \(second) \(englishOutcome(rule, status))"] + englishRunnersUp)
      .joined(separator: "\n")
  }

  private func englishOutcome(_ rule: Rule, _ status: ServiceStatus) -> String {
    if opensIncident { return "An established connection opens an incident." }
    let reason =
      if !status.opensIncident {
        "the service is \(status.rawValue)"
      } else if rule.scope == .shared {
        "the name serves other things too"
      } else if !rule.role.opensIncident {
        "a name of role \(rule.role.rawValue) does not show a use"
      } else {
        "the fact is not confirmed (source: unverified)"
      }
    return "An established connection opens no incident: \(reason)."
  }

  private var englishRunnersUp: [String] {
    runnersUp.map { other in
      let why = other.isExcepted ? "kept away by except" : "matches too, less exact"
      return "  \(why): \"\(other.rule.text)\" (\(other.serviceName)), "
        + "\(other.rule.path):\(other.rule.line)"
    }
  }
}

extension ServiceStatus {
  fileprivate var frenchName: String {
    switch self {
    case .approved: "autorisé"
    case .tolerated: "toléré"
    case .underReview: "à l'étude"
    case .unassessed: "non évalué"
    case .prohibited: "interdit"
    }
  }
}
