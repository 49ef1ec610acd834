import Capture
public import Catalogue
import Model
public import Platform
import Privacy
public import Probe
import Store

/// `vigie run`: capture workers, a recorder, and what systemd and the administrator ask of them.
public final class Daemon {
  /// How often the main thread looks after the others, in milliseconds.
  private static let interval: Int32 = 1_000
  /// Days after a key's end beyond which the clock is rather doubted than believed: a probe that was off
  /// for a quarter starts by itself.
  private static let longestKeyGap = 100
  /// Looks between two status lines.
  private static let looksBetweenStatus = 5

  private let settings: DaemonSettings
  private let manager: ServiceManager
  private let log: ServiceLog

  /// A daemon that is not started.
  public init(settings: DaemonSettings, manager: ServiceManager, journal: Journal?) {
    self.settings = settings
    self.manager = manager
    log = ServiceLog(journal: journal)
  }

  /// Listens until it is told to end; `reload` reads rules and declarations again.
  ///
  /// A level that a reload lowers is in force at once; one that it raises waits for the next start. An
  /// end of what allows listening at all ends it.
  ///
  /// Throws what keeps it from starting: `DaemonError`, `PlatformError`, `PrivacyError` or
  /// `StoreError`; `DaemonError` `withdrawn` when a reload ended it.
  public func run(
    catalogue: Catalogue, collection: LiveCollection, reload: () -> Reload
  ) throws {
    let signals = try Signals()
    let wasOurs = (try? FileStatus(of: settings.database + ".lock")) != nil
    guard let lock = try InstanceLock.take(settings.database + ".lock") else {
      throw DaemonError.databaseTaken(settings.database)
    }
    let shared = try Shared(
      settings: settings, catalogue: catalogue, collection: collection, log: log)
    let captures = settings.interfaces.map { CaptureWorker(interface: $0, shared: shared) }
    let recorder = RecorderWorker(
      beginning: try open(catalogue, collection, wasOurs: wasOurs, shared), workers: captures,
      shared: shared)
    try Capabilities.keepOnlyRawSockets()
    ProcessSettings.refuseInspection()
    let recorderThread = try WorkerThread(named: "recorder") { recorder.run() }
    // Reading tens of GB takes minutes, in which nothing may wait for it.
    _ = try WorkerThread(named: "check") { recorder.check() }
    let threads = try captures.map { worker in
      try WorkerThread(named: "capture-\(worker.interface)") { worker.run() }
    }
    let status = StatusService(shared: shared, captures: captures, recorder: recorder)
    let statusThread = try WorkerThread(named: "status") { status.run() }
    let siemThread = try shared.siem.map { siem in
      try WorkerThread(named: "siem") {
        siem.run(isEnding: { shared.siemIsEnding }) { Self.heartbeat(shared, captures, recorder) }
      }
    }
    log.write(
      .notice, .starting,
      DaemonText.say(.starting, settings.interfaces.joined(separator: ", ")))
    log.write(.notice, .level, collection.reason)
    manager.ready(DaemonText.say(.isStarting))
    let withdrawal = serve(signals, shared, captures, recorder, reload)
    log.write(.notice, .stopping, DaemonText.say(.stopping))
    manager.stopping()
    shared.beginStop()
    for thread in threads { thread.join() }
    statusThread.join()
    recorder.beginStop()
    recorderThread.join()
    // The recorder's last lines are among those that are sent now.
    shared.endSIEM()
    siemThread?.join()
    log.write(
      .notice, .stopped,
      DaemonText.say(.stopped, StatusLine.text(captures, recorder.currentTrouble)))
    _ = consume lock
    if let withdrawal { throw withdrawal }
  }

  /// Opens the database and, at the pseudonymous level, the keys: a rotation that was missed is done
  /// before any packet.
  private func open(
    _ catalogue: Catalogue, _ collection: LiveCollection, wasOurs: Bool, _ shared: Shared
  ) throws -> RecorderWorker.Beginning {
    let identity = try collection.keys?.keyring().identity
    let owner = DatabaseOwner(
      keyFingerprint: identity ?? DatabaseOwner.noKey, site: catalogue.policy.collectivity ?? "",
      kind: .daemon)
    let opening = DatabaseOpening(path: settings.database, wasOurs: wasOurs, owner: owner)
    let store = try opening.open(now: SystemClock.now()) { shared.tell(of: $0) }
    let ring = try collection.keys.map {
      try PseudonymKeyRing(
        $0, zone: catalogue.policy.zone, at: SystemClock.now(), longestGap: Self.longestKeyGap)
    }
    return RecorderWorker.Beginning(
      opening: opening.ofOurs, store: store, keys: ring,
      incidents: try store.resumable(since: Timestamp(nanoseconds: .min)))
  }

  /// Looks after the threads until a signal asks for the end, or a reload takes the ground away: gives
  /// that reason.
  private func serve(
    _ signals: borrowing Signals, _ shared: Shared, _ captures: [CaptureWorker],
    _ recorder: RecorderWorker, _ reload: () -> Reload
  ) -> DaemonError? {
    var looks = 0
    var clock = ClockWatch()
    // From now on, and not from the first turn on, is a clock that is set noticed.
    look(at: &clock, shared)
    var refusal: String?
    /// Rules that are read and wait for the recorder: one that cannot write holds catalogues back, so that
    /// there are never more than a few.
    var waiting: Catalogue?
    while true {
      switch signals.wait(milliseconds: Self.interval) {
      case .stop: return nil
      case .reload:
        do throws(DaemonError) {
          refusal = try self.reload(shared, reload, &waiting)
        } catch {
          return error
        }
      case nil: break
      }
      if let catalogue = waiting, shared.takesRules {
        shared.replace(with: catalogue)
        waiting = nil
      }
      watch(captures.map(\.pulse) + [recorder.pulse])
      look(at: &clock, shared)
      looks += 1
      guard looks % Self.looksBetweenStatus == 1 else { continue }
      let status = StatusLine.text(captures, recorder.currentTrouble)
      let level = DaemonText.say(
        shared.collection.level == .pseudonymous ? .levelPseudonymous : .levelAggregate)
      let parts = [refusal, shared.setAside?.status, level, status].compactMap(\.self)
      manager.status(parts.joined(separator: DaemonText.say(.partSeparator)))
    }
  }

  /// Says and counts when the machine's clock was set.
  private func look(at clock: inout ClockWatch, _ shared: Shared) {
    let step = clock.look(
      wall: SystemClock.now(), monotonic: SystemClock.monotonicNanoseconds())
    guard let step else { return }
    let isBack = step.seconds < 0
    log.write(
      .warning, .clockSet,
      DaemonText.say(isBack ? .clockSetBack : .clockSetForward, step.seconds.magnitude))
    shared.note(isBack ? "clock.back" : "clock.forward")
  }

  private static func heartbeat(
    _ shared: Shared, _ captures: [CaptureWorker], _ recorder: RecorderWorker
  ) -> SIEMLine {
    let states = captures.map(\.state)
    func sum(_ value: (WorkerState) -> UInt64) -> UInt64 { states.reduce(0) { $0 &+ value($1) } }
    func dropped(_ code: String) -> UInt64 {
      sum { state in state.capture.coded.first { $0.code == code }.map { UInt64($0.value) } ?? 0 }
    }
    return .heartbeat(
      [
        ("interfaces.configured", UInt64(states.count)),
        ("interfaces.listening", UInt64(states.count { $0.isListening })),
        ("packets.read", sum { $0.packets }),
        ("packets.lost.kernel", dropped("capture.droppedByKernel")),
        ("packets.lost.interface", dropped("capture.droppedByInterface")),
        ("names.lost", shared.handoff.dropped), ("lines.lost", shared.siem?.dropped ?? 0),
      ], isWriting: recorder.currentTrouble == nil, at: SystemClock.now(),
      version: shared.settings.version)
  }

  /// Gives a sign of life when every thread has given one lately; else systemd starts Vigie again.
  private func watch(_ pulses: [Pulse]) {
    guard let interval = manager.watchdogMicroseconds else { return }
    // A thread may be silent for half the interval: the other half is for the sign itself.
    let (limit, overflow) = interval.multipliedReportingOverflow(by: 500)
    guard overflow || pulses.allSatisfy({ $0.silence < limit }) else { return }
    manager.alive()
  }

  /// Reads the rules to put them in the place of the old ones, or keeps these; returns why they were kept.
  ///
  /// A level that is lowered is in force at once. Throws `withdrawn` when nobody may listen any more.
  private func reload(
    _ shared: Shared, _ reload: () -> Reload, _ waiting: inout Catalogue?
  ) throws(DaemonError) -> String? {
    shared.reloads.begin()
    manager.reloading()
    defer { manager.ready(DaemonText.say(.rulesReadAgain)) }
    let read = reload()
    do {
      let collection = try read.collection.get()
      try take(collection, shared)
      let catalogue = try read.catalogue.get()
      waiting = catalogue
      shared.reloads.end(errors: "", at: SystemClock.now())
      shared.siem?.put(.reload(errors: 0, at: SystemClock.now(), version: settings.version))
      log.write(.notice, .rulesReloaded, DaemonText.say(.rulesReloaded, catalogue.version))
      return nil
    } catch let error as DaemonError {
      throw error
    } catch {
      shared.reloads.end(errors: "\(error)", at: SystemClock.now())
      let lines = "\(error)".split(separator: "\n").count
      shared.siem?.put(.reload(errors: lines, at: SystemClock.now(), version: settings.version))
      log.write(.error, .rulesRefused, "\(error)")
      log.write(.error, .rulesRefused, DaemonText.say(.rulesRefused))
      return DaemonText.say(.rulesRefusedStatus)
    }
  }

  /// Puts what the gate decides now in force, as far as that needs no new start.
  private func take(_ collection: LiveCollection, _ shared: Shared) throws(DaemonError) {
    guard collection.decision.allowsLive else { throw .withdrawn(collection.reason) }
    let present = shared.collection
    if collection.level == .aggregate, present.level == .pseudonymous {
      shared.lower(to: collection)
      log.write(.warning, .level, DaemonText.say(.levelLowered, collection.reason))
    } else if collection.level == .pseudonymous, present.level == .aggregate {
      log.write(.notice, .level, DaemonText.say(.pseudonymousAtNextStart))
    }
    if collection.window != shared.window {
      log.write(.notice, .level, DaemonText.say(.windowAtNextStart))
    }
  }
}
