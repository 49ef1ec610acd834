/// Hides more counts than the small ones where a known total would give those away (P37).
public enum ComplementaryMask {
  /// `counts` with so many hidden that no hidden one follows from `total` less what is shown.
  ///
  /// When one is hidden, or when what is hidden together leaves none of it room to be as large as the
  /// threshold (each is at least one), the next smallest is hidden too. What was hidden for which reason must not show: a reader is told
  /// « masqué », never « moins de k ».
  public static func masked(
    _ counts: [SuppressedCount], total: Int, under rule: Suppression
  ) -> [SuppressedCount] {
    var counts = counts
    while true {
      let hidden = counts.filter(\.hidesMeasures).count
      guard hidden > 0 else { return counts }
      let shown = counts.map { value($0) ?? 0 }.reduce(0, +)
      guard hidden == 1 || total - shown - (hidden - 1) < rule.threshold else { return counts }
      let candidates = counts.indices.filter { (value(counts[$0]) ?? 0) > 0 }
      guard
        let smallest = candidates.min(by: { (value(counts[$0]) ?? 0) < (value(counts[$1]) ?? 0) })
      else { return counts }
      counts[smallest] = .below(rule.threshold)
    }
  }

  private static func value(_ count: SuppressedCount) -> Int? {
    if case .exact(let value) = count { value } else { nil }
  }
}
