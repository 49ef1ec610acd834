import Model
import Testing

@testable import Daemon

@Suite struct ClockWatchTests {
  private static func second(_ wall: Int64) -> Timestamp { Timestamp(seconds: wall) }

  @Test func aClockThatIsSetIsNoticedOnceInEitherDirection() {
    var clock = ClockWatch()
    #expect(clock.look(wall: Self.second(1_000), monotonic: 0) == nil)
    #expect(clock.look(wall: Self.second(1_001), monotonic: 1_000_000_000) == nil)
    let back = clock.look(wall: Self.second(402), monotonic: 2_000_000_000)
    #expect(back == ClockWatch.Step(seconds: -600))
    #expect(clock.look(wall: Self.second(403), monotonic: 3_000_000_000) == nil)
    let forward = clock.look(wall: Self.second(409), monotonic: 4_000_000_000)
    #expect(forward == ClockWatch.Step(seconds: 5))
  }

  @Test func aLateLookAndASmallCorrectionAreNoStep() {
    var clock = ClockWatch()
    _ = clock.look(wall: Self.second(1_000), monotonic: 0)
    #expect(clock.look(wall: Self.second(1_090), monotonic: 90_000_000_000) == nil)
    #expect(clock.look(wall: Self.second(1_092), monotonic: 91_000_000_000) == nil)
  }

  @Test func theEndsOfTimeAreNoTrap() {
    var clock = ClockWatch()
    _ = clock.look(wall: Timestamp(nanoseconds: .min), monotonic: .max)
    _ = clock.look(wall: Timestamp(nanoseconds: .max), monotonic: .min)
    _ = clock.look(wall: Timestamp(nanoseconds: 0), monotonic: 0)
  }
}
