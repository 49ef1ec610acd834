import Model
import Testing

@testable import Probe

@Suite struct PacketClockTests {
  let noon = Timestamp(seconds: 1_700_000_000)

  @Test func goesOnAndNeverBack() {
    var clock = PacketClock()
    #expect(clock.advance(to: noon) == noon)
    #expect(clock.advance(to: noon.adding(seconds: 5)) == noon.adding(seconds: 5))
    #expect(clock.advance(to: noon.adding(seconds: 3)) == noon.adding(seconds: 5))
    #expect(clock.advance(to: noon.adding(seconds: 86_000)) == noon.adding(seconds: 86_000))
  }

  @Test func oneDamagedTimeIsNotBelieved() {
    var clock = PacketClock()
    _ = clock.advance(to: noon)
    #expect(clock.advance(to: Timestamp(seconds: 4_000_000_000)) == noon)
    #expect(clock.advance(to: noon.adding(seconds: 1)) == noon.adding(seconds: 1))
    #expect(clock.advance(to: Timestamp(nanoseconds: .max)) == noon.adding(seconds: 1))
    #expect(clock.advance(to: Timestamp(nanoseconds: .min)) == noon.adding(seconds: 1))
  }

  @Test(arguments: [Int64(10), -10]) func aHundredAgreeingPacketsMoveIt(days: Int64) {
    var clock = PacketClock()
    _ = clock.advance(to: noon)
    let there = noon.adding(seconds: days * 86_400)
    for index in 1..<PacketClock.witnesses {
      #expect(clock.advance(to: there.adding(seconds: Int64(index))) == noon)
    }
    #expect(clock.advance(to: there) == there)
  }

  @Test func packetsOfTheOldTimeBreakTheAgreement() {
    var clock = PacketClock()
    _ = clock.advance(to: noon)
    let there = noon.adding(seconds: 10 * 86_400)
    for _ in 0..<500 {
      #expect(clock.advance(to: there) == noon)
      #expect(clock.advance(to: noon) == noon)
    }
  }
}
