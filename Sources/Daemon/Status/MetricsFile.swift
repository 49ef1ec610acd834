import Platform

/// The file for node_exporter, written anew every few seconds.
struct MetricsFile {
  /// Between two writes, in nanoseconds: as often as Prometheus reads by default.
  private static let interval: Int64 = 15_000_000_000

  let path: String
  private var written: Int64?
  private var isTroubled = false

  init(_ path: String) {
    self.path = path
  }

  /// Writes the text when it is time to. A failure is said once, until writing works again.
  mutating func update(_ log: ServiceLog, _ text: () -> String) {
    let now = SystemClock.monotonicNanoseconds()
    if let written, now - written < Self.interval { return }
    written = now
    do throws(PlatformError) {
      // Who scrapes it has an account of its own.
      try AtomicFile.write(path, Array(text().utf8), mode: 0o644)
      isTroubled = false
    } catch {
      if !isTroubled { log.write(.warning, .outletAway, DaemonText.say(.metricsFile, error)) }
      isTroubled = true
    }
  }
}
