public import Capture
public import Catalogue
import Inspect
public import Model

/// The packet half of the line for live packets: the same as a replay's, and what it counts by hour.
public struct LiveLine: ~Copyable {
  /// Which catalogue it matches with; a reload gives the next number.
  public let generation: Int

  private var line: PacketLine
  private var coverage: HourlyCoverage

  /// A line with empty tables; what it counts belongs to the hours from `now` on.
  ///
  /// `window` is what counts of matches are kept by: the hour would be finer than the aggregate level,
  /// and no report needs it. `connections` is how many of TCP are followed at once; of QUIC it is an
  /// eighth.
  public init(
    catalogue: Catalogue, generation: Int, window: AggregateWindow = .day,
    connections: Int = 1 << 17, now: Timestamp
  ) {
    var settings = InspectorSettings()
    settings.flowCapacity = connections
    settings.quicConnectionCapacity = connections / 8
    settings.hashSeed = UInt64.random(in: .min ... .max)
    self.generation = generation
    line = PacketLine(catalogue: catalogue, settings: settings)
    coverage = HourlyCoverage(zone: catalogue.policy.zone, matchesBy: window)
    coverage.note([], now: now)
  }

  /// Whether the batch must be handed over before the next packet.
  public var mustHandOver: Bool { line.mustHandOver }

  /// Packets read, and observations that matched a rule.
  public var totals: (packets: UInt64, matches: UInt64) {
    (line.counters.packets, line.matchCount)
  }

  /// Names read so far, by where they were read.
  public func namesRead(_ source: NameSource) -> UInt64 {
    let names = line.counters.names
    return names.indices.contains(Int(source.rawValue)) ? names[Int(source.rawValue)] : 0
  }

  /// Looks for the name of a self-test from now on; an empty one ends it. What carries that name is
  /// not recorded.
  public mutating func watch(for name: [UInt8]) { line.watch(for: name) }

  /// Where the name of the self-test was first seen; nil while it was not.
  public var testSighting: TestSighting? { line.testSighting }

  /// Takes totals that were counted before this line began for counted.
  public mutating func disregard(_ others: [(code: String, value: UInt64)], now: Timestamp) {
    coverage.note(others, now: now)
    _ = coverage.drain()
  }

  /// Reads one packet.
  public mutating func read(_ bytes: Span<UInt8>, _ packet: CapturedPacket) {
    line.read(bytes, packet)
  }

  /// Gives the batch away and begins a new one; nil when there is nothing in it.
  public mutating func handOver(now: Timestamp) -> LiveBatch? {
    let matches = line.handOver()
    guard !matches.isEmpty else { return nil }
    return LiveBatch(generation: generation, matches: matches, now: now)
  }

  /// The last reports of the connections that are still open; nil when there are no more.
  ///
  /// Call `handOver` before, and this until it gives nil: then the line is at its end.
  public mutating func handOverRest(now: Timestamp) -> LiveBatch? {
    while line.readRest() {
      if let batch = handOver(now: now) { return batch }
    }
    return nil
  }

  /// What was counted since the last call, by hour; `others` are counted outside the line and must
  /// not go down.
  ///
  /// At the aggregate `level` counts of matches wait for the end of the hour; the last call of a line gives
  /// out what was held back. The level may be lowered while the line goes on.
  public mutating func takeCoverage(
    with others: [(code: String, value: UInt64)], level: CollectionLevel = .pseudonymous,
    now: Timestamp, isLast: Bool = false
  ) -> [CoverageCount] {
    coverage.holdsMatches = level == .aggregate
    coverage.note(line.coded + others, now: now)
    if isLast { coverage.release() }
    return coverage.drain()
  }
}
