import Testing

@testable import Capture

@Suite struct TimeResolutionTests {
  @Test(
    arguments: [
      (6, 1_000_000, 1_000_000_000), (9, 1_000_000_000, 1_000_000_000), (0, 3, 3_000_000_000),
      (3, 1_500, 1_500_000_000), (12, 1_999, 1), (28, 20_000_000_000_000_000, 0),
      (28, .max, 1), (29, .max, 0), (127, .max, 0),
    ] as [(UInt8, UInt64, Int64)])
  func readsPowersOfTen(option: UInt8, units: UInt64, nanoseconds: Int64) {
    #expect(TimeResolution(option: option).nanoseconds(units: units) == nanoseconds)
  }

  @Test(
    arguments: [
      (0x80, 7, 7_000_000_000), (0x80 | 10, 1_536, 1_500_000_000),
      (0x80 | 32, 0x1_8000_0000, 1_500_000_000), (0x80 | 63, 1 << 62, 500_000_000),
      (0x80 | 64, 1 << 63, 500_000_000), (0x80 | 94, .max, 0), (0xff, .max, 0),
    ] as [(UInt8, UInt64, Int64)])
  func readsPowersOfTwo(option: UInt8, units: UInt64, nanoseconds: Int64) {
    #expect(TimeResolution(option: option).nanoseconds(units: units) == nanoseconds)
  }

  @Test(arguments: UInt8.min ... .max)
  func everyOptionTakesEveryCount(option: UInt8) {
    let resolution = TimeResolution(option: option)
    var before: Int64 = 0
    for units in (0..<64).map({ UInt64(1) << $0 }) + [.max] {
      let nanoseconds = resolution.nanoseconds(units: units)
      #expect(nanoseconds >= before)
      before = nanoseconds
    }
  }

  @Test(arguments: [0, 3, 6, 0x80, 0x81] as [UInt8])
  func holdsAtTheEndOfTheRange(option: UInt8) {
    #expect(TimeResolution(option: option).nanoseconds(units: .max) == .max)
  }
}
