public import Model
public import Texts

/// What a reader's page needs beside the facts: who reads, how, and what the rules declare.
///
/// Names come from files that people write, or from nobody; each is made inert before it is shown.
public struct ReportContext: Sendable {
  /// A declared direction.
  public struct Direction: Hashable, Sendable {
    /// Its name.
    public let name: String
    /// Its site; nil when none is declared.
    public let site: String?
    /// Its declared number of postes; nil when unknown.
    public let postes: Int?

    /// A direction as declared.
    public init(name: String, site: String?, postes: Int?) {
      self.name = name
      self.site = site
      self.postes = postes
    }
  }

  /// A decision for everybody on a service.
  public struct Decision: Hashable, Sendable {
    /// The status while it holds.
    public let status: ServiceStatus
    /// Its last day; nil for ever.
    public let until: CivilDay?

    /// A decision as written.
    public init(_ status: ServiceStatus, until: CivilDay?) {
      self.status = status
      self.until = until
    }
  }

  /// A service that was approved for one direction.
  public struct Opening: Hashable, Sendable {
    /// The direction.
    public let direction: String
    /// The day of the decision; nil when nobody wrote it down.
    public let since: CivilDay?
    /// Its last day; nil for ever.
    public let until: CivilDay?

    /// An opening as decided.
    public init(direction: String, since: CivilDay?, until: CivilDay?) {
      self.direction = direction
      self.since = since
      self.until = until
    }

    /// Whether it holds on that day.
    func holds(on day: CivilDay) -> Bool {
      (since.map { $0 <= day } ?? true) && (until.map { day <= $0 } ?? true)
    }
  }

  /// A declared part of the work that no probe on the network sees.
  public struct OutOfSight: Hashable, Sendable {
    /// Its name.
    public let name: String
    /// How many agents it concerns; nil when unknown.
    public let agents: Int?

    /// An unseen part as declared.
    public init(name: String, agents: Int?) {
      self.name = name
      self.agents = agents
    }
  }

  /// The collectivity's name; nil leaves it out of the header.
  public var collectivity: String?
  /// The reader's language.
  public var language: Language
  /// The local time of days and hours.
  public var zone: CivilZone
  /// The threshold under which a number of postes is not shown.
  public var k: Int
  /// Columns of the page; held within `narrowest` and `widest`.
  public var width: Int
  /// What is known of the services.
  public var services: [ServiceID: ServiceSummary]
  /// The decisions for everybody on each service, the one that counts first.
  public var decisions: [ServiceID: [Decision]]
  /// The approvals for one direction, by service.
  public var openings: [ServiceID: [Opening]] = [:]
  /// The last day of each exception from a rule; nil for ever.
  public var exceptions: [CivilDay?] = []
  /// The name of what to propose for a need.
  public var alternatives: [ServiceCategory: String]
  /// The name of what to propose instead of one service, before that for its need.
  public var serviceAlternatives: [ServiceID: String]
  /// Declared number of postes of the collectivity; nil when unknown.
  public var declaredPostes: Int?
  /// The declared directions.
  public var directionsDeclared: [Direction]
  /// The networks and VLANs of which the probe says whether it saw them.
  public var networksDeclared: [DeclaredNetwork] = []
  /// Number of excluded networks.
  public var excludedCount: Int
  /// Number of declared gateways.
  public var gatewayCount: Int
  /// What no probe on the network sees.
  public var outOfSight: [OutOfSight]
  /// The version of the rules.
  public var catalogueVersion: String
  /// The day on which the installed release of the rules was signed; nil where none is.
  public var catalogueDay: CivilDay?
  /// Number of services in the catalogue.
  public var serviceCount: Int
  /// The product's version.
  public var productVersion: String
  /// Whether the facts come from capture files and not from a running probe.
  public var isReplay: Bool
  /// Whether the collectivity has too few postes for a full report (`profile: small`).
  public var isSmall = false
  /// The level of collection and what is missing for more; nil where nobody asked the gate.
  public var collection: CollectionDecision?

  /// What the controller declares; nil where nobody asked.
  public var compliance: ComplianceRecord?
  /// The local day on which the report is written; nil leaves out until when it may be kept.
  public var writtenOn: CivilDay?
  /// SHA-256 of all rules as they were read, in hexadecimal digits; nil leaves it out.
  public var configurationDigest: String?
  /// SHA-256 of the policy as it was read; nil when there is none.
  public var policyDigest: String?

  /// Where the audit chain stands; nil when there is none. Printed, it leaves the machine.
  public var auditHead: String?

  /// The narrowest page: the incident's identifier and the tables' words need that much.
  public static let narrowest = 80
  /// The page of a file and of a mail: wide enough for every column of the report.
  public static let delivered = 100
  /// The widest page: longer lines are not read.
  public static let widest = 240

  /// A context; everything that is not given is empty or the product's default.
  public init(
    collectivity: String? = nil, language: Language = .french, zone: CivilZone = .paris,
    k: Int = 5, width: Int = 100, services: [ServiceID: ServiceSummary] = [:],
    decisions: [ServiceID: [Decision]] = [:], alternatives: [ServiceCategory: String] = [:],
    serviceAlternatives: [ServiceID: String] = [:],
    declaredPostes: Int? = nil, directionsDeclared: [Direction] = [], excludedCount: Int = 0,
    gatewayCount: Int = 0, outOfSight: [OutOfSight] = [], catalogueVersion: String,
    serviceCount: Int, productVersion: String, isReplay: Bool = false,
    collection: CollectionDecision? = nil
  ) {
    self.collectivity = collectivity
    self.language = language
    self.zone = zone
    self.k = k
    self.width = width
    self.services = services
    self.decisions = decisions
    self.alternatives = alternatives
    self.serviceAlternatives = serviceAlternatives
    self.declaredPostes = declaredPostes
    self.directionsDeclared = directionsDeclared
    self.excludedCount = excludedCount
    self.gatewayCount = gatewayCount
    self.outOfSight = outOfSight
    self.catalogueVersion = catalogueVersion
    self.serviceCount = serviceCount
    self.productVersion = productVersion
    self.isReplay = isReplay
    self.collection = collection
  }

  /// The decision on a service that counts on that day; nil when none is left.
  func decision(on service: ServiceID, day: CivilDay) -> Decision? {
    decisions[service]?.first { $0.until.map { day <= $0 } ?? true }
  }

  /// The last day of what is decided on a service, as that day sees it: of the decision that counts,
  /// or of the last that did; nil without a decision or without an end.
  func end(ofDecisionOn service: ServiceID, day: CivilDay) -> CivilDay? {
    guard let decision = decision(on: service, day: day) else {
      return decisions[service]?.compactMap(\.until).max()
    }
    return decision.until
  }

  /// The directions for which alone a service is approved on that day; empty when it is for none or for
  /// everybody.
  func openings(of service: ServiceID, on day: CivilDay) -> [Opening] {
    guard decision(on: service, day: day)?.status != .approved else { return [] }
    return openings[service]?.filter { $0.holds(on: day) } ?? []
  }

  /// The services that no page names (GDPR article 9, privacy requirement P10).
  public var maskedServices: Set<ServiceID> {
    Set(services.filter { $0.value.category.isProtected }.keys)
  }

  /// Whether a list of incidents names the direction of that one.
  public func namesDirection(of incident: Incident) -> Bool {
    IncidentFields(incident, self).namesDirection
  }

  /// Whether a direction of that name may be told from the others: it is as large as a count must be
  /// that is shown (privacy requirement P37).
  public func tellsApart(direction name: String) -> Bool {
    IncidentFields.isLarge(directionsDeclared.filter { $0.name == name }, k: k)
  }

  /// `width` within its limits.
  var pageWidth: Int { min(max(width, Self.narrowest), Self.widest) }
}
