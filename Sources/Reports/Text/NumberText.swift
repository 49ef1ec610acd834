public import Texts

/// Numbers as readers of a language write them.
public enum NumberText {
  /// A whole number with its thousands set apart: `2 874` (U+202F) or `2,874`.
  public static func count(_ value: some BinaryInteger, _ language: Language) -> String {
    let digits = Array(String(value.magnitude))
    var text = value < 0 ? "-" : ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 {
        text += language == .french ? "\u{202f}" : ","
      }
      text.append(digit)
    }
    return text
  }

  /// A whole number in at most five columns, rounded from a thousand on: `940`, `41 k`, `1,2 M`.
  static func short(_ value: UInt64, _ language: Language) -> String {
    guard value >= 1000 else { return String(value) }
    let units = ["k", "M", "G", "T"]
    var scaled = Double(value) / 1000
    var index = 0
    while scaled >= 999.5, index < units.count - 1 {
      scaled /= 1000
      index += 1
    }
    let number =
      scaled < 9.95
      ? decimal(tenths: Int((scaled * 10).rounded()), language)
      : count(UInt64(scaled.rounded()), language)
    return "\(number)\u{a0}\(units[index])"
  }

  /// Bytes in decimal units (1 ko is 1,000 bytes), one decimal below ten: `2,9 Go`, `41 Mo`.
  public static func bytes(_ value: UInt64, _ language: Language) -> String {
    guard value >= 1000 else {
      return language.say(.bytes, value)
    }
    let units = [
      language.say(.kilobytes), language.say(.megabytes), language.say(.gigabytes),
      language.say(.terabytes),
    ]
    var scaled = Double(value) / 1000
    var index = 0
    // 999.5 would be written 1 000 of the smaller unit.
    while scaled >= 999.5, index < units.count - 1 {
      scaled /= 1000
      index += 1
    }
    let number =
      scaled < 9.95
      ? decimal(tenths: Int((scaled * 10).rounded()), language)
      : count(UInt64(scaled.rounded()), language)
    return "\(number)\u{a0}\(units[index])"
  }

  /// A share that is already in per cent: `28 %`.
  static func percentage(_ value: Int, _ language: Language) -> String {
    sign(String(value), language)
  }

  /// `part` of `whole` in whole per cent: `28 %`; nil when there is no whole.
  ///
  /// Only nothing is 0 % and only everything is 100 %.
  public static func percent(
    _ part: some BinaryInteger, of whole: some BinaryInteger, _ language: Language
  ) -> String? {
    guard whole > 0, part >= 0 else { return nil }
    guard part < whole else { return sign("100", language) }
    let share = Int((Double(part) / Double(whole) * 100).rounded())
    guard part > 0, share == 0 else { return sign(String(min(share, 99)), language) }
    return language.say(.under) + sign("1", language)
  }

  /// Tenths of a per cent of parts that do not overlap, rounded so that they add up to their
  /// sum's: those with the largest rest are rounded up.
  static func tenths(_ parts: [UInt64], of whole: UInt64) -> [Int] {
    guard whole > 0 else { return parts.map { _ in 0 } }
    let exact = parts.map { Double(min($0, whole)) / Double(whole) * 1000 }
    var tenths = exact.map { Int($0) }
    let missing = Int(exact.reduce(0, +).rounded()) - tenths.reduce(0, +)
    let order = exact.indices.sorted {
      let (left, right) = (
        exact[$0].truncatingRemainder(dividingBy: 1), exact[$1].truncatingRemainder(dividingBy: 1)
      )
      return left != right ? left > right : $0 < $1
    }
    for index in order.prefix(max(0, missing)) { tenths[index] += 1 }
    return tenths
  }

  /// So many tenths of a per cent: `6,4 %`; more than all are all.
  static func percentage(tenths: Int, _ language: Language) -> String {
    sign(tenths >= 1000 ? "100" : decimal(tenths: max(0, tenths), language), language)
  }

  /// `part` of `whole` in per cent with one decimal: `6,1 %`; nil when there is no whole.
  public static func finePercent(
    _ part: UInt64, of whole: UInt64, _ language: Language
  ) -> String? {
    guard whole > 0 else { return nil }
    guard part < whole else { return sign("100", language) }
    let tenths = Int((Double(part) / Double(whole) * 1000).rounded())
    guard part > 0 else { return sign("0", language) }
    guard tenths > 0 else {
      return language.say(.under) + sign(decimal(tenths: 1, language), language)
    }
    return sign(decimal(tenths: min(tenths, 999), language), language)
  }

  private static func decimal(tenths: Int, _ language: Language) -> String {
    "\(tenths / 10)\(language == .french ? "," : ".")\(tenths % 10)"
  }

  private static func sign(_ number: String, _ language: Language) -> String {
    language.say(.numberTextText, number)
  }
}
