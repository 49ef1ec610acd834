import Foundation
import Glibc
import Testing

/// What can happen to the probe's port, and what the probe says of it.
extension LiveLab {
  /// Runs `ip` commands on the machine of the probe's port, one right after the other.
  func changePort(_ commands: [String]) throws {
    let changed = Self.shell(commands.map { "ip -n \(space("probe")) \($0)" })
    try #require(changed.status == 0, "\(changed.text)")
  }

  /// Takes the port away, with the cable.
  func removePort() throws { try changePort(["link del \(port)"]) }

  /// Makes a port of that name again, which is another one to the kernel.
  func remakePort() throws {
    let made = Self.shell(makingThePort)
    try #require(made.status == 0, "\(made.text)")
  }

  /// Packets that the machine itself sent on the port since it was made; nil without a port.
  var sentByPort: Int? {
    let text = run(at: "probe", "cat /sys/class/net/\(port)/statistics/tx_packets").text
    return Int(text.trimmingCharacters(in: .whitespacesAndNewlines))
  }

  /// What `vigie status --json` says of the first interface; empty when it does not answer.
  func interface(_ socket: String) -> [String: Any] {
    guard let outcome = try? Vigie.run(["status", "--json", "--socket", socket]),
      let object = try? JSONSerialization.jsonObject(with: Data(outcome.output.utf8)),
      let interfaces = (object as? [String: Any])?["interfaces"] as? [[String: Any]]
    else { return [:] }
    return interfaces.first ?? [:]
  }

  /// Waits until the status says that the port is not listened to, for that reason.
  func waits(forTrouble cause: String, _ socket: String) -> Bool {
    Self.waits {
      let interface = interface(socket)
      return interface["listening"] as? Bool == false
        && (interface["trouble"] as? String ?? "").contains(cause)
    }
  }

  /// Waits until the port was opened so often, and is listened to.
  func waits(forOpening number: Int, _ socket: String) -> Bool {
    Self.waits {
      let interface = interface(socket)
      return interface["listening"] as? Bool == true
        && interface["openings"] as? Int ?? 0 >= number
    }
  }

  /// Loads a page from each client, and waits until the probe has seen every one of them.
  func seesEveryPage(of name: String, _ socket: String) -> Bool {
    let before = connectionNames(socket)
    guard Self.clients.allSatisfy({ browse(name, from: $0) }) else { return false }
    return Self.waits {
      connectionNames(socket) >= before + Self.clients.count
    }
  }

  /// Loads a page until the probe has seen one: when nothing else says that it listens again.
  func seesAPage(of name: String, _ socket: String) -> Bool {
    let before = connectionNames(socket)
    return Self.waits {
      _ = browse(name, from: Self.clients[0])
      return connectionNames(socket) > before
    }
  }

  /// Names that the probe has read in connections so far.
  func connectionNames(_ socket: String) -> Int {
    interface(socket)["names.connections"] as? Int ?? 0
  }

  /// Gives client and server an address in each of these networks, 10.20.N.0/24: those of other
  /// directions than the clients'.
  func addDirections(_ numbers: ClosedRange<Int>) throws {
    let added = Self.shell(
      numbers.flatMap { number in
        [("client", 5), ("server", 99)].map {
          "ip -n \(space($0.0)) addr add 10.20.\(number).\($0.1)/24 dev eth0"
        }
      })
    try #require(added.status == 0, "\(added.text)")
  }

  /// Seconds of CPU that a program has used; nil once it is gone (proc_pid_stat(5), fields 14 and 15).
  static func processorSeconds(_ process: Process) -> Double? {
    let path = "/proc/\(process.processIdentifier)/stat"
    guard let text = try? String(contentsOfFile: path, encoding: .utf8),
      let end = text.lastIndex(of: ")")
    else { return nil }
    let fields = text[end...].split(separator: " ").dropFirst()
    let ticks = fields.dropFirst(11).prefix(2).compactMap { Double($0) }
    return ticks.count == 2 ? (ticks[0] + ticks[1]) / Double(sysconf(Int32(_SC_CLK_TCK))) : nil
  }

  /// What a program has in memory, in KiB, the ring that it shares with the kernel included.
  static func resident(_ process: Process) -> Int? {
    let path = "/proc/\(process.processIdentifier)/status"
    guard let text = try? String(contentsOfFile: path, encoding: .utf8) else { return nil }
    let line = text.split(separator: "\n").first { $0.hasPrefix("VmRSS:") }
    return line?.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap { Int($0) }
  }
}
