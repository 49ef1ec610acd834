/// Which paths a release may hold: below its own folder, and nothing that a shell or a terminal
/// could stumble over.
public enum ReleasePath {
  /// Folders inside each other; a release has two.
  public static let maximumDepth = 4

  /// Whether the path is relative, without `.` and `..`, of ASCII letters, digits, `.`, `_` and `-`.
  public static func isSafe(_ path: String) -> Bool {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    return (1...maximumDepth).contains(parts.count) && path.utf8.count <= 200
      && parts.allSatisfy { part in
        guard let first = part.utf8.first, first != UInt8(ascii: "."), first != UInt8(ascii: "-")
        else { return false }
        return part.utf8.allSatisfy {
          (0x61...0x7A).contains($0 | 0x20) || (0x30...0x39).contains($0)
            || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_")
        }
      }
  }
}
