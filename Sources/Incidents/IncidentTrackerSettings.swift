public import Model

extension IncidentTracker {
  /// What a tracker needs to know of the collectivity and its rules.
  public struct Settings: Sendable {
    /// The local time that cuts days and hours.
    public let zone: CivilZone
    /// The version of the rules, noted on each incident.
    public let catalogueVersion: String
    /// How many incidents can be open at once.
    public let openLimit: Int
    /// How much each reason weighs in an incident's priority.
    public let weights: PriorityWeights

    /// Seconds without a sighting after which a session is over: half an hour, the usual bound of
    /// web sessions.
    public static let gapSeconds: Int64 = 1800

    /// 100,000 open incidents: ten services on each of 10,000 postes at once, about 100 MB.
    public static let defaultOpenLimit = 100_000

    /// 16 rules an incident: more say nothing new about what was used.
    public static let maximumRules = 16

    /// 64 sessions of one poste and one service, open or remembered: a day of 25 hours has 50, and
    /// clocks that jump about must not make the search among them long.
    public static let maximumSessionsPerPair = 64

    /// Settings; `openLimit` below 1 counts as 1.
    public init(
      zone: CivilZone, catalogueVersion: String, openLimit: Int = defaultOpenLimit,
      weights: PriorityWeights = PriorityWeights()
    ) {
      self.zone = zone
      self.catalogueVersion = catalogueVersion
      self.openLimit = max(1, openLimit)
      self.weights = weights
    }

    var gap: Int64 { Self.gapSeconds * Timestamp.nanosecondsPerSecond }
  }
}
