extension DayFacts {
  /// Parts of a period as one; each part knows postes by other pseudonyms than the next.
  ///
  /// A number of distinct postes is that of the part with the most, so a minimum: sums would count one
  /// poste several times (privacy requirement P19). Bytes, incidents and hours are added.
  public static func joined(_ parts: [DayFacts], as period: Period) -> DayFacts {
    guard var result = parts.first else { return DayFacts(period) }
    result.period = period
    for part in parts.dropFirst() { result.join(part) }
    result.level = parts.contains { $0.level == .pseudonymous } ? .pseudonymous : .aggregate
    result.parts = parts.reduce(0) { $0 + $1.parts }
    return result
  }

  private mutating func join(_ other: DayFacts) {
    if other.postes > postes {
      (postes, postesWithApproved) = (other.postes, other.postesWithApproved)
    }
    postesDNSOnly = max(postesDNSOnly, other.postesDNSOnly)
    incidents = Self.sum(incidents, other.incidents)
    falsePositives = Self.sum(falsePositives, other.falsePositives)
    falsePositivePostes = max(falsePositivePostes, other.falsePositivePostes)
    blockedIncidents = Self.sum(blockedIncidents, other.blockedIncidents)
    sentBuckets.merge(other.sentBuckets, uniquingKeysWith: Self.sum)
    sentBucketPostes.merge(other.sentBucketPostes, uniquingKeysWith: max)
    depositPostes = max(depositPostes, other.depositPostes)
    deposits = Self.merged(deposits, other.deposits, by: \.direction) { left, right in
      DepositCell(
        direction: left.direction, incidents: Self.sum(left.incidents, right.incidents),
        postes: max(left.postes, right.postes))
    }.sorted { $0.incidents > $1.incidents }
    services = Self.merged(services, other.services, by: ServiceUse.Key.init, with: Self.joined)
      .sorted { ($1.postes, $0.service) < ($0.postes, $1.service) }
    needs = Self.merged(needs, other.needs, by: NeedCell.Key.init) {
      $0.postes >= $1.postes ? $0 : $1
    }
    needTotals.merge(other.needTotals, uniquingKeysWith: max)
    directions = Self.merged(directions, other.directions, by: \.direction) {
      $0.postes >= $1.postes ? $0 : $1
    }
    newServices = Set(newServices + other.newServices).sorted()
    recognisedServices.formUnion(other.recognisedServices)
    newDirections = Self.merged(newDirections, other.newDirections, by: DirectionNovelty.Key.init) {
      $0.postes >= $1.postes ? $0 : $1
    }
    firstUses.merge(other.firstUses, uniquingKeysWith: min)
    firstDay = [firstDay, other.firstDay].compactMap(\.self).min()
    protectedServices.formUnion(other.protectedServices)
    suspectsGateway = suspectsGateway || other.suspectsGateway
    windows = (windows + other.windows.filter { !windows.contains($0) })
      .sorted { $0.startedAt < $1.startedAt }
  }

  private static func joined(_ left: ServiceUse, _ right: ServiceUse) -> ServiceUse {
    let (sent, overflow) = left.sentBytes.addingReportingOverflow(right.sentBytes)
    return ServiceUse(
      service: left.service, status: left.status, postes: max(left.postes, right.postes),
      postesDNSOnly: max(left.postesDNSOnly, right.postesDNSOnly),
      evidence: max(left.evidence, right.evidence), sentBytes: overflow ? .max : sent,
      postesBlocked: max(left.postesBlocked, right.postesBlocked),
      blockedAttempts: sum(left.blockedAttempts, right.blockedAttempts))
  }

  /// The elements of both, those of one key made one; in the order in which keys first come.
  private static func merged<Element, Key: Hashable>(
    _ left: [Element], _ right: [Element], by key: (Element) -> Key,
    with join: (Element, Element) -> Element
  ) -> [Element] {
    var places: [Key: Int] = [:]
    var result: [Element] = []
    for element in left + right {
      if let place = places[key(element)] {
        result[place] = join(result[place], element)
      } else {
        places[key(element)] = result.count
        result.append(element)
      }
    }
    return result
  }

  private static func sum(_ left: Int, _ right: Int) -> Int {
    let (sum, overflow) = left.addingReportingOverflow(right)
    return overflow ? .max : sum
  }
}

extension ServiceUse {
  fileprivate struct Key: Hashable {
    let service: ServiceID
    let status: ServiceStatus

    init(_ use: ServiceUse) {
      service = use.service
      status = use.status
    }
  }
}

extension NeedCell {
  fileprivate struct Key: Hashable {
    let direction: String?
    let category: ServiceCategory

    init(_ cell: NeedCell) {
      direction = cell.direction
      category = cell.category
    }
  }
}

extension DirectionNovelty {
  fileprivate struct Key: Hashable {
    let service: ServiceID
    let direction: String

    init(_ novelty: DirectionNovelty) {
      service = novelty.service
      direction = novelty.direction
    }
  }
}
