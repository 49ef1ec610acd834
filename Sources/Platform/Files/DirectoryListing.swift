import Glibc

/// The files of a directory.
public enum DirectoryListing {
  /// Entries of one directory: far more than rules or reports ever are; bounds memory.
  public static let maximumEntries = 100_000

  /// The paths of the files in `directory` whose names end in `suffix`, in the order of their bytes.
  ///
  /// Links to files count as files, and so do links that lead nowhere: whoever opens one says so.
  /// Names that begin with a dot (leftovers of editors) and
  /// directories are passed over. Throws `cannotOpen`, `notADirectory`, `tooManyEntries` or
  /// `nameNotUTF8`.
  public static func files(
    in directory: String, withSuffix suffix: String
  ) throws(PlatformError) -> [String] {
    var paths: [String] = []
    for name in try names(in: directory) where name.hasSuffix(suffix) && !name.hasPrefix(".") {
      let path = directory.hasSuffix("/") ? directory + name : directory + "/" + name
      if try FileStatus(of: path)?.kind ?? .file == .file { paths.append(path) }
    }
    return paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// The names in the directory, `.` and `..` among them.
  static func names(in directory: String) throws(PlatformError) -> [String] {
    guard let status = try FileStatus(of: directory) else {
      throw PlatformError(.cannotOpen, directory, SystemFailure(number: ENOENT))
    }
    guard status.kind == .directory else {
      throw PlatformError(
        .notADirectory, directory, cause: PlatformText.say(.notADirectory),
        advice: PlatformText.say(.giveDirectory))
    }
    // Safety: the C string is read during the call.
    guard let stream = unsafe opendir(directory) else {
      throw PlatformError(.cannotOpen, directory, SystemFailure(number: errno))
    }
    // Safety: the stream was opened above and is used by nobody else.
    defer { unsafe closedir(stream) }
    var names: [String] = []
    // Safety: `readdir` gives an entry that stays valid until the next call; its name is copied.
    while let entry = unsafe readdir(stream) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) {
        unsafe $0.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) {
          unsafe String(validatingCString: $0)
        }
      }
      guard let name else {
        throw PlatformError(
          .nameNotUTF8, directory, cause: PlatformText.say(.nameNotUTF8),
          advice: PlatformText.say(.renameIt))
      }
      names.append(name)
      guard names.count <= maximumEntries else {
        throw PlatformError(
          .tooManyEntries, directory, cause: PlatformText.say(.moreThanFiles, maximumEntries),
          advice: PlatformText.say(.checkDirectory))
      }
    }
    return names
  }
}
