import Foundation
import Inspect
import Model
import TestSupport
import Testing

@testable import FuzzTargets

/// Packets that nobody meant to send, by the hundred thousand: no trap, no growth, none uncounted.
@Suite struct FloodTests {
  /// How many; `scripts/check --full` asks for a million.
  static var count: Int {
    ProcessInfo.processInfo.environment["VIGIE_TEST_PACKETS"].flatMap { Int($0) } ?? 100_000
  }

  /// What tables, pages of the allocator and statistics may take after the first tenth.
  static let mostGrowth = 4 << 20

  @Test func everyPacketHasOneFateAndMemoryStays() async {
    // A process of its own: the other tests' memory is not counted.
    await #expect(processExitsWith: .success) {
      var flood = Flood(seed: 3)
      var inspector = Inspector()
      for _ in 0..<(FloodTests.count / 10) { flood.showNext(to: &inspector) }
      let before = try #require(FloodTests.residentBytes())
      for _ in (FloodTests.count / 10)..<FloodTests.count { flood.showNext(to: &inspector) }
      let after = try #require(FloodTests.residentBytes())
      let growth = after - before
      let counters = inspector.counters
      #expect(counters.packets == UInt64(FloodTests.count))
      #expect(
        counters.packets == counters.decoded + counters.allIgnored + counters.allErrors)
      // By layer and reason, under the codes that the database keeps, it adds up to the same.
      let coded = counters.coded
      func sum(_ matches: (String) -> Bool) -> UInt64 {
        coded.filter { matches($0.code) }.reduce(0) { $0 + $1.value }
      }
      #expect(sum { $0.hasPrefix("error.") } == counters.allErrors)
      #expect(
        sum { $0 == "packets.excluded" || $0.hasPrefix("packets.ignored.") } == counters.allIgnored)
      // Not a flood of nonsense alone: each kind of fate occurs.
      #expect(counters.decoded > counters.packets / 20)
      #expect(counters.allIgnored > counters.packets / 100)
      #expect(counters.allErrors > counters.packets / 20)
      #expect(counters.names.reduce(0, +) > counters.packets / 100)
      // A sanitizer keeps what was freed.
      let isSanitized: Bool? = FloodTests.isSanitized()
      if try !#require(isSanitized as Bool?) {
        #expect(growth < FloodTests.mostGrowth, "\(growth) bytes more than after the first tenth")
      }
      print("\(FloodTests.count) packets, \(growth) bytes of growth: \(counters.coded)")
    }
  }

  /// What this process has in memory, in bytes.
  static func residentBytes() -> Int? { statm(1) }

  /// Whether a sanitizer watches this process: its shadow takes terabytes of addresses.
  static func isSanitized() -> Bool? { statm(0).map { $0 > 1 << 40 } }

  /// A field of `/proc/self/statm` in bytes (proc(5)): 0 is all addresses, 1 what is resident.
  private static func statm(_ field: Int) -> Int? {
    let text = try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8)
    let fields = text?.split(separator: " ") ?? []
    guard field < fields.count, let pages = Int(fields[field]) else { return nil }
    return pages * Int(getpagesize())
  }
}
