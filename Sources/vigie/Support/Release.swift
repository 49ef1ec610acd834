import Catalogue
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
      throw CommandFailure("\(source) : \(error). Rien n'a changé.")
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
            "\(directory)/\(entry.path) : ni lien ni nom inhabituel dans une livraison. Ôtez-le.")
        }
        guard files.count < ReleaseManifest.maximumFiles else {
          throw CommandFailure("\(directory) : plus de \(ReleaseManifest.maximumFiles) fichiers.")
        }
        files[entry.path] = try FileContents.read(
          "\(directory)/\(entry.path)", limit: TarArchive.maximumFileBytes)
      }
    } catch let error as PlatformError {
      throw CommandFailure("Règles : \(error)")
    }
    self.files = files
  }

  /// The administrator's own files in a folder of rules.
  static func localFiles(of directory: String) throws -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    for entry in try DirectoryTree.entries(of: directory)
    where ReleaseManifest.isApart(entry.path) && !isProof(entry.path) && entry.kind == .file {
      files[entry.path] = try FileContents.read(
        "\(directory)/\(entry.path)", limit: ImportedFile.maximumBytes)
    }
    return files
  }

  private static func isProof(_ path: String) -> Bool {
    path == ReleaseManifest.fileName || path == ReleaseManifest.signatureName
  }

  /// Throws unless the key signed the manifest and every file is the manifest's.
  func verify(with publicKey: String) throws {
    guard let manifest = files[ReleaseManifest.fileName],
      let signature = files[ReleaseManifest.signatureName]
    else {
      throw CommandFailure("Ni MANIFEST ni MANIFEST.sig : ce n'est pas une livraison signée.")
    }
    // The signature first: nothing of an unsigned manifest is even read.
    guard
      ReleaseKey.isValid(
        String(decoding: signature, as: UTF8.self), of: manifest, by: publicKey)
    else {
      throw CommandFailure(
        "Signature fausse : MANIFEST n'est pas signé par cette clé. N'installez pas ces règles.")
    }
    let expected = try ReleaseManifest(parsing: String(decoding: manifest, as: UTF8.self))
    // An archive may not bring what belongs to the administrator.
    let local = files.keys.filter { ReleaseManifest.isApart($0) && !Self.isProof($0) }.sorted()
    let differences =
      expected.differences(from: files.mapValues(Self.digest)).map(\.description)
      + local.map { "\($0) : appartient à l'administrateur, pas à une livraison" }
    guard differences.isEmpty else {
      throw CommandFailure(differences.joined(separator: "\n") + "\nVérification : échec.")
    }
  }

  /// SHA-256 of those bytes, in hexadecimal digits.
  static func digest(_ bytes: [UInt8]) -> String {
    var digest = ContentDigest()
    digest.update(bytes.span)
    return digest.finalize()
  }
}
