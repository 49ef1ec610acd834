public import Model

/// Hides, of the distinct postes of a day by status, what would tell a small number (P37).
///
/// A poste can be under several statuses, so the counts do not add up to the day's total, which is
/// known. A small number follows in three ways, each closed here:
/// - total less a status is the number of postes that used nothing of it;
/// - a status less one of its services is the number that used its other services only;
/// - where the counts that are shown do not reach the total, the rest is a lower bound of those that
///   are hidden, as exact as if statuses excluded each other: then they are hidden as if they did.
public enum StatusSuppression {
  /// What may be shown of each status whose postes are known.
  public static func shown(
    _ statuses: [StatusUse], total: Int, under rule: Suppression
  ) -> [ServiceStatus: SuppressedCount] {
    let known = statuses.filter { $0.postes != nil }
    let counts = known.map { count($0, total: total, rule) }
    let sum = counts.reduce(0) { sum, count in
      guard case .exact(let value) = count else { return sum }
      let (result, overflow) = sum.addingReportingOverflow(value)
      return overflow ? .max : result
    }
    let masked =
      sum < total ? ComplementaryMask.masked(counts, total: total, under: rule) : counts
    return Dictionary(
      zip(known.map(\.status), masked), uniquingKeysWith: { first, _ in first })
  }

  private static func count(
    _ use: StatusUse, total: Int, _ rule: Suppression
  ) -> SuppressedCount {
    let postes = max(0, use.postes ?? 0)
    guard !rule.count(postes).hidesMeasures, postes > 0 else { return rule.count(postes) }
    let services = use.servicePostes.filter { $0 >= rule.threshold }
    let all = services.reduce(0) { $0.addingReportingOverflow($1).partialValue }
    let others = ([all] + services).map { postes.subtractingReportingOverflow($0).partialValue }
    let rests = [total.subtractingReportingOverflow(postes).partialValue] + others
    let tells = rests.contains { rule.count($0).hidesMeasures }
    return tells ? .below(rule.threshold) : .exact(postes)
  }
}
