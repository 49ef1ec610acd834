/// One workstation, one service, one session: « usage constaté », never a fault.
///
/// While it is open it knows its last sighting; once closed only the hour of its start remains,
/// since start and end together are time spent (privacy requirement P11).
public struct Incident: Hashable, Sendable {
  /// What became of it.
  public enum State: String, CaseIterable, Sendable {
    /// The session goes on: its last sighting is less than 30 minutes old.
    case open
    /// The session is over.
    case closed
    /// Somebody found that it was a false alarm.
    case falsePositive = "false-positive"
  }

  /// The identifier; it carries no time.
  public var id: IncidentID
  /// Who, under the key of the period.
  public var poste: Pseudonym
  /// What was used.
  public var service: ServiceID
  /// The need that the service answers.
  public var category: ServiceCategory
  /// The direction at the time; nil when none was declared.
  public var direction: String?
  /// The site at the time; nil when none was declared.
  public var site: String?
  /// The status at the time.
  public var status: ServiceStatus
  /// The rules that matched, in order of first match, without repetition; at most 16.
  public var rules: [String]
  /// The strongest evidence.
  public var evidence: Evidence
  /// How many names asked, answers and connections there were, by the evidence that each began with;
  /// index is `Evidence.rawValue`. What only shows a connection stronger adds nothing.
  public var counts: [Int]
  /// How much was sent.
  public var sent: VolumeBucket
  /// How much was received.
  public var received: VolumeBucket
  /// How soon it deserves attention, and why.
  public var priority: Priority
  /// The local hour of its first sighting.
  public var hour: Timestamp
  /// The local day of its first sighting.
  public var day: CivilDay
  /// Whether it goes on from the day before.
  public var isContinued: Bool
  /// Whether many people share the address.
  public var gateway: GatewayKind?
  /// Open, closed or a false alarm.
  public var state: State
  /// The version of the rules that judged it.
  public var catalogueVersion: String
  /// The first sighting; nil once closed.
  public var firstSeen: Timestamp?
  /// The last sighting; nil once closed.
  public var lastSeen: Timestamp?
  /// Bytes sent so far; 0 once closed, when only the bucket remains.
  public var sentBytes: UInt64
  /// Bytes received so far; 0 once closed, when only the bucket remains.
  public var receivedBytes: UInt64
  /// How many of its connections were blocked: refused or broken off before any answer.
  public var blockedConnections: Int
  /// How many of the names asked were refused by the resolver.
  public var blockedQuestions: Int
  /// When somebody found that it was a false alarm; nil otherwise.
  public var falsePositiveAt: Timestamp?

  /// An incident from its parts.
  public init(
    id: IncidentID, poste: Pseudonym, service: ServiceID, category: ServiceCategory,
    direction: String?, site: String?, status: ServiceStatus, rules: [String], evidence: Evidence,
    counts: [Int], sent: VolumeBucket, received: VolumeBucket, priority: Priority,
    hour: Timestamp, day: CivilDay, isContinued: Bool, gateway: GatewayKind?, state: State,
    catalogueVersion: String, firstSeen: Timestamp?, lastSeen: Timestamp?, sentBytes: UInt64,
    receivedBytes: UInt64, blockedConnections: Int = 0, blockedQuestions: Int = 0,
    falsePositiveAt: Timestamp? = nil
  ) {
    self.id = id
    self.poste = poste
    self.service = service
    self.category = category
    self.direction = direction
    self.site = site
    self.status = status
    self.rules = rules
    self.evidence = evidence
    self.counts = counts
    self.sent = sent
    self.received = received
    self.priority = priority
    self.hour = hour
    self.day = day
    self.isContinued = isContinued
    self.gateway = gateway
    self.state = state
    self.catalogueVersion = catalogueVersion
    self.firstSeen = firstSeen
    self.lastSeen = lastSeen
    self.sentBytes = sentBytes
    self.receivedBytes = receivedBytes
    self.blockedConnections = blockedConnections
    self.blockedQuestions = blockedQuestions
    self.falsePositiveAt = falsePositiveAt
  }

  /// Whether all of it was blocked: an attempt, « tentative bloquée », and no use.
  ///
  /// Anything stronger than the opening of a connection got through; a name that was answered did
  /// too, where names are all that is seen.
  public var isBlockedAttempt: Bool {
    let (blocked, seen) =
      switch evidence {
      case .clientHello: (blockedConnections, Evidence.clientHello.rawValue)
      case .dnsQuery: (blockedQuestions, Evidence.dnsQuery.rawValue)
      case .dnsAnswer, .established, .volume: (0, 0)
      }
    return blocked > 0 && counts.indices.contains(seen) && blocked >= counts[seen]
  }

  /// The blocked connections and names together, held within the range of `Int`.
  public var blockedAttempts: Int {
    let (sum, overflow) = max(0, blockedConnections).addingReportingOverflow(
      max(0, blockedQuestions))
    return overflow ? .max : sum
  }

  /// The number of connections and names asked, held within the range of `Int`: rows come from a file.
  ///
  /// A name that was asked and answered is one; of answers without their questions, the answers count.
  public var observations: Int {
    var counts = counts.map { max(0, $0) }
    if counts.count > Evidence.dnsAnswer.rawValue {
      counts[Evidence.dnsQuery.rawValue] = max(
        counts[Evidence.dnsQuery.rawValue], counts[Evidence.dnsAnswer.rawValue])
      counts[Evidence.dnsAnswer.rawValue] = 0
    }
    return counts.reduce(0) { sum, count in
      let (next, overflow) = sum.addingReportingOverflow(count)
      return overflow ? .max : next
    }
  }
}
