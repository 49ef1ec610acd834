import Platform

/// Where the key of the pseudonyms is: beside the folder of the database, never inside, so that a
/// copy of the folder is not a copy of the key (privacy requirement P16).
enum KeyPath {
  /// `data/vigie.sqlite` has its key in `data.key`, beside `data`.
  static func beside(directory: String) throws -> String {
    var folder = directory
    while folder.count > 1, folder.hasSuffix("/") { folder.removeLast() }
    let last = folder.split(separator: "/").last.map(String.init) ?? ""
    if folder.hasPrefix("/"), last != ".", last != "..", !last.isEmpty { return folder + ".key" }
    if !last.isEmpty, last != ".", last != ".." { return folder + ".key" }
    // `.` and `..` have no name of their own: their full path has.
    let full: String
    do {
      full = try WorkingDirectory.resolve(folder)
    } catch {
      throw CommandFailure("\(error)")
    }
    guard full != "/" else {
      throw CommandFailure(
        Reader.say(.databaseAtRootHasNoFolder))
    }
    return full + ".key"
  }
}
