public import Model
public import Texts

extension CompliancePrecondition {
  /// What is meant, for people.
  public func words(in language: Language) -> String {
    switch self {
    case .controller: language.say(.controller)
    case .dpoContact: language.say(.contactOfDpo)
    case .legalBasis: language.say(.legalBasis)
    case .balancingTest: language.say(.balancingTest)
    case .register: language.say(.entryInRegister)
    case .aipd: language.say(.impactAssessment)
    case .cstOpinion: language.say(.opinionOfTheSocialCommittee)
    case .agentsInformed: language.say(.informationOfAgents)
    case .dpoKey: language.say(.checkedKeyOfDpo)
    }
  }
}
