import Catalogue
import Model
import Platform
import Privacy

/// A release of rules in memory: its files by path, MANIFEST and MANIFEST.sig among them.
struct Release {
  let files: [String: [UInt8]]

  /// The release in a tar archive or a folder.
  init(_ source: String) throws {
    if try FileStatus(of: source)?.kind == .directory {
      self = try Release(directory: source)
      return
    }
    let bytes = try FileContents.read(source, limit: TarArchive.maximumBytes)
    do throws(TarArchive.Failure) {
      files = try TarArchive(bytes).files
    } catch {
      throw CommandFailure(Reader.say(.releaseNothingHasChanged, source, "\(error)"))
    }
  }

  /// The release in a folder; a link or a name that no release holds is refused.
  init(directory: String, isSigned: Bool = true) throws {
    var files: [String: [UInt8]] = [:]
    do {
      for entry in try DirectoryTree.entries(of: directory) {
        if ReleaseManifest.isApart(entry.path), !isSigned || !Self.isProof(entry.path) { continue }
        guard entry.kind == .file, ReleasePath.isSafe(entry.path) else {
          throw CommandFailure(
            Reader.say(.noLinkAndNoUnusualName, directory, entry.path))
        }
        guard files.count < ReleaseManifest.maximumFiles else {
          throw CommandFailure(Reader.say(.moreThanFiles, directory, ReleaseManifest.maximumFiles))
        }
        files[entry.path] = try FileContents.read(
          "\(directory)/\(entry.path)", limit: TarArchive.maximumFileBytes)
      }
    } catch let error as PlatformError {
      throw CommandFailure(Reader.say(.rules, "\(error)"))
    }
    self.files = files
  }

  /// When the release was signed, as UTC of a fixed width; nil for one that does not say it.
  ///
  /// Throws when the text is no instant: nothing could be compared with it.
  func signingTime() throws -> String? {
    try files[ReleaseManifest.dateName].map { try Self.instant($0, in: Reader.say(.release)) }
  }

  /// The signing time of the release that was installed last in a folder; nil when nothing says it.
  static func signingTime(of directory: String) throws -> String? {
    let path = "\(directory)/\(ReleaseManifest.dateName)"
    guard try FileStatus(of: path) != nil else { return nil }
    return try instant(try FileContents.read(path, limit: 1_024), in: directory)
  }

  /// The day of that time.
  static func signingDay(of directory: String) throws -> CivilDay? {
    try signingTime(of: directory).flatMap { CivilDay(iso: $0.prefix(10)) }
  }

  private static func instant(_ bytes: [UInt8], in place: String) throws -> String {
    let text = String(decoding: bytes.prefix { $0 != 0x0a }, as: UTF8.self)
    // `2026-11-24T08:12:00.000000Z`: texts of one width compare as the instants do.
    let isInstant = ISOTime.isUTC(text)
    guard isInstant else {
      throw CommandFailure(
        Reader.say(.ofIsNotDateOfSignature, ReleaseManifest.dateName, PathText.shown(place)))
    }
    return text
  }

  /// Whether the path is the manifest's or its signature's.
  static func isProof(_ path: String) -> Bool {
    path == ReleaseManifest.fileName || path == ReleaseManifest.signatureName
  }

  /// Throws unless the key signed the manifest and every file is the manifest's.
  func verify(with publicKey: String) throws {
    guard let manifest = files[ReleaseManifest.fileName],
      let signature = files[ReleaseManifest.signatureName]
    else {
      throw CommandFailure(Reader.say(.neitherManifestNorManifestSigThis))
    }
    // The signature first: nothing of an unsigned manifest is even read.
    guard
      ReleaseKey.isValid(
        String(decoding: signature, as: UTF8.self), of: manifest, by: publicKey)
    else {
      throw CommandFailure(
        Reader.say(.signatureWrongManifestIsNotSigned))
    }
    let expected = try ReleaseManifest(parsing: String(decoding: manifest, as: UTF8.self))
    // An archive may not bring what belongs to the administrator.
    let local = files.keys.filter { ReleaseManifest.isApart($0) && !Self.isProof($0) }.sorted()
    let differences =
      expected.differences(from: files.mapValues(Self.digest)).map(\.description)
      + local.map { Reader.say(.belongsToAdministratorNotToRelease, $0) }
    guard differences.isEmpty else {
      throw CommandFailure(differences.joined(separator: "\n") + Reader.say(.verificationFailed))
    }
  }

  /// SHA-256 of those bytes, in hexadecimal digits.
  static func digest(_ bytes: [UInt8]) -> String {
    var digest = ContentDigest()
    digest.update(bytes.span)
    return digest.finalize()
  }
}
