/// The hashes of a release of rules, one file a line: `SHA-256  path`, as sha256sum writes them.
public struct ReleaseManifest: Hashable, Sendable {
  /// The manifest's own name in a release.
  public static let fileName = "MANIFEST"
  /// The name of the signature over the manifest's bytes.
  public static let signatureName = "MANIFEST.sig"
  /// The name of the file that says when the release was signed: one that is older is no update.
  public static let dateName = "RELEASE"
  /// Files of one release; the catalogue has some 400.
  public static let maximumFiles = 10_000
  /// Files that the administrator puts beside a release: they are never part of one.
  public static let localFiles: Set<String> = [
    "policy.yaml", "decisions.yaml", "subjects.yaml", "compliance.yaml",
  ]
  /// A folder that the administrator's imports fill.
  public static let localFolder = "imported"

  /// Why a text is no manifest.
  public struct Failure: Error, Hashable, Sendable, CustomStringConvertible {
    /// The line, from 1.
    public let line: Int
    /// What is wrong, in the reader's language.
    public let message: String

    /// Line and message.
    public var description: String { CatalogueText.say(.problemAt, fileName, line, 1, message) }
  }

  /// What a release differs in from its manifest.
  public enum Difference: Hashable, Sendable, CustomStringConvertible {
    case changed(String)
    case missing(String)
    case extra(String)

    /// A sentence in the reader's language.
    public var description: String {
      switch self {
      case .changed(let path): CatalogueText.say(.changed, path)
      case .missing(let path): CatalogueText.say(.missing, path)
      case .extra(let path): CatalogueText.say(.extra, path)
      }
    }
  }

  /// The hashes by path.
  public let digests: [String: String]

  /// The manifest of those files.
  public init(digests: [String: String]) {
    self.digests = digests
  }

  /// Reads a manifest.
  public init(parsing text: String) throws(Failure) {
    var digests: [String: String] = [:]
    var line = 0
    for piece in text.utf8.split(separator: 0x0a, omittingEmptySubsequences: true) {
      line += 1
      guard line <= Self.maximumFiles else {
        throw Failure(line: line, message: CatalogueText.say(.moreThanFiles, Self.maximumFiles))
      }
      let row = Substring(piece)
      let digest = String(row.prefix(64))
      let isHexadecimal = digest.utf8.allSatisfy {
        (0x30...0x39).contains($0) || (0x61...0x66).contains($0)
      }
      let path = String(row.dropFirst(66))
      guard digest.utf8.count == 64, isHexadecimal, row.dropFirst(64).hasPrefix("  "),
        ReleasePath.isSafe(path), digests[path] == nil
      else {
        throw Failure(
          line: line,
          message: CatalogueText.say(.badManifestLine))
      }
      digests[path] = digest
    }
    guard !digests.isEmpty else {
      throw Failure(line: 1, message: CatalogueText.say(.manifestEmpty))
    }
    self.digests = digests
  }

  /// The text, in the order of paths.
  public var text: String {
    digests.sorted { $0.key < $1.key }.map { "\($0.value)  \($0.key)\n" }.joined()
  }

  /// Whether a path belongs to the administrator or to the release's own proof.
  public static func isApart(_ path: String) -> Bool {
    path == fileName || path == signatureName || localFiles.contains(path)
      || path.hasPrefix(localFolder + "/")
  }

  /// Every file that is changed, missing or too much, by path.
  public func differences(from found: [String: String]) -> [Difference] {
    var result: [(String, Difference)] = []
    for (path, digest) in digests {
      guard let other = found[path] else {
        result.append((path, .missing(path)))
        continue
      }
      if other != digest { result.append((path, .changed(path))) }
    }
    for path in found.keys where digests[path] == nil && !Self.isApart(path) {
      result.append((path, .extra(path)))
    }
    return result.sorted { $0.0 < $1.0 }.map(\.1)
  }
}
