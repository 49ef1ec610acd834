public import Model

/// Hides what a day's facts must not tell, before they are written (privacy requirements P1, P37).
public enum DaySuppression {
  /// The facts with every count under the threshold as `DayFacts.some`, the measures of so few postes
  /// left out, and as many more hidden as keep those from being found by subtraction.
  ///
  /// Sessions, their volumes and their priorities are rows of one poste: nothing of them stays.
  public static func suppressed(_ facts: DayFacts, under rule: Suppression) -> DayFacts {
    var result = DayFacts(day: facts.day)
    result.level = .aggregate
    result.postes = some(facts.postes, rule)
    result.postesWithApproved = part(facts.postesWithApproved, of: facts.postes, rule)
    result.postesDNSOnly = some(facts.postesDNSOnly, rule)
    result.services = facts.services.map { service($0, rule) }
    result.directions = directions(facts.directions, rule)
    result.needs = needs(facts.needs, rule)
    result.needTotals = facts.needTotals.mapValues { some($0, rule) }
    result.protectedServices = facts.protectedServices
    // That there is one in the whole town tells nothing of a poste: it is thought to be none.
    result.suspectsGateway = facts.suspectsGateway
    return result
  }

  private static func some(_ count: Int, _ rule: Suppression) -> Int {
    rule.count(count).hidesMeasures ? DayFacts.some : max(0, count)
  }

  private static func isShown(_ postes: Int, _ rule: Suppression) -> Bool {
    postes > 0 && !rule.count(postes).hidesMeasures
  }

  /// A part of a whole that may be shown only when the others are no small number either.
  private static func part(_ part: Int, of whole: Int, _ rule: Suppression) -> Int {
    let others = max(0, whole - part)
    guard part > 0, isShown(whole, rule), !rule.count(others).hidesMeasures else {
      return min(max(0, part), DayFacts.some)
    }
    return some(part, rule)
  }

  private static func service(_ use: ServiceUse, _ rule: Suppression) -> ServiceUse {
    let isShown = isShown(use.postes, rule)
    let showsAttempts = use.postesBlocked == 0 || self.isShown(use.postesBlocked, rule)
    return ServiceUse(
      service: use.service, status: use.status, postes: some(use.postes, rule),
      postesDNSOnly: some(use.postesDNSOnly, rule),
      evidence: isShown ? use.evidence : min(use.evidence, .clientHello),
      sentBytes: isShown ? use.sentBytes : 0, postesBlocked: some(use.postesBlocked, rule),
      blockedAttempts: showsAttempts ? use.blockedAttempts : 0)
  }

  /// A poste is of one direction: their counts add up to the day's, which is known.
  private static func directions(_ uses: [DirectionUse], _ rule: Suppression) -> [DirectionUse] {
    let postes = masked(uses.map(\.postes), rule)
    let approved = masked(uses.map(\.postesWithApproved), rule)
    let others = masked(uses.map { $0.postes - $0.postesWithApproved }, rule)
    return uses.indices.map { index in
      let isWhole = [postes, approved, others].allSatisfy { !$0[index].hidesMeasures }
      let share = uses[index].postesWithApproved
      return DirectionUse(
        direction: uses[index].direction, postes: value(postes[index]),
        postesWithApproved: isWhole ? share : min(max(0, share), DayFacts.some))
    }
  }

  /// The row of a need's only service is the total of its cells.
  private static func needs(_ cells: [NeedCell], _ rule: Suppression) -> [NeedCell] {
    var result = cells
    for category in ServiceCategory.allCases {
      let places = cells.indices.filter { cells[$0].category == category }
      let counts = masked(places.map { cells[$0].postes }, rule)
      for (place, count) in zip(places, counts) {
        result[place] = NeedCell(
          direction: cells[place].direction, category: category, postes: value(count))
      }
    }
    return result
  }

  private static func masked(_ counts: [Int], _ rule: Suppression) -> [SuppressedCount] {
    ComplementaryMask.masked(
      counts.map { rule.count($0) },
      total: counts.reduce(0) { $0.addingReportingOverflow(max(0, $1)).partialValue }, under: rule)
  }

  private static func value(_ count: SuppressedCount) -> Int {
    if case .exact(let value) = count { value } else { DayFacts.some }
  }
}
