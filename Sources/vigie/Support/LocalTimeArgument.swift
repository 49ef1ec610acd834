import ArgumentParser
import Model

/// A reading of the wall clock on the command line: `2026-11-23T14:00`.
struct LocalTimeArgument: ExpressibleByArgument {
  private let day: CivilDay
  private let hour: Int
  private let minute: Int

  init?(argument: String) {
    let bytes = Array(argument.utf8)
    guard bytes.count == 16, bytes[10] == UInt8(ascii: "T") || bytes[10] == UInt8(ascii: " "),
      bytes[13] == UInt8(ascii: ":"),
      let day = CivilDay(iso: String(decoding: bytes[..<10], as: UTF8.self))
    else { return nil }
    let digits = [11, 12, 14, 15].map { Int(bytes[$0]) - 0x30 }
    guard digits.allSatisfy({ (0...9).contains($0) }) else { return nil }
    self.day = day
    hour = digits[0] * 10 + digits[1]
    minute = digits[2] * 10 + digits[3]
    guard hour < 24, minute < 60 else { return nil }
  }

  /// The reading in that zone; of two equal ones on the day when clocks go back, the later one.
  func time(in zone: CivilZone) -> CivilTime {
    let seconds = Int64(day.daysSinceEpoch) * 86_400 + Int64(hour * 3600 + minute * 60)
    let instant = Timestamp(seconds: seconds - Int64(zone.standardOffset))
    return CivilTime(
      day: day, hour: hour, minute: minute, second: 0, offset: zone.offset(at: instant))
  }
}
