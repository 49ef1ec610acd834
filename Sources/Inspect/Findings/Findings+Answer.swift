import Model
import Wire

extension Findings {
  /// Notes a configuration of ECH whose public name is that name of the slab.
  mutating func notePublicName(_ range: Range<Int>, timeToLive: UInt32) {
    Self.notePublicName(names, range, &resolutions, timeToLive)
  }

  private static func notePublicName(
    _ names: borrowing NameSlab, _ range: Range<Int>, _ resolutions: inout ClientResolutions,
    _ timeToLive: UInt32
  ) {
    resolutions.note(publicName: names.span.extracting(range), timeToLive: timeToLive)
  }

  /// Remembers that the name of the slab led a client to what the answer at hand holds.
  mutating func keepNotes(_ asked: Range<Int>, of client: IPAddress, at time: Timestamp) {
    Self.keepNotes(names, asked, &resolutions, client, time)
    counters.resolutionsEvicted = resolutions.evictions
  }

  private static func keepNotes(
    _ names: borrowing NameSlab, _ range: Range<Int>, _ resolutions: inout ClientResolutions,
    _ client: IPAddress, _ time: Timestamp
  ) {
    resolutions.keepNotes(names.span.extracting(range), of: client, at: time)
  }
}
