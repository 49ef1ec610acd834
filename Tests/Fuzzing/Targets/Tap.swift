import Inspect
import Model
import Synchronization

/// An inspector with tables so small that every flood is one, and the promises it must hold.
struct Tap: ~Copyable {
  private static let settings: InspectorSettings = {
    var settings = InspectorSettings()
    settings.flowCapacity = 16
    settings.streamBufferCount = 2
    settings.quicConnectionCapacity = 8
    settings.quicBufferCount = 2
    settings.fragmentedPacketCount = 3
    settings.nameMemoryCapacity = 16
    settings.echMemoryCapacity = 16
    settings.echPublicNames = ["cover.example"]
    settings.sinkholes = PrefixSet([IPPrefix("192.0.2.1/32")].compactMap { $0 })
    return settings
  }()

  private var inspector = Inspector(settings: settings)
  private var time = Timestamp(seconds: 1_795_093_500)
  private var shown: UInt64 = 0

  /// One for all inputs: a new one's tables would take longer than most inputs.
  private static let shared = Mutex(Tap())

  /// Shows packets to an inspector that has forgotten everything, and checks what became of them.
  static func open(
    _ show: (inout Tap) throws(BrokenPromise) -> Void
  ) throws(BrokenPromise) {
    try shared.withLock { tap throws(BrokenPromise) in
      tap.inspector.reset()
      tap.time = Timestamp(seconds: 1_795_093_500)
      tap.shown = 0
      try show(&tap)
      try tap.finish()
    }
  }

  /// Lets so many tenths of a second pass.
  mutating func wait(_ tenths: UInt8) {
    time = time.adding(nanoseconds: Int64(tenths) * 100_000_000)
  }

  /// Shows one frame to the inspector.
  mutating func show(
    _ frame: [UInt8], link: LinkType = .ethernet
  ) throws(BrokenPromise) {
    shown += 1
    try check(inspector.inspect(frame.span, at: time, link: link, wireLength: frame.count))
  }

  /// Asks for the last reports, as at the end of a capture; every packet must have had one fate.
  private mutating func finish() throws(BrokenPromise) {
    var found = 0
    repeat {
      found = inspector.finish()
      try check(found)
    } while found > 0
    let counters = inspector.counters
    try BrokenPromise.unless(counters.packets == shown, "every packet is counted")
    let fates = counters.decoded + counters.allIgnored + counters.allErrors
    try BrokenPromise.unless(
      fates == counters.packets, "one fate a packet: \(fates) for \(counters.packets)")
  }

  private mutating func check(_ found: Int) throws(BrokenPromise) {
    for index in 0..<found {
      guard let observation = inspector.observation(index) else {
        throw BrokenPromise("observation \(index) of \(found) is there")
      }
      try checkName(of: observation)
      // Some flows are marked, some forgotten again.
      inspector.remember(UInt32(shown % 3), for: observation)
    }
  }

  private func checkName(of observation: Observation) throws(BrokenPromise) {
    let name = inspector.name(of: observation)
    for index in name.indices {
      let isHarmless = (0x21...0x7e).contains(name[index]) && !(0x41...0x5a).contains(name[index])
      try BrokenPromise.unless(isHarmless, "byte \(name[index]) in a name")
    }
  }
}
