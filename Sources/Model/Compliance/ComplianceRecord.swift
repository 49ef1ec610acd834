/// What the controller declares about the processing; what is nil was not declared.
///
/// The product prints « renseigné » or « manquant » of it, never « conforme »: it cannot know.
public struct ComplianceRecord: Hashable, Sendable {
  /// Who decides on purposes and means (GDPR, article 4(7)).
  public var controller: String?
  /// How to reach the data protection officer.
  public var dpoContact: String?
  /// What makes the processing lawful.
  public var legalBasis: LegalBasis?
  /// Where the balancing test is; needed for a legitimate interest.
  public var balancingTest: String?
  /// The entry in the record of processing activities.
  public var register: String?
  /// The day of the impact assessment.
  public var aipd: CivilDay?
  /// The opinion of the social committee.
  public var cst: CommitteeOpinion?
  /// The day on which the agents were informed.
  public var agentsInformed: CivilDay?
  /// The DPO's public key.
  public var dpoKey: ConfirmedKey?
  /// How long postes are told apart at the aggregate level.
  public var window: AggregateWindow = .day
  /// How long things are kept.
  public var retention: RetentionPeriods

  /// A record in which nothing is declared, with the product's periods.
  public init() {
    retention = RetentionPeriods()
  }

  /// What is still missing on that day for a level to run, in the order of `CompliancePrecondition`.
  ///
  /// A date after `day` is a plan and not a fact: what it is of is missing.
  public func missing(
    for level: CollectionLevel, on day: CivilDay
  ) -> [CompliancePrecondition] {
    func isDone(_ date: CivilDay?) -> Bool { date.map { $0 <= day } ?? false }
    let isConsulted =
      switch cst {
      case .given(let date): isDone(date)
      case .absent: true
      case nil: false
      }
    var present: [CompliancePrecondition: Bool] = [
      .controller: controller != nil, .dpoContact: dpoContact != nil,
      .legalBasis: legalBasis != nil,
      .balancingTest: legalBasis != .legitimateInterest || balancingTest != nil,
      .register: register != nil,
    ]
    if level == .pseudonymous {
      present[.aipd] = isDone(aipd)
      present[.cstOpinion] = isConsulted
      present[.agentsInformed] = isDone(agentsInformed)
      present[.dpoKey] = isDone(dpoKey?.tested)
    }
    return CompliancePrecondition.allCases.filter { present[$0] == false }
  }
}
