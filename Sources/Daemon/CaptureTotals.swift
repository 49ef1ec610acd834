import Capture

/// Adds the counters of one opening of an interface after the other up.
struct CaptureTotals {
  private var before = LiveCounters()
  private var present = LiveCounters()

  /// Takes note of the counters of the present opening.
  mutating func note(_ counters: LiveCounters) { present = counters }

  /// Ends the present opening.
  mutating func close() {
    before = sum
    present = LiveCounters()
  }

  /// All openings together.
  var sum: LiveCounters {
    var sum = before
    sum.filtered &+= present.filtered
    sum.droppedByKernel &+= present.droppedByKernel
    sum.received &+= present.received
    sum.droppedByInterface &+= present.droppedByInterface
    sum.sent &+= present.sent
    return sum
  }
}

extension LiveCounters {
  /// Every counter under its stable code.
  var coded: [(code: String, value: UInt64)] {
    [
      ("capture.filtered", filtered), ("capture.droppedByKernel", droppedByKernel),
      ("capture.received", received), ("capture.droppedByInterface", droppedByInterface),
      ("capture.sent", sent),
    ]
  }
}
