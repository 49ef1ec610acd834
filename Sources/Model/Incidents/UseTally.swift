/// One poste's use of one service on one day, whatever its status: the working set of a day's
/// distinct counts, from which the day's aggregates are made.
public struct UseTally: Hashable, Sendable {
  /// What the figures are kept by.
  public struct Key: Hashable, Sendable {
    /// The local day.
    public let day: CivilDay
    /// The service.
    public let service: ServiceID
    /// The need that it answers.
    public let category: ServiceCategory
    /// The status at the time.
    public let status: ServiceStatus
    /// The direction; nil when none is declared for the poste.
    public let direction: String?
    /// Who.
    public let poste: Pseudonym
    /// Whether many people share the address: such rows are left out of distinct counts.
    public let gateway: GatewayKind?

    /// A key from its parts.
    public init(
      day: CivilDay, service: ServiceID, category: ServiceCategory, status: ServiceStatus,
      direction: String?, poste: Pseudonym, gateway: GatewayKind?
    ) {
      self.day = day
      self.service = service
      self.category = category
      self.status = status
      self.direction = direction
      self.poste = poste
      self.gateway = gateway
    }
  }

  /// What the figures are kept by.
  public let key: Key
  /// The strongest evidence of the day.
  public var evidence: Evidence
  /// Number of connections (sightings of evidence `clientHello` that open one).
  public var connections: Int
  /// Number of names asked of a resolver.
  public var questions: Int
  /// Bytes sent, a lower bound.
  public var sentBytes: UInt64
  /// How many of the connections were blocked: refused or broken off before any answer.
  public var blockedConnections: Int
  /// How many of the names asked were refused by the resolver.
  public var blockedQuestions: Int

  /// A tally from its parts.
  public init(
    key: Key, evidence: Evidence, connections: Int, questions: Int, sentBytes: UInt64,
    blockedConnections: Int = 0, blockedQuestions: Int = 0
  ) {
    self.key = key
    self.evidence = evidence
    self.connections = connections
    self.questions = questions
    self.sentBytes = sentBytes
    self.blockedConnections = blockedConnections
    self.blockedQuestions = blockedQuestions
  }
}
