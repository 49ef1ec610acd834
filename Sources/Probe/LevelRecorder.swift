import Catalogue
import Model
import Privacy

/// The recorder of the level that may run: what a replay and a listening probe both write through.
struct LevelRecorder {
  private enum Work {
    case rows(Recorder)
    case counts(AggregateRecorder)
  }

  private var work: Work

  /// Rows by poste.
  init(_ recorder: Recorder) {
    work = .rows(recorder)
  }

  /// Suppressed counts of each day, without a key that lasts.
  init(_ recorder: AggregateRecorder) {
    work = .counts(recorder)
  }

  /// The level that is recorded at.
  var level: CollectionLevel {
    switch work {
    case .rows: .pseudonymous
    case .counts: .aggregate
    }
  }

  /// Goes on with another catalogue where sessions outlive it; false for a window, which is to be
  /// closed.
  mutating func change(to catalogue: Catalogue) -> Bool {
    guard case .rows(var recorder) = work else { return false }
    recorder.change(to: catalogue)
    work = .rows(recorder)
    return true
  }

  /// Makes boxes again with the next incidents of their postes: another database has none of them.
  mutating func forgetBoxes() {
    guard case .rows(var recorder) = work else { return }
    recorder.forgetBoxes()
    work = .rows(recorder)
  }

  /// Incidents that were blocked attempts and no use.
  var blockedIncidents: Int {
    switch work {
    case .rows(let recorder): recorder.blockedIncidents
    case .counts: 0
    }
  }

  /// Matches of clients outside every declared network.
  var outside: UInt64 {
    switch work {
    case .rows(let recorder): recorder.outside
    case .counts(let recorder): recorder.outside
    }
  }

  /// Matches that are nobody's use.
  var setAside: UInt64 {
    switch work {
    case .rows(let recorder): recorder.setAside
    case .counts(let recorder): recorder.setAside
    }
  }

  /// Matches for which no room was left.
  var refused: UInt64 {
    switch work {
    case .rows(let recorder): recorder.refused
    case .counts(let recorder): recorder.refused
    }
  }

  /// Matches of a day or a period that was over.
  var late: UInt64 {
    switch work {
    case .rows(let recorder): recorder.late
    case .counts(let recorder): recorder.late
    }
  }

  /// Judges and folds a batch; `now` ends what is over by then.
  mutating func record(_ matches: [Match], now: Timestamp) throws -> RecorderOutput {
    switch work {
    case .rows(var recorder):
      defer { work = .rows(recorder) }
      return try recorder.record(matches, now: now)
    case .counts(var recorder):
      defer { work = .counts(recorder) }
      return try recorder.record(matches, now: now)
    }
  }

  /// Ends everything in order.
  mutating func finish(at now: Timestamp) throws -> RecorderOutput {
    switch work {
    case .rows(var recorder):
      defer { work = .rows(recorder) }
      return recorder.finish()
    case .counts(var recorder):
      defer { work = .counts(recorder) }
      return try recorder.finish(at: now)
    }
  }
}
