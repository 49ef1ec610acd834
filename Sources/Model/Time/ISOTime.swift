/// Instants as machines read them.
public enum ISOTime {
  /// Whether a text is one that `utc` writes.
  public static func isUTC(_ text: String) -> Bool {
    let form = Array("0000-00-00T00:00:00.000000Z".utf8)
    return text.utf8.count == form.count
      && zip(text.utf8, form).allSatisfy { byte, wanted in
        wanted == UInt8(ascii: "0") ? (0x30...0x39).contains(byte) : byte == wanted
      }
  }

  /// UTC with microseconds: `2026-11-19T13:05:09.000123Z`.
  public static func utc(_ instant: Timestamp) -> String {
    let day = instant.seconds >= 0 ? instant.seconds / 86_400 : (instant.seconds - 86_399) / 86_400
    let second = instant.seconds - day * 86_400
    let fraction = instant.nanoseconds(since: Timestamp(seconds: instant.seconds)) / 1000
    func padded(_ value: Int64, _ width: Int) -> String {
      let digits = String(value)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    return "\(CivilDay(daysSinceEpoch: Int(day)))T\(padded(second / 3600, 2)):"
      + "\(padded(second / 60 % 60, 2)):\(padded(second % 60, 2)).\(padded(fraction, 6))Z"
  }
}
