public import Capture
public import Inspect
public import Model

/// Lists the names that capture files hold, for the laboratory: it needs neither rules nor database
/// and keeps nothing.
public struct NameSurvey: ~Copyable {
  /// A name with where it was read and how often.
  public struct Entry: Hashable, Sendable {
    /// Where on the wire.
    public let source: NameSource
    /// Lower case, printable ASCII, without a trailing dot.
    public let name: String
    /// How many observations there were.
    public let count: Int
  }

  /// What one file gave.
  public struct Result: Sendable {
    /// Each distinct name, by source and then in alphabetical order.
    public let entries: [Entry]
    /// Where and why the reading stopped before the end; nil when it did not.
    public let damage: CaptureBreak?
    /// Link types of packets that cannot be read.
    public let unreadLinks: [LinkType]
    /// Distinct names that were left out: more than `mostNames`.
    public let dropped: Int
    /// What became of the packets.
    public let counters: InspectionCounters
  }

  /// Distinct names kept of one file; a busy day of a large town has about 200,000.
  public static let mostNames = 1_000_000

  private struct Key: Hashable {
    let source: NameSource
    let name: [UInt8]
  }

  private var inspector: Inspector

  /// A survey with empty tables.
  public init() {
    inspector = Inspector()
  }

  /// Reads one file (`-` is standard input) by itself; `each` is shown every observation
  /// of a name that was read.
  ///
  /// A question for a name counts; an answer counts only where its question was not seen.
  public mutating func read(
    _ path: String, each: (Observation, String) -> Void
  ) throws(CaptureError) -> Result {
    inspector.reset()
    var files = try CaptureFileSet(paths: [path])
    var counts: [Key: Int] = [:]
    var answered: [[UInt8]: Int] = [:]
    var dropped = 0
    var unread: Set<LinkType> = []
    while let packet = files.next() {
      if !Inspector.reads(packet.link) { unread.insert(packet.link) }
      let found = inspector.inspect(
        files.bytes, at: packet.time, link: packet.link, wireLength: packet.wireLength)
      for index in 0..<found {
        guard let observation = inspector.observation(index) else { continue }
        // What was not read here, and a refusal of what was asked, are no names of the file.
        if !observation.traits.isDisjoint(with: [.inferred, .blocked]) { continue }
        let span = inspector.name(of: observation)
        let name = span.indices.map { span[$0] }
        each(observation, String(decoding: name, as: UTF8.self))
        if observation.evidence == .dnsAnswer {
          if answered[name] != nil || answered.count < Self.mostNames {
            answered[name, default: 0] += 1
          }
          continue
        }
        let key = Key(source: observation.source, name: name)
        guard counts[key] != nil || counts.count < Self.mostNames else {
          dropped += 1
          continue
        }
        counts[key, default: 0] += 1
      }
    }
    for (name, count) in answered {
      let key = Key(source: .dns, name: name)
      if counts[key] == nil { counts[key] = count }
    }
    let entries = counts.map { key, count in
      Entry(source: key.source, name: String(decoding: key.name, as: UTF8.self), count: count)
    }
    return Result(
      entries: entries.sorted {
        ($0.source.rawValue, $0.name) < ($1.source.rawValue, $1.name)
      },
      damage: files.breaks.first, unreadLinks: unread.sorted { $0.rawValue < $1.rawValue },
      dropped: dropped, counters: inspector.counters)
  }
}
