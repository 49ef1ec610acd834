import Inspect
import Model
import TestSupport

/// What an inspector read from a list of frames.
struct Reading: Equatable {
  var names: [String] = []
  var sources: [NameSource] = []
  var evidence: [Evidence] = []
  var traits: [ObservationTraits] = []
  var clients: [IPAddress] = []
}

/// Shows frames to a fresh inspector, a millisecond apart, and collects what it reads.
func read(
  _ frames: [[UInt8]], link: LinkType = .ethernet, settings: InspectorSettings = small,
  inspecting check: (borrowing Inspector) -> Void = { _ in }
) -> Reading {
  var inspector = Inspector(settings: settings)
  var reading = Reading()
  for (index, frame) in frames.enumerated() {
    let time = Timestamp(seconds: 1_700_000_000).adding(nanoseconds: Int64(index) * 1_000_000)
    let count = inspector.inspect(frame.span, at: time, link: link, wireLength: frame.count)
    for item in 0..<count {
      guard let observation = inspector.observation(item) else { continue }
      let name = inspector.name(of: observation)
      reading.names.append(
        String(decoding: name.indices.map { name[$0] }, as: UTF8.self))
      reading.sources.append(observation.source)
      reading.evidence.append(observation.evidence)
      reading.traits.append(observation.traits)
      reading.clients.append(observation.client)
    }
  }
  check(inspector)
  return reading
}

/// Marks every name, as the probe does for a match, and collects what follows of the flow.
func follow(_ frames: [[UInt8]]) -> [Observation] {
  var inspector = Inspector(settings: small)
  var result: [Observation] = []
  func collect(_ count: Int) {
    for index in 0..<count {
      guard let observation = inspector.observation(index) else { continue }
      if observation.nameLength > 0 { inspector.remember(5, for: observation) }
      result.append(observation)
    }
  }
  for frame in frames {
    collect(
      inspector.inspect(
        frame.span, at: Timestamp(seconds: 100), link: .ethernet, wireLength: frame.count))
  }
  var count = inspector.finish()
  while count > 0 {
    collect(count)
    count = inspector.finish()
  }
  return result
}

/// Settings whose tables are small enough for thousands of tests.
let small: InspectorSettings = {
  var settings = InspectorSettings()
  settings.flowCapacity = 64
  settings.streamBufferCount = 4
  settings.quicConnectionCapacity = 64
  settings.quicBufferCount = 4
  settings.fragmentedPacketCount = 16
  settings.nameMemoryCapacity = 64
  settings.echMemoryCapacity = 64
  return settings
}()

/// One TCP connection from a client, as frames.
struct Conversation {
  var client = IPAddress(v4: 0x0a14_0105)
  var server = IPAddress(v4: 0xc633_6407)
  var clientPort = 50_000
  var serverPort = 443
  /// The number of the client's SYN.
  var start: UInt32 = 1000

  var syn: [UInt8] { segment(at: -1, [], flags: 0x02) }

  var synAck: [UInt8] {
    Packet.frame(
      from: server, to: client, transport: 6,
      payload: Packet.tcp(
        from: serverPort, to: clientPort, sequence: 9000, acknowledgement: start &+ 1,
        flags: 0x12))
  }

  /// A segment of the client whose first byte is that many bytes into its stream.
  func segment(
    at offset: Int, _ payload: [UInt8], flags: UInt8 = 0x18, acknowledgement: UInt32 = 9001
  ) -> [UInt8] {
    Packet.frame(
      from: client, to: server, transport: 6,
      payload: Packet.tcp(
        from: clientPort, to: serverPort,
        sequence: start &+ 1 &+ UInt32(truncatingIfNeeded: offset),
        acknowledgement: acknowledgement, flags: flags, payload: payload))
  }

  /// A segment of the server.
  func reply(_ payload: [UInt8], at offset: Int = 0, flags: UInt8 = 0x18) -> [UInt8] {
    Packet.frame(
      from: server, to: client, transport: 6,
      payload: Packet.tcp(
        from: serverPort, to: clientPort, sequence: 9001 &+ UInt32(truncatingIfNeeded: offset),
        acknowledgement: start &+ 1, flags: flags, payload: payload))
  }

  /// The client's stream in those parts, in order.
  func segments(_ parts: [[UInt8]]) -> [[UInt8]] {
    var offset = 0
    return parts.map { part in
      defer { offset += part.count }
      return segment(at: offset, part)
    }
  }
}
