import Model

/// Addresses of pages, which people paste where a name is asked for.
enum PageAddress {
  /// The host name in `https://chatgpt.com/c/1`, `chatgpt.com/c/1` or `chatgpt.com:443`; nil for
  /// what holds none.
  static func host(in text: String) -> DomainName? {
    guard let scheme = text.firstRange(of: "://") else {
      return DomainName(String(text.prefix { $0 != "/" && $0 != ":" }))
    }
    var rest = text[scheme.upperBound...].prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    if let account = rest.lastIndex(of: "@") { rest = rest[rest.index(after: account)...] }
    return DomainName(String(rest.prefix { $0 != ":" }))
  }
}
