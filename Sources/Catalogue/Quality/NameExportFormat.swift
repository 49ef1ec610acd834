/// How names to block elsewhere are written.
public enum NameExportFormat: String, CaseIterable, Sendable {
  /// One name a line; each stands for all below it too.
  case domains
  /// For `dstdomain` of Squid: `.name` stands for the name and all below it, `name` for it alone.
  case squid
  /// A response policy zone that answers NXDOMAIN.
  case rpz
  /// A table with service, status and kind of name.
  case csv
}
