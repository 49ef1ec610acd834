import Foundation
import Glibc
import TestSupport
import Testing

/// A network of its own: clients, servers and a probe on a hub, each in a network namespace.
///
/// The probe's port has no address and does not speak, as behind a mirror port.
final class LiveLab {
  /// What keeps these tests from running here; nil when they can.
  static let obstacle: String? = {
    guard geteuid() == 0 else { return "créer des espaces réseau demande root" }
    for tool in ["ip", "openssl", "curl", "dig", "python3", "sysctl"]
    where shell(["command -v \(tool)"]).status != 0 {
      return "il manque la commande \(tool)"
    }
    let name = "vt\(UInt16.random(in: .min ... .max))x"
    defer { _ = shell(["ip netns del \(name)"]) }
    let bridge = "ip -n \(name) link add br0 type bridge ageing_time 0"
    return shell(["ip netns add \(name)", bridge]).status == 0
      ? nil : "cette machine ne laisse pas créer d'espaces réseau"
  }()

  /// The library that answers for the clock of one program; nil where it is not installed.
  static let fakeClock: String? = {
    let found = shell(["ls /usr/lib/*/faketime/libfaketime.so.1"])
    return found.status == 0 ? found.text.split(separator: "\n").first.map(String.init) : nil
  }()

  static let server = "10.20.1.99"
  /// Enough postes for their number to be shown.
  static let clients = (5...10).map { "10.20.1.\($0)" }

  let directory: String
  /// The name of the probe's port.
  let port = "probe0"
  private let prefix = "vt\(UInt32.random(in: .min ... .max))"
  private var processes: [Process] = []

  init(in directory: String) throws {
    self.directory = directory
    try FileManager.default.createDirectory(
      atPath: directory + "/data", withIntermediateDirectories: true)
    var commands = ["hub", "client", "server", "probe"].map { "ip netns add \(space($0))" }
    commands.append(
      "ip -n \(space("hub")) link add br0 type bridge ageing_time 0 mcast_snooping 0")
    commands += [
      "ip netns exec \(space("hub")) sysctl -qw net.ipv6.conf.br0.disable_ipv6=1",
      "ip -n \(space("hub")) link set br0 up",
    ]
    commands += cable(to: "client", named: "eth0") + cable(to: "server", named: "eth0")
    commands += makingThePort
    commands += ["client", "server", "probe"].map { "ip -n \(space($0)) link set lo up" }
    commands += [
      "ip -n \(space("server")) addr add \(Self.server)/24 dev eth0",
      "ip -n \(space("server")) link set eth0 up", "ip -n \(space("client")) link set eth0 up",
    ]
    commands += Self.clients.map { "ip -n \(space("client")) addr add \($0)/24 dev eth0" }
    let made = Self.shell(commands)
    try #require(made.status == 0, "\(made.text)")
  }

  deinit {
    for process in processes where process.isRunning {
      Glibc.kill(process.processIdentifier, SIGKILL)
    }
    for process in processes { process.waitUntilExit() }
    for end in ["hub", "client", "server", "probe"] {
      _ = Self.shell(["ip netns del \(space(end))"])
    }
  }

  func space(_ end: String) -> String { "\(prefix)-\(end)" }

  /// Commands that lay a cable from the hub to one end of the network.
  private func cable(to end: String, named name: String) -> [String] {
    [
      "ip -n \(space("hub")) link add \(end) type veth peer name \(name) netns \(space(end))",
      "ip netns exec \(space("hub")) sysctl -qw net.ipv6.conf.\(end).disable_ipv6=1",
      "ip -n \(space("hub")) link set \(end) master br0 up",
    ]
  }

  /// Commands that make the probe's port: up, without an address, silent.
  var makingThePort: [String] {
    cable(to: "probe", named: port) + [
      "ip netns exec \(space("probe")) sysctl -qw net.ipv6.conf.\(port).disable_ipv6=1",
      "ip -n \(space("probe")) link set \(port) arp off up",
    ]
  }

  /// Runs commands one after the other, until one fails.
  static func shell(_ commands: [String]) -> (status: Int32, text: String) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", "(\(commands.joined(separator: " && "))) 2>&1"]
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    process.standardInput = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return (-1, "") }
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: data, as: UTF8.self))
  }

  /// Runs a command at one end of the network and waits for it.
  @discardableResult
  func run(at end: String, _ command: String) -> (status: Int32, text: String) {
    Self.shell(["timeout 20 ip netns exec \(space(end)) \(command)"])
  }

  /// Starts a program at one end of the network; what it says goes to a file of that name.
  func start(
    at end: String, _ arguments: [String], log: String, environment: [String: String] = [:]
  ) throws -> Process {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments =
      environment.map { "\($0.key)=\($0.value)" } + ["ip", "netns", "exec", space(end)] + arguments
    let path = directory + "/" + log
    if !FileManager.default.fileExists(atPath: path) {
      try Data().write(to: URL(fileURLWithPath: path))
    }
    let file = try #require(FileHandle(forWritingAtPath: path))
    try file.seekToEnd()
    process.standardOutput = file
    process.standardError = file
    process.standardInput = FileHandle.nullDevice
    try process.run()
    processes.append(process)
    return process
  }

  /// Waits until a program's file holds the text so many times; false after 30 seconds.
  func waits(for text: String, in log: String, times: Int = 1) -> Bool {
    Self.waits { self.text(of: log).components(separatedBy: text).count > times }
  }

  /// Waits until something holds, looking so often; false after so many seconds.
  static func waits(
    microseconds: UInt32 = 50_000, seconds: UInt32 = 30, until isTrue: () -> Bool
  ) -> Bool {
    for _ in 0..<(seconds * 1_000_000 / microseconds) {
      if isTrue() { return true }
      usleep(microseconds)
    }
    return isTrue()
  }

  /// How many bytes a program has written so far, to files and pipes; nil when it has ended.
  static func written(by process: Process) -> Int? {
    let path = "/proc/\(process.processIdentifier)/io"
    guard process.isRunning, let text = try? String(contentsOfFile: path, encoding: .utf8) else {
      return nil
    }
    let line = text.split(separator: "\n").first { $0.hasPrefix("wchar: ") }
    return line.flatMap { Int($0.dropFirst("wchar: ".count)) }
  }

  /// Kills a program once it has written that many bytes more, or has ended: in the midst of what it
  /// writes, however fast the machine is.
  static func kill(_ process: Process, by signal: Int32, afterWriting bytes: Int) {
    let start = written(by: process) ?? 0
    _ = waits(microseconds: 500) {
      written(by: process).map { $0 - start >= bytes } ?? true
    }
    if process.isRunning { Glibc.kill(process.processIdentifier, signal) }
    process.waitUntilExit()
  }

  /// The clock that senders tell their progress by.
  static var monotonicNanoseconds: Int64 { Int64(clamping: DispatchTime.now().uptimeNanoseconds) }

  /// What a program has said so far.
  func text(of log: String) -> String {
    (try? String(contentsOfFile: directory + "/" + log, encoding: .utf8)) ?? ""
  }

  /// Lets every end of the network carry frames of up to 9,000 bytes.
  func carryLongFrames() -> (status: Int32, text: String) {
    let ends = [("hub", "client"), ("hub", "probe"), ("hub", "br0"), ("client", "eth0")]
    return Self.shell(
      (ends + [("probe", port)]).map { "ip -n \(space($0.0)) link set \($0.1) mtu 9000" })
  }

  // MARK: Servers and clients

  /// A server of TLS on port 443 and one of DNS, for every name.
  func startServers() throws {
    let made = Self.shell([
      "openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 "
        + "-keyout \(directory)/key.pem -out \(directory)/certificate.pem -subj /CN=essai.example"
    ])
    try #require(made.status == 0, "\(made.text)")
    _ = try start(
      at: "server",
      [
        "openssl", "s_server", "-accept", "443", "-cert", directory + "/certificate.pem", "-key",
        directory + "/key.pem", "-www",
      ], log: "tls.log")
    let resolver = """
      import socket
      s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
      s.bind(('\(Self.server)', 53))
      print('ready', flush=True)
      while True:
          q, a = s.recvfrom(512)
          end = q.index(0, 12) + 5
          s.sendto(q[:2] + b'\\x81\\x80\\0\\1\\0\\1\\0\\0\\0\\0' + q[12:end]
                   + b'\\xc0\\x0c\\0\\1\\0\\1\\0\\0\\0\\x3c\\0\\4\\x0a\\x14\\1\\x63', a)
      """
    try resolver.write(toFile: directory + "/resolver.py", atomically: true, encoding: .utf8)
    _ = try start(at: "server", ["python3", directory + "/resolver.py"], log: "dns.log")
    try #require(waits(for: "ACCEPT", in: "tls.log"))
    try #require(waits(for: "ready", in: "dns.log"))
  }

  /// Loads a page of that name with curl.
  func browse(_ name: String, from client: String) -> Bool {
    run(
      at: "client",
      "curl -sk -m 10 -o /dev/null --interface \(client) --resolve \(name):443:\(Self.server) "
        + "https://\(name)/"
    ).status == 0
  }

  // MARK: The probe

  var database: String { directory + "/data/vigie.sqlite" }

  /// The rules of the sample day, in a folder that a test may change.
  func copyRules() throws -> String {
    let folder = directory + "/rules"
    try FileManager.default.copyItem(atPath: repositoryRoot + "/rules", toPath: folder)
    for file in ["policy.yaml", "compliance.yaml"] {
      try FileManager.default.removeItem(atPath: folder + "/" + file)
      try FileManager.default.copyItem(
        atPath: repositoryRoot + "/Tests/SampleDay/" + file, toPath: folder + "/" + file)
    }
    // The sample day's decisions end with its year; a live test is of today.
    let policy = folder + "/policy.yaml"
    try String(contentsOfFile: policy, encoding: .utf8)
      .replacingOccurrences(of: "until: 20", with: "until: 90")
      .write(toFile: policy, atomically: true, encoding: .utf8)
    return folder
  }

  /// Starts `vigie run` and waits until it listens.
  func startProbe(
    rules: String, _ more: [String] = [], log: String = "vigie.log",
    environment: [String: String] = [:]
  ) throws -> Process {
    let before = text(of: log).components(separatedBy: "\u{a0}: écoute").count - 1
    let process = try start(
      at: "probe",
      [
        Vigie.binary, "run", "--interface", port, "--rules", rules,
      ] + (more.contains("--database") ? [] : ["--database", database]) + more, log: log,
      environment: environment)
    try #require(
      Self.waits {
        !process.isRunning
          || text(of: log).components(separatedBy: "\u{a0}: écoute").count > before + 1
      })
    return process
  }

  /// What was used on the only day; it is not over, so that it has no report at the aggregate level.
  func services(rules: String) throws -> Vigie.Outcome {
    try Vigie.run(["services", "--database", database, "--rules", rules])
  }
}
