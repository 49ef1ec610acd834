import Glibc

/// Whole folders: listed, put in the place of others, removed.
public enum DirectoryTree {
  /// Folders inside each other that are looked into; rules have two.
  public static let maximumDepth = 8

  /// One file below a directory.
  public struct Entry: Hashable, Sendable {
    /// The path from the directory on.
    public let path: String
    /// What it is; links are not followed.
    public let kind: FileStatus.Kind
  }

  /// All that lies below the directory and is no directory itself, in the order of the paths.
  ///
  /// Names that begin with a dot are there too. Throws `cannotOpen`, `notADirectory`,
  /// `tooManyEntries` or `nameNotUTF8`.
  public static func entries(of directory: String) throws(PlatformError) -> [Entry] {
    var found: [Entry] = []
    try collect(directory, below: "", depth: 0, &found)
    return found.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  private static func collect(
    _ root: String, below prefix: String, depth: Int, _ found: inout [Entry]
  ) throws(PlatformError) {
    for name in try DirectoryListing.names(in: prefix.isEmpty ? root : "\(root)/\(prefix)")
    where name != "." && name != ".." {
      let path = prefix.isEmpty ? name : "\(prefix)/\(name)"
      guard let kind = try FileStatus(of: "\(root)/\(path)", followingLink: false)?.kind else {
        continue
      }
      guard found.count < DirectoryListing.maximumEntries, depth < maximumDepth else {
        throw PlatformError(
          .tooManyEntries, root,
          cause: PlatformText.say(
            .moreThanFilesOrLevels, DirectoryListing.maximumEntries, maximumDepth),
          advice: PlatformText.say(.checkDirectory))
      }
      if kind == .directory {
        try collect(root, below: path, depth: depth + 1, &found)
      } else {
        found.append(Entry(path: path, kind: kind))
      }
    }
  }

  /// Lets two directories of one file system change their names, in one step.
  ///
  /// Throws `cannotWrite`.
  public static func exchange(_ one: String, _ other: String) throws(PlatformError) {
    do throws(SystemFailure) {
      try SystemCall.exchange(one, other)
      try TemporaryFile.synchroniseDirectory(of: one)
    } catch {
      throw PlatformError(.cannotWrite, one, error)
    }
  }

  /// Gives a directory a new name that nothing has. Throws `cannotWrite`.
  public static func move(_ old: String, to new: String) throws(PlatformError) {
    do throws(SystemFailure) {
      try SystemCall.rename(old, to: new)
      try TemporaryFile.synchroniseDirectory(of: new)
    } catch {
      throw PlatformError(.cannotWrite, new, error)
    }
  }

  /// Removes a directory with all below it; links are removed and not followed.
  ///
  /// Nothing there is fine. Throws `cannotWrite` and what `entries` throws.
  public static func remove(_ directory: String) throws(PlatformError) {
    guard try FileStatus(of: directory, followingLink: false)?.kind == .directory else { return }
    var folders: [String] = [directory]
    var index = 0
    do throws(SystemFailure) {
      while index < folders.count {
        let folder = folders[index]
        index += 1
        let names: [String]
        do throws(PlatformError) {
          names = try DirectoryListing.names(in: folder)
        } catch {
          throw SystemFailure(number: error.number == 0 ? EIO : error.number)
        }
        for name in names where name != "." && name != ".." {
          let path = "\(folder)/\(name)"
          let status = FileStatus(try SystemCall.status(path, followingLink: false))
          if status.kind == .directory {
            folders.append(path)
          } else {
            try SystemCall.unlink(path)
          }
        }
      }
      for folder in folders.reversed() { try SystemCall.removeDirectory(folder) }
    } catch {
      throw PlatformError(.cannotWrite, directory, error)
    }
  }

  /// Removes a directory that holds nothing; gives whether it did.
  ///
  /// Throws `cannotWrite` and what a listing throws.
  @discardableResult
  public static func removeIfEmpty(_ directory: String) throws(PlatformError) -> Bool {
    guard try FileStatus(of: directory, followingLink: false)?.kind == .directory,
      try DirectoryListing.names(in: directory).allSatisfy({ $0 == "." || $0 == ".." })
    else { return false }
    do throws(SystemFailure) {
      try SystemCall.removeDirectory(directory)
    } catch {
      // Something came in the meantime.
      guard error.number != ENOTEMPTY else { return false }
      throw PlatformError(.cannotWrite, directory, error)
    }
    return true
  }
}
