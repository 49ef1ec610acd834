import Catalogue
import Model
import Platform
import Reports

/// Writes what people say of a decision to come into `subjects.yaml`, beside `decisions.yaml`.
///
/// The file only grows, comments and all; each entry is whole, and the last on a service counts. What
/// could not be read back as it was meant is not written, and the new file takes the old one's place
/// in one step.
struct SubjectBook {
  private static let header = """
    # Sujets à décider, écrits par « vigie subjects set », le plus récent en dernier : pour chaque
    # service, seul le dernier compte. La décision elle-même s'écrit par « vigie decide ».

    """

  private let option: RulesOption

  init(_ option: RulesOption) {
    self.option = option
  }

  /// Writes the entry that `change` makes of the present one, or of none; `audit` writes down that it
  /// is about to be written. Gives the entry and the line it begins at; nil when nothing changes.
  func record(
    _ service: ServiceID, on today: (Catalogue) -> CivilDay,
    _ change: (inout SubjectRecord) -> Void, audit: (SubjectRecord) throws -> Void
  ) throws -> (record: SubjectRecord, line: Int, path: String)? {
    let directory = DirectoryCreation.parent(of: try RuleFiles(option).subjectsPath)
    return try DirectoryLock.hold(directory) {
      // Read again: somebody may have written while this process waited.
      let files = try RuleFiles(option)
      let catalogue = try files.compile()
      guard catalogue.services[service] != nil else {
        throw CommandFailure(
          Reader.say(.unknownServiceListVigieRulesList, PathText.shown(service.rawValue)))
      }
      let known = try files.subjectRecords(in: catalogue)[service]
      var record = known ?? SubjectRecord(service: service, date: today(catalogue))
      change(&record)
      guard record != known else { return nil }
      record.date = today(catalogue)
      var text = files.subjects?.text ?? Self.header
      if !text.isEmpty, text.utf8.last != 0x0a { text += "\n" }
      let line = text.utf8.count { $0 == 0x0a } + 1
      text += Self.yaml(record)
      try Self.check(text, gives: record, files, catalogue)
      try audit(record)
      try AtomicFile.write(
        files.subjectsPath, Array(text.utf8), like: try files.model(of: files.subjectsPath))
      return (record, line, files.subjectsPath)
    }
  }

  private static func check(
    _ text: String, gives record: SubjectRecord, _ files: RuleFiles, _ catalogue: Catalogue
  ) throws {
    guard text.utf8.count <= RuleFiles.largestFile else {
      throw CommandFailure(
        Reader.say(.wouldExceedBytesRemoveItsOldest, files.subjectsPath, RuleFiles.largestFile))
    }
    let source = RuleSource(path: files.subjectsPath, text: text)
    let read: SubjectRecord?
    do throws(RuleProblems) {
      read = try SubjectFile.records(of: source, in: catalogue)[record.service]
    } catch {
      throw CommandFailure(Reader.say(.thisSubjectCannotBeAddedNothing, "\(error)"))
    }
    guard read == record else {
      throw CommandFailure(
        Reader.say(.isNoListOfItemsAt, files.subjectsPath) + yaml(record))
    }
  }

  private static func yaml(_ record: SubjectRecord) -> String {
    var pairs: [(key: String, value: String)] = [
      ("service", record.service.rawValue), ("state", record.state.rawValue),
    ]
    if let owner = record.owner { pairs.append(("owner", YAMLText.quoted(owner))) }
    if let due = record.due { pairs.append(("due", "\(due)")) }
    if let note = record.note { pairs.append(("note", YAMLText.quoted(note))) }
    return YAMLText.item(pairs + [("date", "\(record.date)")])
  }
}
