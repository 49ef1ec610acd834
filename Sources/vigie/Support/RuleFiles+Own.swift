import Platform

extension RuleFiles {
  /// Whose mode, account and group a file beside the policy has: its own, else those of the policy,
  /// else the folder's, so that the probe's account can read what root writes.
  func model(of path: String) throws -> FileStatus {
    if let own = try FileStatus(of: path) { return own }
    if let policyPath, let policy = try FileStatus(of: policyPath) { return policy }
    let directory = DirectoryCreation.parent(of: path)
    guard var folder = try FileStatus(of: directory) else {
      throw CommandFailure(Reader.say(.hasDisappearedNothingWasWritten, directory))
    }
    // Who may list the folder may read the file; only its owner may write it.
    folder.mode = folder.mode & 0o044 | 0o600
    return folder
  }
}
