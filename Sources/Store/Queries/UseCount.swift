import Model

/// What rows of daily use come to: of one day, or of a run of days in which one key named the postes.
///
/// Distinct postes leave every gateway out. A resolver's own traffic repeats what postes did and counts
/// nowhere; what was used behind address translation, on a shared host or behind a proxy that hides its
/// clients was used, so it counts for the service's evidence and bytes. What was blocked whole was not
/// used: it counts among the attempts and nowhere else.
struct UseCount {
  /// A row of daily use; services, directions and postes by their number in the database.
  struct Use {
    let service: Int64
    let category: ServiceCategory
    let status: ServiceStatus
    let direction: Int64
    let poste: Int64
    let gateway: GatewayKind?
    /// The strongest evidence; nil when all of it was blocked.
    let seen: Evidence?
    let sentBytes: UInt64
    let connections: Int
    let attempts: Int

    /// Whether a poste connected to the service.
    var isUse: Bool { gateway == nil && seen.map { $0 >= .clientHello } ?? false }
  }

  // Keys are hashed by their numbers alone: an enumeration of strings hashes its text, which took more
  // time than all the rest.

  private struct ServiceKey: Hashable {
    let service: Int64
    let status: ServiceStatus

    func hash(into hasher: inout Hasher) { hasher.combine(service) }
  }

  private struct PosteKey: Hashable {
    let service: ServiceKey
    let poste: Int64
    let gateway: GatewayKind?

    func hash(into hasher: inout Hasher) {
      hasher.combine(service.service)
      hasher.combine(poste)
    }
  }

  fileprivate struct Sum {
    var best: Evidence?
    var sentBytes: UInt64 = 0
    var attempts = 0
  }

  private struct Need: Hashable {
    let direction: Int64
    let category: ServiceCategory
    let poste: Int64

    func hash(into hasher: inout Hasher) {
      hasher.combine(direction)
      hasher.combine(poste)
    }
  }

  /// A service in a direction, as one poste used it.
  private struct Visit: Hashable {
    let pair: Pair
    let poste: Int64
  }

  /// A service in a direction.
  struct Pair: Hashable {
    let service: Int64
    let direction: Int64
  }

  private struct Place: Hashable {
    let direction: Int64
    let poste: Int64
  }

  private var postes: [Int64: (best: Evidence?, isApproved: Bool)] = [:]
  private var uses: [PosteKey: Sum] = [:]
  private var needs: Set<Need> = []
  /// Whether the poste used an approved service there.
  private var places: [Place: Bool] = [:]
  private var protected: Set<Int64> = []
  private var visits: Set<Visit> = []
  /// The services that were used, by gateways as well.
  private(set) var services: Set<Int64> = []

  /// Takes one more row.
  mutating func add(_ use: Use) {
    if use.category.isProtected { protected.insert(use.service) }
    guard use.gateway != .resolver else { return }
    if let seen = use.seen, seen >= .clientHello { services.insert(use.service) }
    let service = ServiceKey(service: use.service, status: use.status)
    uses[PosteKey(service: service, poste: use.poste, gateway: use.gateway), default: Sum()]
      .add(use)
    guard use.gateway == nil else { return }
    let isApproved = use.isUse && use.status == .approved
    let before = postes[use.poste]
    postes[use.poste] = (
      Evidence.stronger(before?.best, use.seen), isApproved || before?.isApproved ?? false
    )
    guard use.isUse else { return }
    visits.insert(
      Visit(
        pair: Pair(
          service: use.service, direction: use.category.isProtected ? 0 : use.direction),
        poste: use.poste))
    needs.insert(Need(direction: use.direction, category: use.category, poste: use.poste))
    let place = Place(direction: use.direction, poste: use.poste)
    places[place] = isApproved || places[place] ?? false
  }

  /// Writes what was counted into the facts of its days.
  func fill(_ facts: inout DayFacts, _ names: StoreNames) {
    for poste in postes.values {
      guard let best = poste.best else { continue }
      if best >= .clientHello { facts.postes += 1 } else { facts.postesDNSOnly += 1 }
      if poste.isApproved { facts.postesWithApproved += 1 }
    }
    facts.services = services(names)
    facts.needs = needCells(names)
    facts.directions = directions(names)
    facts.needTotals = Dictionary(
      grouping: Set(needs.map { Need(direction: 0, category: $0.category, poste: $0.poste) }),
      by: \.category
    ).mapValues(\.count)
    facts.protectedServices = Set(protected.compactMap { names.services[$0] })
  }

  /// Distinct postes by status, and of each service of that status.
  func statuses() -> [StatusUse] {
    var postes: [ServiceStatus: Set<Int64>] = [:]
    var services: [ServiceKey: Int] = [:]
    for (key, sum) in uses where key.gateway == nil {
      guard let best = sum.best, best >= .clientHello else { continue }
      postes[key.service.status, default: []].insert(key.poste)
      services[key.service, default: 0] += 1
    }
    return ServiceStatus.allCases.compactMap { status in
      postes[status].map { postes in
        StatusUse(
          status: status, postes: postes.count,
          servicePostes: services.filter { $0.key.status == status }.map(\.value).sorted())
      }
    }
  }

  /// Distinct postes of each service in each direction; what is protected is in none.
  var pairs: [Pair: Int] {
    visits.reduce(into: [:]) { counts, visit in
      if visit.pair.direction != 0 { counts[visit.pair, default: 0] += 1 }
    }
  }

  /// Distinct postes of each service.
  var postesByService: [Int64: Int] {
    let visits = Set(
      visits.map { Visit(pair: Pair(service: $0.pair.service, direction: 0), poste: $0.poste) })
    return visits.reduce(into: [:]) { $0[$1.pair.service, default: 0] += 1 }
  }

  /// Distinct postes with a connection.
  var postesWithUse: Int {
    postes.values.count { $0.best.map { $0 >= .clientHello } ?? false }
  }

  private func services(_ names: StoreNames) -> [ServiceUse] {
    var services: [ServiceKey: ServiceUse] = [:]
    for (key, sum) in uses {
      guard let name = names.services[key.service.service] else { continue }
      let former =
        services[key.service]
        ?? ServiceUse(
          service: name, status: key.service.status, postes: 0, postesDNSOnly: 0,
          evidence: .dnsQuery, sentBytes: 0)
      services[key.service] = former.with(sum, isPoste: key.gateway == nil)
    }
    return services.values.sorted { left, right in
      guard left.postes == right.postes else { return left.postes > right.postes }
      return (left.service, left.status.rawValue) < (right.service, right.status.rawValue)
    }
  }

  private func needCells(_ names: StoreNames) -> [NeedCell] {
    Dictionary(grouping: needs) { Need(direction: $0.direction, category: $0.category, poste: 0) }
      .compactMap { need, postes in
        names.directions[need.direction].map {
          NeedCell(direction: $0, category: need.category, postes: postes.count)
        }
      }.sorted { left, right in
        guard left.direction == right.direction else {
          return StoreNames.order(left.direction) < StoreNames.order(right.direction)
        }
        return left.category.rawValue < right.category.rawValue
      }
  }

  private func directions(_ names: StoreNames) -> [DirectionUse] {
    Dictionary(grouping: places, by: \.key.direction).compactMap { direction, places in
      names.directions[direction].map {
        DirectionUse(
          direction: $0, postes: places.count, postesWithApproved: places.count(where: \.value))
      }
    }.sorted { StoreNames.order($0.direction) < StoreNames.order($1.direction) }
  }
}

extension UseCount.Sum {
  fileprivate mutating func add(_ use: UseCount.Use) {
    best = Evidence.stronger(best, use.seen)
    if use.seen != nil { sentBytes = sentBytes.clampedSum(use.sentBytes) }
    attempts = attempts.clampedSum(use.attempts)
  }
}

extension ServiceUse {
  /// These with those of one more poste or gateway.
  fileprivate func with(_ sum: UseCount.Sum, isPoste: Bool) -> ServiceUse {
    let isUse = sum.best.map { $0 >= .clientHello } ?? false
    return ServiceUse(
      service: service, status: status, postes: postes + (isPoste && isUse ? 1 : 0),
      postesDNSOnly: postesDNSOnly + (isPoste && !isUse && sum.best != nil ? 1 : 0),
      evidence: max(evidence, sum.best ?? .dnsQuery),
      sentBytes: sentBytes.clampedSum(sum.sentBytes),
      postesBlocked: postesBlocked + (isPoste && sum.best == nil ? 1 : 0),
      blockedAttempts: blockedAttempts.clampedSum(sum.best == nil ? sum.attempts : 0))
  }
}

extension Evidence {
  /// The stronger of both; nil when there is none.
  fileprivate static func stronger(_ left: Evidence?, _ right: Evidence?) -> Evidence? {
    guard let left, let right else { return left ?? right }
    return max(left, right)
  }
}

extension FixedWidthInteger {
  /// The sum, or the largest value where it does not fit.
  fileprivate func clampedSum(_ other: Self) -> Self {
    let (sum, overflow) = addingReportingOverflow(other)
    return overflow ? .max : sum
  }
}
