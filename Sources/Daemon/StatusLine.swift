import Capture

/// What the daemon does and misses, in one line for `systemctl status`.
enum StatusLine {
  static func text(_ workers: [CaptureWorker], _ trouble: String?) -> String {
    let parts = workers.map { worker in
      let state = worker.state
      guard state.isListening else {
        let cause = state.trouble.map { " (\($0.cause))" } ?? ""
        return "\(worker.interface) attendue\(cause)"
      }
      let lost = state.capture.droppedByKernel &+ state.capture.droppedByInterface
      return "\(worker.interface) écoutée, \(state.packets) paquets lus, \(lost) perdus, "
        + "\(state.matches) observations"
    }
    return (parts + (trouble.map { ["écriture impossible\u{a0}: \($0)"] } ?? []))
      .joined(separator: "\u{a0}; ")
  }
}
