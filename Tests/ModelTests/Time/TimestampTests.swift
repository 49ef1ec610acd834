import Model
import TestSupport
import Testing

@Suite struct TimestampTests {
  static let first = Timestamp(nanoseconds: .min)
  static let last = Timestamp(nanoseconds: .max)

  @Test func secondsAreRoundedTowardsThePast() {
    #expect(Timestamp(nanoseconds: 1_999_999_999).seconds == 1)
    #expect(Timestamp(nanoseconds: 0).seconds == 0)
    #expect(Timestamp(nanoseconds: -1).seconds == -1)
    #expect(Timestamp(nanoseconds: -1_000_000_000).seconds == -1)
    #expect(Timestamp(nanoseconds: -1_000_000_001).seconds == -2)
    #expect(Self.first.seconds == -9_223_372_037)
    #expect(Self.last.seconds == 9_223_372_036)
  }

  @Test(arguments: [Int64.min, -9_223_372_037])
  func secondsBeforeTheRangeAreItsFirstInstant(seconds: Int64) {
    #expect(Timestamp(seconds: seconds) == Self.first)
  }

  @Test(arguments: [Int64.max, 9_223_372_037])
  func secondsAfterTheRangeAreItsLastInstant(seconds: Int64) {
    #expect(Timestamp(seconds: seconds) == Self.last)
  }

  @Test func theLastWholeSecondsOfTheRangeAreExact() {
    #expect(Timestamp(seconds: 9_223_372_036).nanoseconds == 9_223_372_036_000_000_000)
    #expect(Timestamp(seconds: -9_223_372_036).nanoseconds == -9_223_372_036_000_000_000)
  }

  @Test func additionStopsAtTheEnds() {
    #expect(Self.last.adding(nanoseconds: 1) == Self.last)
    #expect(Self.first.adding(nanoseconds: -1) == Self.first)
    #expect(Self.last.adding(nanoseconds: .max) == Self.last)
    #expect(Self.first.adding(nanoseconds: .min) == Self.first)
    #expect(Self.last.adding(seconds: .max) == Self.last)
    #expect(Self.first.adding(seconds: .min) == Self.first)
    #expect(Self.last.adding(nanoseconds: -1).nanoseconds == .max - 1)
    #expect(Self.first.adding(nanoseconds: .max).nanoseconds == -1)
  }

  @Test func differencesStopAtTheEnds() {
    #expect(Self.last.nanoseconds(since: Self.first) == .max)
    #expect(Self.first.nanoseconds(since: Self.last) == .min)
    #expect(Timestamp(nanoseconds: 0).nanoseconds(since: Self.first) == .max)
    #expect(Timestamp(nanoseconds: -1).nanoseconds(since: Self.first) == .max)
    #expect(Timestamp(seconds: 5).nanoseconds(since: Timestamp(seconds: 3)) == 2_000_000_000)
  }

  @Test func anyArithmeticEqualsWideArithmeticHeldToTheRange() {
    var random = SeededRandom.forProperty(usual: 102)
    func held(_ value: Int128) -> Int64 { Int64(clamping: value) }
    for _ in 0..<2000 {
      let a = Int64.random(in: .min ... .max, using: &random)
      let b = Int64.random(in: .min ... .max, using: &random)
      let instant = Timestamp(nanoseconds: a)
      let other = Timestamp(nanoseconds: b)
      #expect(
        instant.adding(nanoseconds: b).nanoseconds == held(Int128(a) + Int128(b)),
        "seed \(random.seed)")
      #expect(
        instant.nanoseconds(since: other) == held(Int128(a) - Int128(b)), "seed \(random.seed)")
      #expect(
        Timestamp(seconds: b).nanoseconds == held(Int128(b) * 1_000_000_000),
        "seed \(random.seed)")
      #expect((instant < other) == (a < b), "seed \(random.seed)")
    }
  }
}
