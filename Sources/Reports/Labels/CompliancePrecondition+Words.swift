public import Model

extension CompliancePrecondition {
  /// What is meant, for people.
  public func words(in language: Language) -> String {
    switch self {
    case .controller: language.say("responsable de traitement", "controller")
    case .dpoContact: language.say("contact du DPO", "contact of the DPO")
    case .legalBasis: language.say("base légale", "legal basis")
    case .balancingTest: language.say("mise en balance", "balancing test")
    case .register: language.say("fiche du registre", "entry in the register")
    case .aipd: language.say("AIPD", "impact assessment")
    case .cstOpinion: language.say("avis du CST", "opinion of the social committee")
    case .agentsInformed: language.say("information des agents", "information of the agents")
    case .dpoKey: language.say("clé du DPO vérifiée", "checked key of the DPO")
    }
  }
}
