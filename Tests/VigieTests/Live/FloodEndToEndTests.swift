import Foundation
import Glibc
import TestSupport
import Testing

/// A flood of names and connections of which each comes once, while people work.
@Suite(
  .serialized, .enabled(if: LiveLab.obstacle == nil, "\(LiveLab.obstacle ?? "")"))
struct FloodEndToEndTests {
  /// How many distinct names; `scripts/check --full` asks for a million.
  static let names = LiveLab.count("VIGIE_TEST_FLOOD_NAMES", usually: 60_000)
  /// What may still grow once the tables are full, in KiB: pages of the allocator, SQLite's own.
  static let mostGrowth = 8 << 10
  /// Names after which every table that is there from the start has been written to, with room to
  /// spare: the largest holds 131,072 connections.
  static let filling = 400_000

  @Test func memoryIsFlatRealNamesAreSeenAndLossIsCounted() throws {
    try withTemporaryDirectory { directory in
      let lab = try LiveLab(in: directory)
      let rules = try lab.copyRules()
      let socket = directory + "/vigie.sock"
      let probe = try lab.startProbe(rules: rules, ["--socket", socket])
      let rounds = 50
      let strangers = Self.names / rounds
      let sender = try lab.startSender(rate: 0, rounds: rounds, strangers: strangers)
      // Looked at twice a second until the flood is over and what is left of it was read.
      var sizes: [(read: Int, resident: Int, seconds: Double)] = []
      // A million names take 20 s; a machine ten times slower is not waited for.
      let isOver = LiveLab.waits(microseconds: 500_000, seconds: 200) {
        if let size = LiveLab.resident(probe), let seconds = LiveLab.processorSeconds(probe) {
          sizes.append((Self.read(lab, socket), size, seconds))
        }
        return !sender.isRunning
      }
      #expect(isOver)
      var before = -1
      #expect(
        LiveLab.waits(microseconds: 1_500_000) {
          defer { before = Self.read(lab, socket) }
          return Self.read(lab, socket) == before
        })
      let last = try #require(LiveLab.resident(probe))
      if Self.names > 2 * Self.filling {
        let filled = try #require(sizes.first { $0.read > Self.filling })
        #expect(last - filled.resident < Self.mostGrowth, "\(sizes) \(last)")
      }
      let end = (Self.read(lab, socket), try #require(LiveLab.processorSeconds(probe)))
      try expectSteadyWork(sizes.map { ($0.read, $0.seconds) } + [end])
      let interface = lab.interface(socket)
      #expect(probe.isRunning)
      lab.end(probe)
      #expect(probe.terminationStatus == 0, "\(lab.text(of: "vigie.log"))")

      // Each frame was read or is counted as lost.
      let lost =
        lab.counter("capture.droppedByKernel") + lab.counter("capture.droppedByInterface")
      #expect(lab.sent() == rounds * (LiveLab.clients.count + strangers))
      #expect(lab.names <= lab.sent())
      #expect(lab.names + lost >= lab.sent(), "\(lab.names) \(lost) \(interface)")
      // The real ones among them too, and no other.
      let real = rounds * LiveLab.clients.count
      #expect(lab.counter("matches") <= real)
      #expect(lab.counter("matches") + lost >= real)
      let report = try lab.services(rules: rules).output
      let row = report.split(separator: "\n").filter { $0.contains("ChatGPT (") }
      #expect(row.count == 1, "\(report)")
      #expect(row.first?.split(separator: " ").contains("6") == true, "\(report)")
      // Nothing of the others is kept.
      #expect(lab.rows("PRAGMA integrity_check") == ["ok"])
      let bytes = try Data(contentsOf: URL(fileURLWithPath: lab.database))
      #expect(bytes.count < 4 << 20)
      #expect(bytes.range(of: Data(".example".utf8)) == nil)
      print(
        "\(lab.sent()) frames, \(lab.names) names, \(lost) lost, \(sizes.last?.resident ?? 0) KiB")
      print(sizes.map { "\($0.read):\($0.resident)" }.joined(separator: " "))
    }
  }

  /// A name of the second half costs no more than three of the first: tables that are full make no more
  /// work than empty ones.
  private func expectSteadyWork(_ samples: [(read: Int, seconds: Double)]) throws {
    let last = try #require(samples.last)
    let middle = try #require(
      samples.min { abs($0.read * 2 - last.read) < abs($1.read * 2 - last.read) })
    let first = try #require(samples.first)
    try #require(first.read < middle.read && middle.read < last.read, "\(samples)")
    let before = (middle.seconds - first.seconds) / Double(middle.read - first.read)
    let after = (last.seconds - middle.seconds) / Double(last.read - middle.read)
    #expect(after <= 3 * before, "\(samples)")
    print(
      "CPU a name: \(Int(before * 1e6)) µs in the first half, \(Int(after * 1e6)) in the second")
  }

  /// Names that the probe has read so far.
  private static func read(_ lab: LiveLab, _ socket: String) -> Int {
    let interface = lab.interface(socket)
    return (interface["names.dns"] as? Int ?? 0) + (interface["names.connections"] as? Int ?? 0)
  }
}
