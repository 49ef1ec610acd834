/// How many services wait for a decision; they are services, and tell nothing of postes.
public struct SubjectFigures: Hashable, Sendable {
  /// Services in use without a decision.
  public let undecided: Int
  /// Those in use for more than `SubjectList.longWait` days: « 9 services sans décision depuis plus de
  /// 30 jours ».
  public let undecidedForLong: Int
  /// Undecided ones whose due day is over.
  public let overdue: Int
  /// Decided ones whose decision ends within `SubjectList.daysBeforeEnd` days, or ended.
  public let ending: Int
}
