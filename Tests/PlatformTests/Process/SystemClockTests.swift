import Foundation
import Model
import Platform
import Testing

@Suite struct SystemClockTests {
  @Test func tellsTheTimeOfTheMachine() {
    let before = Date().timeIntervalSince1970
    let now = Double(SystemClock.now().nanoseconds) / 1e9
    let after = Date().timeIntervalSince1970
    #expect(now >= before - 0.001 && now <= after + 0.001)
  }

  @Test func theMonotonicClockNeverGoesBack() {
    let readings = (0..<1_000).map { _ in SystemClock.monotonicNanoseconds() }
    #expect(readings == readings.sorted())
    #expect(readings[0] > 0)
  }
}
