import Foundation
import Glibc
import TestSupport
import Testing

/// Traffic that no program would make, and looks into the database from outside.
extension LiveLab {
  /// Frames of hellos and questions, made by hand so that there can be any number of them.
  ///
  /// Arguments: packets a second (0: as fast as possible), the number of rounds (0: until stopped),
  /// strangers a round. Each round is one hello for chatgpt.com of each client, and so many strange
  /// names, each asked for by another port. Its last line is how many frames went out; the file of the
  /// fifth argument tells when how many of them had.
  private static let sender = """
    import random, signal, socket, struct, sys, time
    rate, rounds, strangers = (int(a) for a in sys.argv[1:4])
    random.seed(int(sys.argv[4]))
    progress = open(sys.argv[5], 'w')
    s = socket.socket(socket.AF_PACKET, socket.SOCK_RAW)
    s.bind(('eth0', 0))
    sent, stopped = 0, False
    def stop(*_):
        global stopped
        stopped = True
    signal.signal(signal.SIGTERM, stop)
    # The threads that start tests' programs hold signals back, and children inherit that.
    signal.pthread_sigmask(signal.SIG_UNBLOCK, [signal.SIGTERM])
    def frame(source, protocol, payload):
        head = struct.pack('>BBHHHBBH4s4s', 69, 0, 20 + len(payload), 0, 0, 64, protocol, 0,
                           bytes(source), bytes([192, 0, 2, 99]))
        # A bridge may check it.
        total = sum(struct.unpack('>10H', head))
        total = (total & 65535) + (total >> 16)
        head = head[:10] + struct.pack('>H', 65535 - (total & 65535) - (total >> 16)) + head[12:]
        return (b'\\x02\\0\\0\\0\\0\\x63\\x02\\0\\0\\0\\0\\x05\\x08\\0' + head + payload).ljust(60, b'\\0')
    def hello(name):
        name = name.encode()
        sni = struct.pack('>HHHBH', 0, len(name) + 5, len(name) + 3, 0, len(name)) + name
        body = b'\\3\\3' + bytes(32) + b'\\0\\0\\2\\x13\\1\\1\\0' + struct.pack('>H', len(sni)) + sni
        body = b'\\1' + struct.pack('>I', len(body))[1:] + body
        return b'\\x16\\3\\1' + struct.pack('>H', len(body)) + body
    def tcp(source, port, payload):
        return frame(source, 6, struct.pack('>HHIIBBHHH', port, 443, 7, 9, 80, 24, 9, 0, 0) + payload)
    def question(source, port, name):
        q = b'\\0\\1\\1\\0\\0\\1\\0\\0\\0\\0\\0\\0'
        for label in name.split('.'):
            q += bytes([len(label)]) + label.encode()
        q += b'\\0\\0\\1\\0\\1'
        return frame(source, 17, struct.pack('>HHHH', port, 53, 8 + len(q), 0) + q)
    def send(bytes):
        global sent
        try:
            s.send(bytes)
            sent += 1
        except OSError:
            time.sleep(0.01)
        if sent % 50 == 0:
            print(time.monotonic_ns(), sent, file=progress, flush=True)
        if rate and sent % 50 == 0:
            late = start + sent / rate - time.monotonic()
            if late > 0:
                time.sleep(late)
    start, number, strange = time.monotonic(), 0, 0
    while not stopped and (rounds == 0 or number < rounds):
        number += 1
        for client in range(5, 11):
            # Never twice the same connection, also with other seeds.
            port = 1024 + (int(sys.argv[4]) * 10007 + number) % 64000
            send(tcp([10, 20, 1, client], port, hello('chatgpt.com')))
        for index in range(strangers):
            if stopped:
                break
            name = '%x.%x.example' % (random.getrandbits(60), number)
            # 115 million connections of which none comes twice.
            poste, port = strange % 1792, 1024 + strange // 1792 % 64512
            source = [10, 20, 2 + poste // 256, poste % 256]
            strange += 1
            send(question(source, port, name) if index % 2 else tcp(source, port, hello(name)))
    print(sent, flush=True)
    """

  /// Starts sending; what it sent stands in that file once it has ended.
  func startSender(
    rate: Int, rounds: Int = 0, strangers: Int = 0, seed: Int = 1, log: String = "sender.log"
  ) throws -> Process {
    let path = directory + "/sender.py"
    try Self.sender.write(toFile: path, atomically: true, encoding: .utf8)
    return try start(
      at: "client",
      ["python3", path] + [rate, rounds, strangers, seed].map(String.init)
        + ["\(directory)/\(log).progress"], log: log)
  }

  /// When the sender with that log had sent so many frames, in nanoseconds of the monotonic clock; nil
  /// while it has not.
  func moment(ofFrame number: Int, _ log: String = "sender.log") -> Int64? {
    text(of: log + ".progress").split(separator: "\n").lazy.compactMap { line -> Int64? in
      let fields = line.split(separator: " ").compactMap { Int64($0) }
      return fields.count == 2 && fields[1] >= number ? fields[0] : nil
    }.first
  }

  /// How many frames all senders with that file sent.
  func sent(_ log: String = "sender.log") -> Int {
    text(of: log).split(separator: "\n").compactMap { Int($0) }.reduce(0, +)
  }

  /// Runs a few lines of Python that find the database's path in `path`.
  @discardableResult
  func python(_ lines: String) -> (status: Int32, text: String) {
    let file = directory + "/look-\(UUID().uuidString).py"
    defer { try? FileManager.default.removeItem(atPath: file) }
    let head = "import sqlite3, sys, time\npath = '\(database)'\n"
    try? (head + lines).write(toFile: file, atomically: true, encoding: .utf8)
    return Self.shell(["timeout 120 python3 \(file)"])
  }

  /// What a query gives, as another program sees it: a line a row, columns divided by `|`.
  func rows(_ query: String, of other: String? = nil) -> [String] {
    let result = python(
      """
      base = sqlite3.connect('file:\(other ?? database)?mode=ro', uri=True)
      for row in base.execute(\"\"\"\(query)\"\"\"):
          print('|'.join(str(value) for value in row))
      """)
    guard result.status == 0 else { return ["error: \(result.text)"] }
    return result.text.split(separator: "\n").map(String.init)
  }

  /// The sum of one counter over all hours.
  func counter(_ name: String) -> Int {
    let found = rows(
      "SELECT sum(value) FROM coverage JOIN counter ON counter.id = counter WHERE name = '\(name)'")
    return found.first.flatMap { Int($0) } ?? 0
  }

  /// How many names were read, of hellos and questions: what the sender sends, and nothing else.
  var names: Int { counter("names.tls") + counter("names.dns") }

  /// A number that a script asks for, where the usual one would take too long each day.
  static func count(_ variable: String, usually: Int) -> Int {
    ProcessInfo.processInfo.environment[variable].flatMap { Int($0) } ?? usually
  }

  /// Asks a program to end, and waits until it has.
  func end(_ process: Process, by signal: Int32 = SIGTERM) {
    Glibc.kill(process.processIdentifier, signal)
    process.waitUntilExit()
  }
}
