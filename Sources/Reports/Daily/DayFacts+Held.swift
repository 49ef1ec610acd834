import Model

extension DayFacts {
  /// The largest count of a report: far above any town, and small enough to be added up freely.
  static let largestCount = 1 << 32

  /// These facts with every count between 0 and `largestCount`.
  ///
  /// They come from a file that anything could have written to, and no figure in it may stop the
  /// report.
  var held: DayFacts {
    var facts = self
    facts.postes = Self.held(postes)
    facts.postesWithApproved = Self.held(postesWithApproved)
    facts.postesDNSOnly = Self.held(postesDNSOnly)
    facts.incidents = Self.held(incidents)
    facts.falsePositives = Self.held(falsePositives)
    facts.falsePositivePostes = Self.held(falsePositivePostes)
    facts.blockedIncidents = Self.held(blockedIncidents)
    facts.sentBuckets = sentBuckets.mapValues(Self.held)
    facts.sentBucketPostes = sentBucketPostes.mapValues(Self.held)
    facts.deposits = deposits.map {
      DepositCell(
        direction: $0.direction, incidents: Self.held($0.incidents), postes: Self.held($0.postes))
    }
    facts.depositPostes = Self.held(depositPostes)
    facts.services = services.map {
      ServiceUse(
        service: $0.service, status: $0.status, postes: Self.held($0.postes),
        postesDNSOnly: Self.held($0.postesDNSOnly), evidence: $0.evidence, sentBytes: $0.sentBytes,
        postesBlocked: Self.held($0.postesBlocked), blockedAttempts: Self.held($0.blockedAttempts))
    }
    facts.needs = needs.map {
      NeedCell(direction: $0.direction, category: $0.category, postes: Self.held($0.postes))
    }
    facts.needTotals = needTotals.mapValues(Self.held)
    facts.newDirections = newDirections.map {
      DirectionNovelty(
        service: $0.service, direction: $0.direction, postes: Self.held($0.postes),
        allPostes: Self.held($0.allPostes))
    }
    facts.directions = directions.map {
      DirectionUse(
        direction: $0.direction, postes: Self.held($0.postes),
        postesWithApproved: Self.held($0.postesWithApproved))
    }
    return facts
  }

  private static func held(_ count: Int) -> Int { min(max(0, count), largestCount) }
}
