public import Model

extension Policy {
  /// The local time that a policy file names, whatever else is wrong in it; the usual one where it names
  /// none that is known.
  ///
  /// For what may not wait until a rule file is put right: what is over is erased by the day all the same.
  public static func zone(of source: RuleSource) -> CivilZone {
    var problems = ProblemList()
    return PolicyReader.policy(
      of: source, decisions: nil, services: [:], rules: [], problems: &problems
    ).zone
  }
}
