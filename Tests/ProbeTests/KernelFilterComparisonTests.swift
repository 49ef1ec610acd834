import Capture
import Inspect
import Model
import TestSupport
import Testing

/// With and without the kernel filter, the same traffic gives the same observations.
@Suite struct KernelFilterComparisonTests {
  /// One look at a packet, and what the filter leaves of it.
  struct Reading: ~Copyable {
    var inspector = Inspector()
    var ports = WatchedPorts()
    var machine: FilterMachine?
    var seen: [String: Int] = [:]
    var copied: UInt64 = 0
    var packets: UInt64 = 0

    init(isFiltered: Bool) {
      if isFiltered { attach() }
    }

    mutating func attach() {
      machine = KernelFilter(link: .ethernet, ports: ports).map { filter in
        FilterMachine(
          filter.instructions.map {
            FilterMachine.Instruction(
              code: $0.code, jumpTrue: $0.jumpTrue, jumpFalse: $0.jumpFalse, operand: $0.operand)
          })
      }
    }

    mutating func read(_ bytes: [UInt8], at time: Timestamp, link: LinkType, wireLength: Int) {
      var kept = bytes
      if let machine, link == .ethernet {
        let length = machine.run(bytes)
        guard length > 0 else { return }
        kept = Array(bytes.prefix(Int(length)))
        if let port = HelloPort.port(of: kept.span), ports.learn(port) { attach() }
      }
      packets += 1
      copied += UInt64(kept.count)
      let found = inspector.inspect(kept.span, at: time, link: link, wireLength: wireLength)
      take(found)
    }

    mutating func finish() {
      while case let found = inspector.finish(), found > 0 { take(found) }
    }

    private func described(_ observation: Observation) -> String {
      let span = inspector.name(of: observation)
      let name = String(decoding: span.indices.map { span[$0] }, as: UTF8.self)
      return "\(name) \(observation.time.nanoseconds) \(observation.client) "
        + "\(observation.clientPort) \(observation.server) \(observation.serverPort) "
        + "\(observation.vlan) \(observation.source) \(observation.evidence) "
        + "\(observation.traits.rawValue) \(observation.sentBytes) "
        + "\(observation.receivedBytes)"
    }

    private mutating func take(_ found: Int) {
      for index in 0..<found {
        guard let observation = inspector.observation(index) else { continue }
        let text = described(observation)
        // Everything is followed, as if every name matched a rule.
        if observation.tag == 0 { inspector.remember(7, for: observation) }
        seen[text, default: 0] += 1
      }
    }
  }

  @Test func theSampleDayGivesTheSameObservations() throws {
    var whole = Reading(isFiltered: false)
    var filtered = Reading(isFiltered: true)
    var files = try CaptureFileSet(
      paths: [repositoryRoot + "/Tests/SampleDay/valmont.pcapng"])
    while let packet = files.next() {
      let span = files.bytes
      let bytes = span.indices.map { span[$0] }
      whole.read(bytes, at: packet.time, link: packet.link, wireLength: packet.wireLength)
      filtered.read(bytes, at: packet.time, link: packet.link, wireLength: packet.wireLength)
    }
    whole.finish()
    filtered.finish()
    #expect(whole.seen.count > 500)
    let lost = whole.seen.filter { filtered.seen[$0.key] != $0.value }
    let added = filtered.seen.filter { whole.seen[$0.key] != $0.value }
    #expect(lost.isEmpty, "\(lost.first.map { "\($0)" } ?? "")")
    #expect(added.isEmpty, "\(added.first.map { "\($0)" } ?? "")")
    // The day is made of names, not of downloads; still the filter leaves much of it in the kernel.
    #expect(filtered.packets < whole.packets * 2 / 3)
    #expect(filtered.copied < whole.copied * 2 / 3)
  }

  @Test(arguments: Encapsulation.all)
  func whateverCarriesThePacket(encapsulation: Encapsulation) {
    let client = IPAddress(v4: 0x0a14_0105)
    let server = IPAddress(v4: 0xc000_0263)
    func tcp(_ sequence: UInt32, _ flags: UInt8, _ payload: [UInt8]) -> [UInt8] {
      Packet.ipv4(
        from: client, to: server, transport: 6,
        payload: Packet.tcp(
          from: 50_000, to: 4_433, sequence: sequence, flags: flags, payload: payload))
    }
    let hello = TLSBytes.record(TLSBytes.hello("chatgpt.com"))
    let packets = [
      Packet.ipv4(
        from: client, to: server, transport: 17,
        payload: Packet.udp(from: 50_001, to: 53, payload: DNSBytes.query("chatgpt.com"))),
      tcp(1, 0x02, []), tcp(2, 0x18, Array(hello.prefix(60))),
      tcp(62, 0x18, Array(hello.dropFirst(60))),
      tcp(
        2 + UInt32(hello.count), 0x18, [0x17, 3, 3, 0x40, 0] + [UInt8](repeating: 1, count: 900)),
    ]
    var whole = Reading(isFiltered: false)
    var filtered = Reading(isFiltered: true)
    for (index, packet) in packets.enumerated() {
      let bytes = encapsulation.wrap(packet)
      let time = Timestamp(seconds: Int64(1_000 + index))
      whole.read(bytes, at: time, link: encapsulation.link, wireLength: bytes.count)
      filtered.read(bytes, at: time, link: encapsulation.link, wireLength: bytes.count)
    }
    whole.finish()
    filtered.finish()
    #expect(whole.seen.count >= 2)
    #expect(whole.seen == filtered.seen)
  }
}
