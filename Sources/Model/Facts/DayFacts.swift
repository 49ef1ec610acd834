/// What the store knows of one local day, or of a run of days that is counted as one, ready for a
/// report; it names no poste.
public struct DayFacts: Hashable, Sendable {
  /// The day, or the run of days.
  public var period: Period
  /// Distinct postes with a connection to any AI service (gateways left out).
  public var postes: Int
  /// Those that used at least one approved service.
  public var postesWithApproved: Int
  /// Distinct postes that only asked for a name, and connected to no service.
  public var postesDNSOnly: Int
  /// Incidents that began on that day, false alarms and blocked attempts left out.
  public var incidents: Int
  /// Incidents of that day that were found to be false alarms.
  public var falsePositives: Int
  /// Distinct postes of those (gateways left out); of single days only.
  public var falsePositivePostes: Int
  /// Incidents of that day that were blocked attempts and no use.
  public var blockedIncidents: Int
  /// Incidents of that day by bucket of bytes sent.
  public var sentBuckets: [VolumeBucket: Int]
  /// Distinct postes of those incidents, by the same buckets (gateways left out); of single days only.
  public var sentBucketPostes: [VolumeBucket: Int]
  /// Probable uploads by direction, the most first; a gateway's incidents are left out, and those of
  /// a protected category are under no direction.
  public var deposits: [DepositCell]
  /// Distinct postes of all probable uploads.
  public var depositPostes: Int
  /// Use by service and status, the most postes first.
  public var services: [ServiceUse]
  /// Use by direction and need.
  public var needs: [NeedCell]
  /// Distinct postes of all directions by need; a need that nobody had is not among them.
  public var needTotals: [ServiceCategory: Int]
  /// Use by direction.
  public var directions: [DirectionUse]
  /// Services that were not seen here in the 90 days before (connections; any status), of those seen.
  public var newServices: [ServiceID]
  /// Services that the catalogue had known for less than `Novelty.runningInDays` when the period began,
  /// or not at all: that they were not used before cannot be said.
  public var recognisedServices: Set<ServiceID>
  /// Services that are no longer new and that a direction had not used in the 90 days before.
  public var newDirections: [DirectionNovelty]
  /// The first local day on which each service that was seen was used, as far as the database knows.
  public var firstUses: [ServiceID: CivilDay]
  /// The first local day of which the database knows anything; nil when it knows none.
  public var firstDay: CivilDay?
  /// Coverage counters of that day, added up over its hours.
  public var coverage: [String: UInt64]
  /// Hours of that day in which at least one packet was read, in order.
  public var hoursWithPackets: [Timestamp]
  /// The first local day since which a declared network or VLAN gave no name, by its code; only of
  /// those that gave one before, within `NetworkSight.daysBack`, and none on that day.
  public var silentSince: [String: Timestamp]
  /// Services whose need revealed matters of GDPR article 9 when the day was written.
  public var protectedServices: Set<ServiceID>
  /// Whether one address at least speaks for many and is no declared gateway (`SuspectedGateway`).
  public var suspectsGateway: Bool
  /// Whether the figures come from rows by poste or from aggregates that were written hidden.
  public var level: CollectionLevel
  /// The counting windows of the day, in order; none at the pseudonymous level.
  public var windows: [CountingWindow]
  /// How many parts were counted apart, since one poste has another pseudonym in each: 1 for a day.
  /// Each number of distinct postes is that of the part with the most.
  public var parts: Int

  /// What stands for a count that was hidden before it was written: at least one, fewer than the
  /// threshold. Every reader hides a 1 as well, since thresholds are 2 or more.
  public static let some = 1

  /// The day; the last one of a run.
  public var day: CivilDay { period.days.upperBound }

  /// The facts of a day on which nothing was seen.
  public init(day: CivilDay) {
    self.init(Period(day))
  }

  /// The facts of days on which nothing was seen.
  public init(_ period: Period) {
    self.period = period
    postes = 0
    postesWithApproved = 0
    postesDNSOnly = 0
    incidents = 0
    falsePositives = 0
    falsePositivePostes = 0
    blockedIncidents = 0
    sentBuckets = [:]
    sentBucketPostes = [:]
    deposits = []
    depositPostes = 0
    services = []
    needs = []
    needTotals = [:]
    directions = []
    newServices = []
    recognisedServices = []
    newDirections = []
    firstUses = [:]
    firstDay = nil
    coverage = [:]
    hoursWithPackets = []
    silentSince = [:]
    protectedServices = []
    suspectsGateway = false
    level = .pseudonymous
    windows = []
    parts = 1
  }
}
