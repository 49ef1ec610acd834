/// The formats of lists that can be imported; a closed list, documented in docs/regles.md.
public enum ListFormat: String, CaseIterable, Sendable {
  /// UT1 of the Université Toulouse Capitole: files `domains` and `urls`.
  case ut1
  /// domain-list-community of v2fly: `domain:`, `full:`, `include:`, attributes.
  case v2fly
  /// `0.0.0.0 name`, as in hosts(5).
  case hosts
  /// `||name^`, as AdGuard Home reads it.
  case adguard
  /// Rule sets of Surge: `DOMAIN-SUFFIX,name`.
  case surge
  /// Rule providers of Clash and mihomo, as lists or YAML with `payload:`.
  case clash
  /// A response policy zone: `name CNAME .`.
  case rpz
  /// A table whose first line names a column `domain`.
  case csv
  /// One name a line, which stands for all below it too.
  case domains

  /// What reads a file of this format.
  func syntax(forFile path: String) -> any ListSyntax {
    switch self {
    case .ut1:
      let name = path.split(separator: "/").last ?? ""
      return PlainSyntax(holdsAddresses: name.hasPrefix("urls"))
    case .domains: return PlainSyntax(holdsAddresses: false)
    case .v2fly: return V2FlySyntax()
    case .hosts: return HostsSyntax()
    case .adguard: return AdGuardSyntax()
    case .surge: return SurgeSyntax()
    case .clash: return ClashSyntax()
    case .rpz: return RPZSyntax()
    case .csv: return CSVSyntax()
    }
  }
}
