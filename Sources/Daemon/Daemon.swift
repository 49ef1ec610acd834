import Capture
public import Catalogue
import Model
public import Platform
import Store

/// `vigie run`: capture workers, a recorder, and what systemd and the administrator ask of them.
public final class Daemon {
  /// How often the main thread looks after the others, in milliseconds.
  private static let interval: Int32 = 1_000
  /// Looks between two status lines.
  private static let looksBetweenStatus = 5

  private let settings: DaemonSettings
  private let manager: ServiceManager
  private let log: ServiceLog

  /// A daemon that is not started.
  public init(settings: DaemonSettings, manager: ServiceManager, hasJournal: Bool) {
    self.settings = settings
    self.manager = manager
    log = ServiceLog(hasJournal: hasJournal)
  }

  /// Listens until it is told to end; `reload` reads the rules again.
  ///
  /// Throws what keeps it from starting: `DaemonError`, `PlatformError` or `StoreError`.
  public func run(
    catalogue: Catalogue, reload: () throws -> Catalogue
  ) throws {
    let signals = try Signals()
    guard let lock = try InstanceLock.take(settings.database + ".lock") else {
      throw DaemonError.databaseTaken(settings.database)
    }
    let store = try IncidentStore.open(
      settings.database,
      .readWrite(
        DatabaseOwner(
          keyFingerprint: DatabaseOwner.noKey, site: catalogue.policy.collectivity ?? "",
          kind: .daemon)))
    try Capabilities.keepOnlyRawSockets()
    ProcessSettings.refuseInspection()
    let shared = try Shared(settings: settings, catalogue: catalogue, log: log)
    let captures = settings.interfaces.map { CaptureWorker(interface: $0, shared: shared) }
    let recorder = RecorderWorker(store: store, workers: captures, shared: shared)
    let recorderThread = try WorkerThread(named: "recorder") { recorder.run() }
    let threads = try captures.map { worker in
      try WorkerThread(named: "capture-\(worker.interface)") { worker.run() }
    }
    let status = StatusService(shared: shared, captures: captures, recorder: recorder)
    let statusThread = try WorkerThread(named: "status") { status.run() }
    log.write(.notice, "Vigie démarre\u{a0}: \(settings.interfaces.joined(separator: ", ")).")
    manager.ready("démarre")
    serve(signals, shared, captures, recorder, reload)
    log.write(.notice, "Vigie s'arrête.")
    manager.stopping()
    shared.beginStop()
    for thread in threads { thread.join() }
    statusThread.join()
    recorder.beginStop()
    recorderThread.join()
    log.write(.notice, "Arrêt\u{a0}: \(StatusLine.text(captures, recorder.currentTrouble))")
    _ = consume lock
  }

  /// Looks after the threads until a signal asks for the end.
  private func serve(
    _ signals: borrowing Signals, _ shared: Shared, _ captures: [CaptureWorker],
    _ recorder: RecorderWorker, _ reload: () throws -> Catalogue
  ) {
    var looks = 0
    var refusal: String?
    while true {
      switch signals.wait(milliseconds: Self.interval) {
      case .stop: return
      case .reload: refusal = self.reload(shared, reload)
      case nil: break
      }
      watch(captures.map(\.pulse) + [recorder.pulse])
      looks += 1
      guard looks % Self.looksBetweenStatus == 1 else { continue }
      let status = StatusLine.text(captures, recorder.currentTrouble)
      manager.status(refusal.map { "\($0)\u{a0}; \(status)" } ?? status)
    }
  }

  /// Gives a sign of life when every thread has given one lately; else systemd starts Vigie again.
  private func watch(_ pulses: [Pulse]) {
    guard let interval = manager.watchdogMicroseconds else { return }
    // A thread may be silent for half the interval: the other half is for the sign itself.
    let (limit, overflow) = interval.multipliedReportingOverflow(by: 500)
    guard overflow || pulses.allSatisfy({ $0.silence < limit }) else { return }
    manager.alive()
  }

  /// Puts the new rules in the place of the old ones, or keeps these; returns why they were kept.
  private func reload(_ shared: Shared, _ reload: () throws -> Catalogue) -> String? {
    shared.reloads.begin()
    manager.reloading()
    defer { manager.ready("règles relues") }
    do {
      let catalogue = try reload()
      shared.replace(with: catalogue)
      shared.reloads.end(errors: "", at: SystemClock.now())
      log.write(.notice, "Règles rechargées, version \(catalogue.version).")
      return nil
    } catch {
      shared.reloads.end(errors: "\(error)", at: SystemClock.now())
      log.write(.error, "\(error)")
      log.write(.error, "Règles refusées\u{a0}: les précédentes restent en vigueur.")
      return "RÈGLES REFUSÉES, les précédentes restent en vigueur"
    }
  }
}
