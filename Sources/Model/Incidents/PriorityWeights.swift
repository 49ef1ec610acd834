/// How much each reason weighs in an incident's priority; 0 leaves a reason out.
public struct PriorityWeights: Hashable, Sendable {
  /// The collectivity forbids the service: `status-prohibited`.
  public var prohibited = 30
  /// Nobody has decided about the service: `status-unassessed`.
  public var unassessed = 20
  /// The service is being examined: `status-under-review`.
  public var underReview = 10
  /// 1 MB or more was sent: `sent-over-1-mb`.
  public var sentOver1MB = 20
  /// 10 MB or more was sent, instead of the term for 1 MB: `sent-over-10-mb`.
  public var sentOver10MB = 30
  /// The server answered: `evidence-established`.
  public var established = 10
  /// Data was exchanged, instead of the term for an answer: `evidence-volume`.
  public var volume = 20

  /// The weights documented in docs/limits.md.
  public init() {}

  /// Where the weight of each reason is kept, by the code that is printed beside it.
  public static let paths:
    [(code: String, path: any WritableKeyPath<PriorityWeights, Int> & Sendable)] =
      [
        ("status-prohibited", \.prohibited), ("status-unassessed", \.unassessed),
        ("status-under-review", \.underReview), ("sent-over-1-mb", \.sentOver1MB),
        ("sent-over-10-mb", \.sentOver10MB), ("evidence-established", \.established),
        ("evidence-volume", \.volume),
      ]

  /// The priority of an incident of that status, strongest evidence and volume sent.
  public func priority(
    status: ServiceStatus, evidence: Evidence, sent: VolumeBucket
  ) -> Priority {
    var terms: [Priority.Term] = []
    func add(_ code: String, _ weight: Int) {
      if weight > 0 { terms.append(Priority.Term(code: code, weight: min(weight, 100))) }
    }
    switch status {
    case .prohibited: add("status-prohibited", prohibited)
    case .unassessed: add("status-unassessed", unassessed)
    case .underReview: add("status-under-review", underReview)
    case .approved, .tolerated: break
    }
    if sent >= .under100MB {
      add("sent-over-10-mb", sentOver10MB)
    } else if sent >= .under10MB {
      add("sent-over-1-mb", sentOver1MB)
    }
    switch evidence {
    case .volume: add("evidence-volume", volume)
    case .established: add("evidence-established", established)
    case .dnsQuery, .dnsAnswer, .clientHello: break
    }
    return Priority(terms: terms)
  }
}
