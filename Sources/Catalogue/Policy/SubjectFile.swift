public import Model

/// The file `subjects.yaml`: who prepares which decision until when, beside `decisions.yaml`.
public enum SubjectFile {
  /// The latest entry on each service.
  /// - Throws: everything that is wrong in the file.
  public static func records(
    of source: RuleSource, in catalogue: Catalogue
  ) throws(RuleProblems) -> [ServiceID: SubjectRecord] {
    var problems = ProblemList()
    let records = SubjectFileReader.records(
      of: source, services: catalogue.services, problems: &problems)
    guard !problems.refuses else { throw RuleProblems(problems: problems.sorted) }
    // The file only grows: the last entry is the one that counts.
    return Dictionary(records.map { ($0.service, $0) }, uniquingKeysWith: { $1 })
  }
}
