public import Capture
public import Inspect
public import Model

/// What a replay came to.
public struct ReplayOutcome: Sendable {
  /// What became of the packets; nil when no file was read.
  public internal(set) var counters: InspectionCounters?
  /// Observations that matched a rule.
  public internal(set) var matches: UInt64 = 0
  /// Matches of clients outside every declared network, which are not kept.
  public internal(set) var outside: UInt64 = 0
  /// Matches that are nobody's use: a resolver's questions, a proxy's outer leg.
  public internal(set) var setAside: UInt64 = 0
  /// Sightings for which no room was left.
  public internal(set) var refused: UInt64 = 0
  /// Incidents that began.
  public internal(set) var openedIncidents = 0
  /// Of these, blocked attempts, which are no use.
  public internal(set) var blockedIncidents = 0
  /// The level at which it was recorded.
  public internal(set) var level = CollectionLevel.aggregate
  /// The local days of the packets, in order; at most `mostDays`.
  public internal(set) var days: [CivilDay] = []
  /// Files that were left out since the store has them.
  public internal(set) var skippedPaths: [String] = []
  /// Files that could not be read to their end.
  public internal(set) var breaks: [CaptureBreak] = []
  /// Link types of packets that cannot be read, with the number of the file.
  public internal(set) var unreadLinks: [(fileIndex: Int, link: LinkType)] = []

  /// Days that an outcome lists.
  public static let mostDays = 400

  mutating func take(_ counters: InspectionCounters, matches: UInt64, recorder: LevelRecorder) {
    self.counters = counters
    self.matches = matches
    outside = recorder.outside
    setAside = recorder.setAside
    refused = recorder.refused
    blockedIncidents = recorder.blockedIncidents
  }
}
