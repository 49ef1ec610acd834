import Inspect
import Model
import TestSupport

/// A resolver that answers one client, as frames.
struct Resolver {
  var client = IPAddress(v4: 0x0a14_0105)
  var address = IPAddress(v4: 0x0a14_0035)

  /// An answer with those records; each owner is the asked name.
  func answer(
    _ name: String, _ records: [(type: Int, data: [UInt8])], timeToLive: UInt32 = 300,
    code: Int = 0, id: Int = 7
  ) -> [UInt8] {
    frame(
      DNSBytes.message(
        id: id, flags: 0x8180 | code, questions: [(DNSBytes.name(name), records.first?.type ?? 1)],
        answers: records.map {
          DNSBytes.record(owner: [0xc0, 12], type: $0.type, timeToLive: timeToLive, data: $0.data)
        }))
  }

  /// An answer that says: the name has that address.
  func address(
    of name: String, _ address: IPAddress, timeToLive: UInt32 = 300, id: Int = 7
  ) -> [UInt8] {
    answer(
      name, [(address.isIPv6 ? 28 : 1, address.bytes)], timeToLive: timeToLive, id: id)
  }

  /// An answer with a configuration of ECH of that public name.
  func configuration(
    of name: String, publicName: String, timeToLive: UInt32 = 300, id: Int = 7
  ) -> [UInt8] {
    answer(
      name, [(65, Self.binding([(5, Self.configurations(publicName))]))], timeToLive: timeToLive,
      id: id)
  }

  /// Whatever bytes as a datagram of the resolver.
  func frame(_ message: [UInt8]) -> [UInt8] {
    Packet.frame(
      from: address, to: client, transport: 17,
      payload: Packet.udp(from: 53, to: 40_000, payload: message))
  }

  /// The data of an HTTPS record with those parameters (RFC 9460, section 2.2).
  static func binding(_ parameters: [(key: Int, value: [UInt8])]) -> [UInt8] {
    var bytes: [UInt8] = [0, 1, 0]
    for parameter in parameters {
      bytes.append16(parameter.key)
      bytes += parameter.value.withLength(2)
    }
    return bytes
  }

  /// An ECHConfigList with one configuration (RFC 9849, section 4).
  static func configurations(_ publicName: String) -> [UInt8] {
    var contents: [UInt8] = [7, 0, 0x20]
    contents += [UInt8](repeating: 9, count: 32).withLength(2)
    contents += [0, 1, 0, 1].withLength(2)
    contents += [64] + Array(publicName.utf8).withLength(1) + [0, 0]
    var config: [UInt8] = [0xfe, 0x0d]
    config += contents.withLength(2)
    return config.withLength(2)
  }
}

/// One observation with its name.
struct Seen {
  let observation: Observation
  let name: String

  var traits: ObservationTraits { observation.traits }
}

/// What frames gave, in order.
struct Watched {
  var seen: [Seen] = []
  var counters: [String: UInt64] = [:]

  var names: [String] { seen.map(\.name) }

  /// The names of connections, without those of DNS.
  var connections: [Seen] { seen.filter { $0.observation.source != .dns } }
}

extension Inspector {
  /// The last packet's observation of that number with its name.
  func seen(_ index: Int) -> Seen? {
    guard let observation = observation(index) else { return nil }
    let name = name(of: observation)
    return Seen(
      observation: observation,
      name: String(decoding: name.indices.map { name[$0] }, as: UTF8.self))
  }
}

/// Shows frames to a fresh inspector, each at its second, and marks what it is told to.
func watch(
  _ frames: [(second: Int64, frame: [UInt8])], settings: InspectorSettings = small,
  marking mark: (Seen) -> UInt32? = { _ in nil }
) -> Watched {
  var inspector = Inspector(settings: settings)
  var watched = Watched()
  func collect(_ count: Int) {
    for index in 0..<count {
      guard let seen = inspector.seen(index) else { continue }
      watched.seen.append(seen)
      if seen.observation.tag == 0, let tag = mark(seen) {
        inspector.remember(tag, for: seen.observation)
      }
    }
  }
  for (second, frame) in frames {
    collect(
      inspector.inspect(
        frame.span, at: Timestamp(seconds: second), link: .ethernet, wireLength: frame.count))
  }
  var rest = inspector.finish()
  while rest > 0 {
    collect(rest)
    rest = inspector.finish()
  }
  for (code, value) in inspector.counters.coded { watched.counters[code] = value }
  return watched
}

/// Shows frames a second apart from each other.
func watch(
  _ frames: [[UInt8]], settings: InspectorSettings = small,
  marking mark: (Seen) -> UInt32? = { _ in nil }
) -> Watched {
  watch(
    frames.enumerated().map { (1000 + Int64($0.offset), $0.element) }, settings: settings,
    marking: mark)
}

extension Conversation {
  /// A QUIC client's first Initial, with that handshake message.
  func initial(_ hello: [UInt8], to destination: [UInt8] = [1, 2, 3, 4, 5, 6, 7, 8]) throws
    -> [UInt8]
  {
    Packet.frame(
      from: client, to: server, transport: 17,
      payload: Packet.udp(
        from: clientPort, to: serverPort,
        payload: try QUICInitialBytes(to: destination).packet(
          QUICFrameBytes.crypto(at: 0, hello), paddedTo: 1200)))
  }

  /// A connection whose client says that hello, over TCP or QUIC.
  func opening(_ name: String?, hasECH: Bool = false, over source: NameSource) throws
    -> [[UInt8]]
  {
    source == .quic
      ? [try initial(TLSBytes.hello(name, hasECH: hasECH))]
      : [syn, segment(at: 0, TLSBytes.helloRecords(name, hasECH: hasECH))]
  }
}
