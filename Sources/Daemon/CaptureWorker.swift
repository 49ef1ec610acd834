import Capture
import Model
import Platform
import Probe
import Synchronization

/// Listens to one interface in a thread of its own, and opens it again when it has gone.
final class CaptureWorker: Sendable {
  /// How often the worker looks at anything but packets and hands over, in nanoseconds: what a crash can
  /// lose.
  private static let tick: Int64 = 1_000_000_000
  /// Packets read before the worker looks at the time again.
  private static let burst = 4_096
  /// The longest wait for packets, in milliseconds; also for the end.
  private static let longestWait: Int32 = 1_000
  /// Rounds of packets read after the end was asked for: what is in the ring, not what still comes.
  private static let lastRounds = 64

  let interface: String
  let pulse = Pulse()
  private let shared: Shared
  private let published = Mutex(WorkerState())
  private let reached = Atomic(0)

  init(interface: String, shared: Shared) {
    self.interface = interface
    self.shared = shared
  }

  var state: WorkerState { published.withLock { $0 } }

  /// The catalogue with which all that is handed over from now on was matched.
  var generation: Int { reached.load(ordering: .acquiring) }

  /// Listens until the end is asked for; then hands over all that it has.
  func run() {
    let start = shared.current
    var job = Job(
      line: LiveLine(
        catalogue: start.catalogue, generation: start.generation, window: shared.window,
        connections: shared.settings.connections, now: SystemClock.now()))
    reached.store(start.generation, ordering: .releasing)
    var patience = Patience()
    while !shared.isStopping {
      pulse.beat()
      do throws(LiveError) {
        try listen(&job, &patience)
      } catch {
        job.totals.close()
        report(error, isFirst: patience.isFresh)
        waitForNextAttempt(patience.next(), &job)
      }
    }
    finish(&job)
  }

  /// What a worker has in hand.
  private struct Job: ~Copyable {
    var line: LiveLine
    var totals = CaptureTotals()
    var ports = WatchedPorts()
    var openings: UInt64 = 0
    var lastTick: Int64 = 0
    /// What lines before the present one have counted.
    var former = WorkerState()
    /// The self-test that the line looks for.
    var test = 0
  }

  private func listen(_ job: inout Job, _ patience: inout Patience) throws(LiveError) {
    let settings = shared.settings
    var source = try Capabilities.withRawSockets { () throws(LiveError) in
      try LiveInterface(interface, settings: settings.capture)
    }
    if settings.usesKernelFilter { try attach(job.ports, to: source) }
    patience = Patience()
    job.openings &+= 1
    shared.log.write(
      .notice, .listening,
      DaemonText.say(job.openings > 1 ? .listeningAgain : .listening, interface),
      interface: interface)
    published.withLock {
      $0.isListening = true
      $0.trouble = nil
    }
    // Also of an interface that goes: what was lost since the last tick is counted.
    defer { job.totals.note(source.counters()) }
    while !shared.isStopping {
      source.wait(milliseconds: Self.longestWait)
      _ = try read(&source, &job)
      let now = SystemClock.monotonicNanoseconds()
      guard now - job.lastTick >= Self.tick else { continue }
      job.lastTick = now
      pulse.beat()
      job.totals.note(source.counters())
      tick(&job)
      try source.check()
    }
    for _ in 0..<Self.lastRounds where try read(&source, &job) > 0 { pulse.beat() }
  }

  private func read(
    _ source: inout LiveInterface, _ job: inout Job
  ) throws(LiveError) -> Int {
    let learns = shared.settings.usesKernelFilter && source.link == .ethernet
    var hasNewPort = false
    let handoff = shared.handoff
    let count = try source.dispatch(most: Self.burst) { bytes, packet in
      job.line.read(bytes, packet)
      if learns, let port = HelloPort.port(of: bytes), job.ports.learn(port) { hasNewPort = true }
      if job.line.mustHandOver, let batch = job.line.handOver(now: packet.time) {
        handoff.put(batch)
      }
    }
    if hasNewPort { try attach(job.ports, to: source) }
    return count
  }

  private func attach(
    _ ports: WatchedPorts, to source: borrowing LiveInterface
  ) throws(LiveError) {
    // Link types without a program are copied whole.
    guard let filter = KernelFilter(link: source.link, ports: ports) else { return }
    try source.attach(filter)
  }

  /// What is done once a second, with or without packets.
  private func tick(_ job: inout Job) {
    if let batch = job.line.handOver(now: SystemClock.now()) { shared.handoff.put(batch) }
    publish(job)
    lookForTest(&job)
    handOverCounts(&job, isLast: false)
    if job.line.generation != shared.generation { changeRules(&job) }
  }

  private func publish(_ job: borrowing Job) {
    let counted = counted(job)
    let capture = job.totals.sum
    let openings = job.openings
    let now = SystemClock.now()
    published.withLock {
      $0.capture = capture
      if counted.packets > $0.packets { $0.lastPacket = now }
      $0.packets = counted.packets
      $0.matches = counted.matches
      $0.dnsNames = counted.dnsNames
      $0.connectionNames = counted.connectionNames
      $0.openings = openings
    }
  }

  /// What the present line and those before it have counted.
  private func counted(_ job: borrowing Job) -> WorkerState {
    var state = job.former
    let (packets, matches) = job.line.totals
    state.packets &+= packets
    state.matches &+= matches
    for source in NameSource.allCases {
      if source == .dns {
        state.dnsNames &+= job.line.namesRead(source)
      } else {
        state.connectionNames &+= job.line.namesRead(source)
      }
    }
    return state
  }

  /// Takes a self-test up or ends it, and tells where its name was seen.
  private func lookForTest(_ job: inout Job) {
    let present = shared.selfTest.number
    if job.test != present {
      job.test = present
      job.line.watch(for: shared.selfTest.name)
      shared.selfTest.acknowledge(interface, present)
    }
    guard present > 0, let sighting = job.line.testSighting else { return }
    shared.selfTest.note(sighting, on: interface, test: present)
  }

  private func handOverCounts(_ job: inout Job, isLast: Bool) {
    let others = otherCounts(job)
    shared.handoff.put(
      job.line.takeCoverage(
        with: others, level: shared.collection.level, now: SystemClock.now(), isLast: isLast))
  }

  /// What is counted outside the line.
  private func otherCounts(_ job: borrowing Job) -> [(code: String, value: UInt64)] {
    job.totals.sum.coded + [
      ("capture.openings", job.openings), ("capture.portsForgotten", job.ports.forgotten),
    ]
  }

  /// Goes on with the new rules: what is known of open connections ends with the old ones, whose
  /// numbers they hold.
  private func changeRules(_ job: inout Job) {
    handOverRest(&job)
    let current = shared.current
    job.former = counted(job)
    job.test = 0
    // The line's own counters begin again with it, those of the interface do not.
    let now = SystemClock.now()
    job.line = LiveLine(
      catalogue: current.catalogue, generation: current.generation, window: shared.window,
      connections: shared.settings.connections, now: now)
    job.line.disregard(otherCounts(job), now: now)
    reached.store(current.generation, ordering: .releasing)
  }

  private func finish(_ job: inout Job) {
    publish(job)
    handOverRest(&job)
  }

  private func handOverRest(_ job: inout Job) {
    let now = SystemClock.now()
    if let batch = job.line.handOver(now: now) { shared.handoff.put(batch) }
    while let batch = job.line.handOverRest(now: now) { shared.handoff.put(batch) }
    handOverCounts(&job, isLast: true)
  }

  private func report(_ error: LiveError, isFirst: Bool) {
    published.withLock {
      $0.isListening = false
      $0.trouble = error
    }
    // Said once; then the status line says it.
    guard isFirst else { return }
    shared.log.write(.warning, .interfaceAway, "\(error)", interface: interface)
  }

  /// Waits, with the hand-overs of every second, until it is time to try again.
  private func waitForNextAttempt(_ seconds: Int, _ job: inout Job) {
    for _ in 0..<(seconds * 2) where !shared.isStopping {
      Sleeper.sleep(milliseconds: 500)
      pulse.beat()
      tick(&job)
    }
  }
}
