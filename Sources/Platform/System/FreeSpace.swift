import Glibc

/// Room on a disk.
public enum FreeSpace {
  /// The bytes that an ordinary account can still write where the path is; nil when nobody tells.
  public static func bytes(at path: String) -> UInt64? {
    guard !path.utf8.contains(0) else { return nil }
    var status = statvfs()
    // Safety: the call reads the C string, fills the structure and keeps neither.
    guard unsafe statvfs(path, &status) == 0 else { return nil }
    let (bytes, overflow) = UInt64(status.f_bavail).multipliedReportingOverflow(
      by: UInt64(status.f_frsize))
    return overflow ? .max : bytes
  }
}
