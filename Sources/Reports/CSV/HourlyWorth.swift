public import Model
import Texts

/// What single hours were worth: whether the probe read what passed.
///
/// It holds one small value for each hour that the database keeps (25 months: 18,300).
public struct HourlyWorth: Sendable {
  /// What an hour was worth.
  enum Worth: Hashable, Sendable {
    /// Packets were read and hardly any was lost.
    case complete
    /// A larger share than `CoverageThresholds.lostPartial` was lost, or recognised names were, or
    /// more beginnings of connections than `CoverageThresholds.beginningsPartial`.
    case partial
    /// Nothing was read.
    case none
  }

  private var worths: [Timestamp: Worth] = [:]

  /// No hour is known yet.
  public init() {}

  /// Takes in the counters of the hour that begins then.
  public mutating func take(hour: Timestamp, counters: [String: UInt64]) {
    worths[hour] = Self.worth(CoverageCounters(counters))
  }

  static func worth(_ counters: CoverageCounters) -> Worth {
    guard counters.packets > 0 else { return .none }
    let loss = CoverageAssessment.excess(
      counters.lostPackets, of: counters.receivedPackets, partial: CoverageThresholds.lostPartial,
      insufficient: CoverageThresholds.lostInsufficient)
    let lost = CoverageAssessment.excess(
      counters.lostBeginnings, of: counters.beginnings,
      partial: CoverageThresholds.beginningsPartial, insufficient: 100)
    return loss != nil || lost != nil || counters.lostMatches > 0 ? .partial : .complete
  }

  /// The hours read well, those read in part, and those in which nothing was read.
  public var counts: (complete: Int, partial: Int, none: Int) {
    worths.values.reduce(into: (complete: 0, partial: 0, none: 0)) { counts, worth in
      switch worth {
      case .complete: counts.complete += 1
      case .partial: counts.partial += 1
      case .none: counts.none += 1
      }
    }
  }

  /// The word for the hour that begins then.
  func word(at hour: Timestamp, in language: Language) -> String {
    worths[hour].map { Self.word($0, in: language) } ?? language.say(.unknown)
  }

  static func word(_ worth: Worth, in language: Language) -> String {
    switch worth {
    case .complete: language.say(.complete)
    case .partial: language.say(.partial)
    case .none: language.say(.hourlyWorthNone)
    }
  }
}
