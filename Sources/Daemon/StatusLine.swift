import Capture

/// What the daemon does and misses, in one line for `systemctl status`.
///
/// Any account of the machine can read it: it holds no count of recognised names, which would tell when
/// somebody uses what (privacy requirement P1).
enum StatusLine {
  static func text(_ workers: [CaptureWorker], _ trouble: String?) -> String {
    let parts = workers.map { worker in
      let state = worker.state
      guard state.isListening else {
        return state.trouble.map { DaemonText.say(.awaitedFor, worker.interface, $0.cause) }
          ?? DaemonText.say(.awaited, worker.interface)
      }
      let lost = state.capture.droppedByKernel &+ state.capture.droppedByInterface
      return DaemonText.say(.listenedTo, worker.interface, state.packets, lost)
    }
    return (parts + (trouble.map { [DaemonText.say(.writingImpossibleStatus, $0)] } ?? []))
      .joined(separator: DaemonText.say(.partSeparator))
  }
}
