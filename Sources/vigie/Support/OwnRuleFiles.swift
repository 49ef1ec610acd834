import Catalogue
import Model
import Platform

/// What the administrator has put into a folder of rules, beside what releases brought.
struct OwnRuleFiles {
  /// One file with who may read and change it.
  struct File {
    let bytes: [UInt8]
    let status: FileStatus
  }

  /// The files by path.
  private(set) var files: [String: File] = [:]
  /// Their folders below the folder of rules, with who may write there.
  private(set) var folders: [String: FileStatus] = [:]
  /// Files of the release before that were changed since: a release does not keep such changes.
  private(set) var changed: [String] = []

  /// The own files of a folder for which that release is meant.
  ///
  /// Own is what the manifest of the release before does not name. Without one, as in a folder that no
  /// release was ever installed in, it is what the new release does not bring.
  init(of directory: String, before release: Release) throws {
    let known = try Self.manifest(of: directory)
    for entry in try DirectoryTree.entries(of: directory) where entry.kind == .file {
      let path = entry.path
      let place = "\(directory)/\(path)"
      guard !Release.isProof(path), path != ReleaseManifest.dateName,
        let status = try FileStatus(of: place)
      else { continue }
      guard ReleaseManifest.isApart(path) || known?[path] == nil else {
        let bytes = try FileContents.read(place, limit: TarArchive.maximumFileBytes)
        if Release.digest(bytes) != known?[path] { changed.append(path) }
        continue
      }
      let bytes = try FileContents.read(place, limit: ImportedFile.maximumBytes)
      if let other = release.files[path] {
        guard known != nil, other != bytes else { continue }
        throw CommandFailure(
          Reader.say(.isYoursAndReleaseBringsAnother, PathText.shown(place)))
      }
      files[path] = File(bytes: bytes, status: status)
      for folder in Self.folders(of: path) where folders[folder] == nil {
        folders[folder] = try FileStatus(of: "\(directory)/\(folder)")
      }
    }
    // A folder that imports fill stays theirs while it is empty.
    let imported = ReleaseManifest.localFolder
    folders[imported] = try FileStatus(of: "\(directory)/\(imported)")
  }

  /// Own files that no release ever brings: those that are worth a word.
  var services: [String] { files.keys.filter { !ReleaseManifest.isApart($0) }.sorted() }

  /// The folders in which a file lies, the outer ones first.
  private static func folders(of path: String) -> [String] {
    let parts = path.split(separator: "/").dropLast()
    return parts.indices.map { parts[...$0].joined(separator: "/") }
  }

  private static func manifest(of directory: String) throws -> [String: String]? {
    let path = "\(directory)/\(ReleaseManifest.fileName)"
    guard try FileStatus(of: path) != nil else { return nil }
    let bytes = try FileContents.read(path, limit: TarArchive.maximumFileBytes)
    return try ReleaseManifest(parsing: String(decoding: bytes, as: UTF8.self)).digests
  }
}
