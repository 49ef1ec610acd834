import Capture
import Catalogue
import Model
import Platform
import Probe

/// Answers questions about the daemon over a local socket, in a thread of its own that nothing waits
/// for.
final class StatusService: Sendable {
  /// The longest wait for a client, in milliseconds; also for the end.
  private static let interval: Int32 = 1_000

  private let shared: Shared
  private let captures: [CaptureWorker]
  private let recorder: RecorderWorker
  private let started = SystemClock.now()

  init(shared: Shared, captures: [CaptureWorker], recorder: RecorderWorker) {
    self.shared = shared
    self.captures = captures
    self.recorder = recorder
  }

  /// Answers until the daemon stops. Without a socket it says so once: the daemon listens all the same.
  func run() {
    guard let path = shared.settings.socket else { return }
    do throws(PlatformError) {
      let listener = try LocalListener(path)
      var metrics = shared.settings.metrics.map { MetricsFile($0) }
      while !shared.isStopping {
        listener.serve(milliseconds: Self.interval) { answer($0).text }
        shared.selfTest.expire()
        metrics?.update(shared.log) { PrometheusText.text(of: status()) }
      }
    } catch {
      shared.log.write(
        .warning, .outletAway,
        shared.settings.metrics == nil
          ? DaemonText.say(.statusWillNotAnswer, error)
          : DaemonText.say(.statusAndMetricsWillNotAnswer, error))
    }
  }

  private func answer(_ question: LocalQuestion) -> StatusFields {
    switch DaemonQuestion(line: question.text) {
    case .status: return status()
    case .reload: return reload(question.account)
    case .beginTest(let service): return beginTest(service)
    case .test: return test()
    case nil: return refusal(.unknownQuestion)
    }
  }

  private func refusal(_ why: DaemonText) -> StatusFields {
    var fields = StatusFields()
    fields.add("refused", DaemonText.say(why))
    return fields
  }

  // MARK: Status

  private func status() -> StatusFields {
    let (catalogue, _) = shared.current
    var fields = StatusFields()
    fields.add("version", shared.settings.version)
    fields.add("since", started.nanoseconds)
    addLevel(&fields)
    fields.add("dumps", ProcessSettings.leavesCoreDumps ? "yes" : "no")
    fields.add("zone", catalogue.policy.zone.name)
    fields.add("database", shared.settings.database)
    fields.add("rules", catalogue.version)
    fields.add("rules.services", catalogue.services.count)
    fields.add("policy", catalogue.policyVersion)
    if let trouble = recorder.currentTrouble { fields.add("recorder.trouble", trouble) }
    if let setAside = shared.setAside {
      fields.add("setAside", setAside.path)
      fields.add("setAside.at", setAside.time.nanoseconds)
    }
    fields.add("lost", shared.handoff.dropped)
    fields.add("lost.counts", shared.handoff.droppedCounts)
    let reloads = shared.reloads.state
    fields.add("reload.begun", reloads.begun)
    fields.add("reload.ended", reloads.ended)
    if let at = reloads.at { fields.add("reload.at", at.nanoseconds) }
    for line in reloads.errors.split(separator: "\n") { fields.add("reload.error", String(line)) }
    if let siem = shared.siem {
      fields.add("siem", siem.path)
      fields.add("siem.lost", siem.dropped)
      if let silence = siem.silence { fields.add("siem.silence", silence) }
    }
    for worker in captures { add(worker, &fields) }
    return fields
  }

  private func addLevel(_ fields: inout StatusFields) {
    let collection = shared.collection
    fields.add("level", collection.level.rawValue)
    fields.add("level.reason", collection.reason)
  }

  private func add(_ worker: CaptureWorker, _ fields: inout StatusFields) {
    let state = worker.state
    fields.add("interface", worker.interface)
    fields.add("listening", state.isListening ? "yes" : "no")
    if let trouble = state.trouble {
      fields.add("trouble.code", trouble.code.rawValue)
      fields.add("trouble", "\(trouble)")
    }
    if let last = state.lastPacket { fields.add("lastPacket", last.nanoseconds) }
    fields.add("packets", state.packets)
    // Asked for again and again, it would tell at the aggregate level when somebody uses what (P1).
    if shared.collection.level == .pseudonymous { fields.add("matches", state.matches) }
    fields.add("names.dns", state.dnsNames)
    fields.add("names.connections", state.connectionNames)
    fields.add("openings", state.openings)
    for (code, value) in state.capture.coded { fields.add(code, value) }
  }

  // MARK: Reload

  /// Who may read only may not make the daemon work.
  private func reload(_ account: UInt32?) -> StatusFields {
    guard account == 0 || account == ActingAccount.ofProcess else {
      return refusal(.reloadNotAllowed)
    }
    var fields = StatusFields()
    fields.add("reload.number", shared.reloads.state.begun + 1)
    Signals.requestReload()
    return fields
  }

  // MARK: Self-test

  private func beginTest(_ service: String?) -> StatusFields {
    let (catalogue, _) = shared.current
    if let service, catalogue.services[ServiceID(rawValue: service)] == nil {
      return refusal(.unknownService)
    }
    guard let (name, id) = catalogue.testName(of: service.map { ServiceID(rawValue: $0) }) else {
      return refusal(.noNameToMakeUp)
    }
    shared.selfTest.begin(name: name, service: id.rawValue)
    return test()
  }

  private func test() -> StatusFields {
    var fields = StatusFields()
    guard let test = shared.selfTest.state else { return fields }
    fields.add("name", test.name)
    fields.add("service", test.service)
    fields.add("ready", test.ready.count)
    if let sighting = test.sighting, let interface = test.interface, let delay = test.delay {
      fields.add("source", sighting.source.code)
      fields.add("place", sighting.place.rawValue)
      fields.add("seenOn", interface)
      fields.add("delay", delay)
    }
    return fields
  }
}
