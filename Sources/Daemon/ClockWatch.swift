import Model

/// Notices when the machine's clock is set, by a clock that only goes forward.
struct ClockWatch {
  /// How far the clock was set.
  struct Step: Hashable {
    /// Whole seconds, rounded towards zero; negative when the clock was set back.
    let seconds: Int64
  }

  /// A smaller step is left to the daemon that disciplines the clock, in nanoseconds.
  static let smallest: Int64 = 2_000_000_000

  private var difference: Int64?

  /// Compares the clocks once more; gives the step since the last look, nil when there was none.
  mutating func look(wall: Timestamp, monotonic: Int64) -> Step? {
    let present = wall.nanoseconds(since: Timestamp(nanoseconds: monotonic))
    defer { difference = present }
    guard let difference else { return nil }
    let step = present.subtractingReportingOverflow(difference)
    guard !step.overflow, step.partialValue.magnitude >= UInt64(Self.smallest) else { return nil }
    return Step(seconds: step.partialValue / 1_000_000_000)
  }
}
