public import Model

/// The file `compliance.yaml`: what the controller declares about the processing.
public enum ComplianceFile {
  /// The record of the file; a key without a value counts as absent.
  /// - Throws: everything that is wrong in the file.
  public static func record(of source: RuleSource) throws(RuleProblems) -> ComplianceRecord {
    var problems = ProblemList()
    let record = ComplianceFileReader.record(of: source, problems: &problems)
    guard !problems.refuses else { throw RuleProblems(problems: problems.sorted) }
    return record
  }
}
