/// A size range for bytes; exact volumes of an incident are not kept (GDPR, article 5(1)(c)).
public enum VolumeBucket: Int, CaseIterable, Comparable, Sendable {
  /// Nothing was measured.
  case unknown = 0
  /// Under 100 ko.
  case under100KB = 1
  /// 100 ko to 1 Mo.
  case under1MB = 2
  /// 1 to 10 Mo.
  case under10MB = 3
  /// 10 to 100 Mo.
  case under100MB = 4
  /// Over 100 Mo.
  case over100MB = 5

  /// The bucket that holds that number of bytes; 1 ko is 1,000 bytes.
  public init(bytes: UInt64) {
    self =
      switch bytes {
      case 0..<100_000: .under100KB
      case 100_000..<1_000_000: .under1MB
      case 1_000_000..<10_000_000: .under10MB
      case 10_000_000..<100_000_000: .under100MB
      default: .over100MB
      }
  }

  /// The smallest number of bytes of the bucket; nil when nothing was measured.
  public var lowerBound: UInt64? {
    switch self {
    case .unknown: nil
    case .under100KB: 0
    case .under1MB: 100_000
    case .under10MB: 1_000_000
    case .under100MB: 10_000_000
    case .over100MB: 100_000_000
    }
  }

  /// The smaller bucket comes first.
  public static func < (left: VolumeBucket, right: VolumeBucket) -> Bool {
    left.rawValue < right.rawValue
  }
}
