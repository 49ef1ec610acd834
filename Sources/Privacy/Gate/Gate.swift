public import Model

/// Decides which level of collection may run (privacy requirement P1).
public enum Gate {
  /// Rows by poste when nothing is missing, else aggregates and what is missing.
  ///
  /// - Parameters:
  ///   - record: What the controller declares.
  ///   - day: The present local day: dates after it are plans.
  ///   - testedKeys: The keys that the probe seals to and whose opening was tested; nil where nothing
  ///     is sealed, as in a replay, whose key is its own.
  /// - Returns: The level and what is missing for more.
  public static func decide(
    _ record: ComplianceRecord, on day: CivilDay, testedKeys: [RecipientKey]? = nil
  ) -> CollectionDecision {
    var missing = Set(record.missing(for: .pseudonymous, on: day))
    if let testedKeys, let key = record.dpoKey,
      !testedKeys.contains(where: { $0.matches(fingerprint: key.fingerprint) })
    {
      missing.insert(.dpoKey)
    }
    return CollectionDecision(
      level: missing.isEmpty ? .pseudonymous : .aggregate,
      missing: CompliancePrecondition.allCases.filter(missing.contains),
      missingForLive: record.missing(for: .aggregate, on: day))
  }
}
