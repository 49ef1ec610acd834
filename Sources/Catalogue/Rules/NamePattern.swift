public import Model

/// The host names that a rule is about.
public enum NamePattern: Hashable, Sendable {
  /// That name alone.
  case exact(DomainName)
  /// Every name that has the same labels, where each `*` stands for any characters of one label.
  case labels(LabelPattern)
  /// That name and all names below it, except some of them and those below these.
  case suffix(DomainName, except: [DomainName])

  /// Whether the pattern, by itself, takes in the name.
  public func matches(_ name: DomainName) -> Bool {
    switch self {
    case .exact(let own): name == own
    case .labels(let pattern): pattern.matches(name)
    case .suffix(let own, let exceptions):
      name.isEqualToOrBelow(own) && !exceptions.contains { name.isEqualToOrBelow($0) }
    }
  }

  /// The name or pattern, without what kind it is.
  public var text: String {
    switch self {
    case .exact(let name), .suffix(let name, _): name.text
    case .labels(let pattern): pattern.text
    }
  }

  /// How exact it is: exact over pattern over suffix, then more labels, then more letters.
  var precedence: (Int, Int, Int) {
    let labels = text.utf8.count { $0 == UInt8(ascii: ".") } + 1
    switch self {
    case .exact: return (2, labels, 0)
    case .labels(let pattern): return (1, labels, pattern.literalCount)
    case .suffix: return (0, labels, 0)
    }
  }
}

extension NamePattern: CustomStringConvertible {
  /// As a rule file words it; a suffix is the plain name.
  public var description: String {
    switch self {
    case .exact(let name): "exact: \(name)"
    case .labels(let pattern): "pattern: \(pattern.text)"
    case .suffix(let name, _): name.text
    }
  }
}
