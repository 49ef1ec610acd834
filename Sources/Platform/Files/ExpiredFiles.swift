public import Model

/// Files of one folder that have a period, and their end.
public enum ExpiredFiles {
  /// The files in `directory` whose names pass, each with the time of its last change.
  ///
  /// Nothing when there is no such directory. Throws `cannotOpen`, `notADirectory`, `tooManyEntries`
  /// or `nameNotUTF8`.
  public static func files(
    in directory: String, where isWanted: (String) -> Bool
  ) throws(PlatformError) -> [(path: String, modified: Timestamp)] {
    guard try FileStatus(of: directory) != nil else { return [] }
    var result: [(path: String, modified: Timestamp)] = []
    for path in try DirectoryListing.files(in: directory, withSuffix: "") {
      let name = path.lastIndex(of: "/").map { path[path.index(after: $0)...] } ?? path[...]
      guard isWanted(String(name)),
        let status = try FileStatus(of: path, followingLink: false), status.kind == .file
      else { continue }
      result.append((path, status.modified))
    }
    return result
  }

  /// The same for files at any depth below `directory`, by their paths from it on.
  ///
  /// Throws also what `DirectoryTree.entries` throws.
  public static func files(
    below directory: String, where isWanted: (String) -> Bool
  ) throws(PlatformError) -> [(path: String, modified: Timestamp)] {
    guard try FileStatus(of: directory) != nil else { return [] }
    var result: [(path: String, modified: Timestamp)] = []
    for entry in try DirectoryTree.entries(of: directory)
    where entry.kind == .file && isWanted(entry.path) {
      let path = "\(directory)/\(entry.path)"
      guard let status = try FileStatus(of: path, followingLink: false) else { continue }
      result.append((path, status.modified))
    }
    return result
  }

  /// Removes the file; one that is gone already is no failure. Throws `cannotRemove`.
  public static func remove(_ path: String) throws(PlatformError) {
    do throws(SystemFailure) {
      try SystemCall.unlink(path)
    } catch {
      guard try FileStatus(of: path, followingLink: false) != nil else { return }
      throw PlatformError(.cannotRemove, path, error)
    }
  }
}
