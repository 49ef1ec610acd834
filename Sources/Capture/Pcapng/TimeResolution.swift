import Model

/// The length of one time unit of a pcapng interface (`if_tsresol`), and its conversion.
///
/// Source: draft-ietf-opsawg-pcapng, section 4.2. Every value of the option's byte is valid; results
/// beyond the range of `Timestamp` are held at its end.
struct TimeResolution: Hashable {
  private enum Conversion: Hashable {
    /// The unit is so many nanoseconds.
    case multiply(UInt64)
    /// So many units make a nanosecond; 0 when no count of units does.
    case divide(UInt64)
    /// The unit is 2 to the power of minus this many seconds.
    case shift(UInt8)
  }

  private var conversion: Conversion

  /// Microseconds, which hold where an interface says nothing.
  static let microseconds = TimeResolution(option: 6)

  /// The resolution of that option value: the upper bit chooses powers of 2 instead of 10, the rest
  /// is the negative exponent.
  init(option: UInt8) {
    let exponent = option & 0x7f
    if option & 0x80 != 0 {
      conversion = .shift(exponent)
    } else if exponent <= 9 {
      conversion = .multiply(Self.powerOfTen(9 - exponent))
    } else if exponent - 9 <= 19 {
      conversion = .divide(Self.powerOfTen(exponent - 9))
    } else {
      conversion = .divide(0)
    }
  }

  /// The nanoseconds in so many units.
  func nanoseconds(units: UInt64) -> Int64 {
    switch conversion {
    case .multiply(let factor):
      let (product, overflow) = units.multipliedReportingOverflow(by: factor)
      return overflow ? .max : Int64(clamping: product)
    case .divide(let divisor):
      return divisor == 0 ? 0 : Int64(clamping: units / divisor)
    case .shift(let exponent):
      // Below 2^64 times 2^30: no overflow.
      let product = UInt128(units) * UInt128(Timestamp.nanosecondsPerSecond)
      return Int64(clamping: product >> UInt128(exponent))
    }
  }

  /// 10 to that power, which is at most 19.
  private static func powerOfTen(_ exponent: UInt8) -> UInt64 {
    (0..<exponent).reduce(1) { power, _ in power * 10 }
  }
}
