import Model

/// Which names of an outside list a catalogue knows.
public struct ListCoverage: Hashable, Sendable {
  /// Names that lead to a service as its own.
  public let known: [String]
  /// Names that the catalogue knows as shared with others.
  public let shared: [String]
  /// Names that it does not know.
  public let missing: [String]

  /// The share of names known, in whole percent, rounded down; 100 for an empty list.
  public var percent: Int {
    let all = known.count + shared.count + missing.count
    return all == 0 ? 100 : (known.count + shared.count) * 100 / all
  }

  /// What that catalogue makes of the names of the list.
  ///
  /// A name with all below it is known when the name itself is; a pattern when one of its names is.
  public init(of list: CollectedList, by catalogue: Catalogue) {
    var known: [String] = []
    var shared: [String] = []
    var missing: [String] = []
    for name in list.names {
      let bytes = Array(name.pattern.text.replacing("*", with: "x").utf8)
      let text = name.pattern.description
      switch catalogue.matcher.match(bytes.span).flatMap({ catalogue.rule($0) })?.scope {
      case .dedicated: known.append(text)
      case .shared: shared.append(text)
      case nil: missing.append(text)
      }
    }
    self.known = known
    self.shared = shared
    self.missing = missing
  }
}
