import Model
import Platform
import Probe
import Synchronization

/// What capture workers have handed over and the recorder has not taken yet.
final class Handoff: Sendable {
  /// Matches that wait at once: minutes of a large town while a disk is slow.
  static let mostMatches = 1 << 17
  /// Counts that wait at once: days of them while nothing can be written.
  static let mostCounts = 20_000

  private struct Place: Hashable {
    let hour: Timestamp
    let counter: String
  }

  private struct Contents {
    var batches: [LiveBatch] = []
    var counts: [Place: UInt64] = [:]
    var matchCount = 0
    var dropped: UInt64 = 0
    var droppedCounts: UInt64 = 0

    var isEmpty: Bool { batches.isEmpty && counts.isEmpty }
  }

  private let contents = Mutex(Contents())
  private let bell: WakeUp

  init() throws(PlatformError) {
    bell = try WakeUp()
  }

  /// Matches that found no room.
  var dropped: UInt64 { contents.withLock { $0.dropped } }

  /// Counts of an hour that found no room.
  var droppedCounts: UInt64 { contents.withLock { $0.droppedCounts } }

  /// Whether nothing waits.
  var isEmpty: Bool { contents.withLock { $0.isEmpty } }

  /// Adds a batch; when there is no room it is dropped and its matches are counted.
  func put(_ batch: LiveBatch) {
    contents.withLock {
      if $0.matchCount < Self.mostMatches {
        $0.batches.append(batch)
        $0.matchCount += batch.matches.count
      } else {
        $0.dropped &+= UInt64(batch.matches.count)
      }
    }
    bell.ring()
  }

  /// Adds counts to those of their hours.
  func put(_ counts: [CoverageCount]) {
    contents.withLock {
      for count in counts {
        let place = Place(hour: count.hour, counter: count.counter)
        if let present = $0.counts[place] {
          $0.counts[place] = present &+ count.value
        } else if $0.counts.count < Self.mostCounts {
          $0.counts[place] = count.value
        } else {
          $0.droppedCounts &+= 1
        }
      }
    }
  }

  /// Everything that waits.
  func take() -> (batches: [LiveBatch], counts: [CoverageCount]) {
    contents.withLock { contents in
      defer {
        contents.batches = []
        contents.counts = [:]
        contents.matchCount = 0
      }
      return (
        contents.batches,
        contents.counts.map {
          CoverageCount(hour: $0.key.hour, counter: $0.key.counter, value: $0.value)
        }
      )
    }
  }

  /// Waits until there is a batch or the recorder is told to look, or for that many milliseconds.
  func wait(milliseconds: Int32) { bell.wait(milliseconds: milliseconds) }

  /// Tells the recorder to look.
  func ring() { bell.ring() }
}
