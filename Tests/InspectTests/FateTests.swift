import Inspect
import Model
import TestSupport
import Testing

@Suite struct FateTests {
  /// Packets in every encapsulation, whole and in fragments, some bytes of them changed and their
  /// ends cut, in any order: each one has exactly one fate.
  @Test func everyPacketHasOneFate() {
    var random = SeededRandom(seed: 29)
    let client = IPAddress(v4: 0x0a14_0105)
    let far = IPAddress(v4: 0xc633_6407)
    let hello = TLSBytes.helloRecords("claude.ai")
    let datagram = Packet.udp(from: 40_000, to: 53, payload: DNSBytes.query("claude.ai"))
    let segment = Packet.tcp(
      from: 50_000, to: 443, sequence: 1001, flags: 0x18, payload: hello)
    var packets = [
      Packet.ipv4(from: client, to: far, transport: 17, payload: datagram),
      Packet.ipv4(from: client, to: far, transport: 6, payload: segment),
    ]
    packets += Packet.fragments(
      from: client, to: far, transport: 17, payload: datagram, size: 24)
    var inspector = Inspector(settings: small)
    for round in 0..<40_000 {
      guard let way = Encapsulation.all.randomElement(using: &random),
        var packet = packets.randomElement(using: &random)
      else { continue }
      if Int.random(in: 0..<4, using: &random) == 0,
        let outer = Encapsulation.overIP.randomElement(using: &random)
      {
        packet = Array(outer.wrap(packet).dropFirst(14))
      }
      var frame = way.wrap(packet)
      for _ in 0..<Int.random(in: 0...4, using: &random) {
        let index = Int.random(in: 0..<frame.count, using: &random)
        frame[index] = UInt8.random(in: .min ... .max, using: &random)
      }
      if Int.random(in: 0..<8, using: &random) == 0 {
        frame.removeLast(Int.random(in: 0...frame.count, using: &random))
      }
      _ = inspector.inspect(
        frame.span, at: Timestamp(nanoseconds: Int64(round) * 20_000_000), link: way.link,
        wireLength: frame.count)
    }
    let counters = inspector.counters
    #expect(counters.packets == 40_000)
    #expect(
      counters.packets == counters.decoded + counters.allIgnored + counters.allErrors,
      "seed \(random.seed)")
    #expect(counters.decoded > 10_000)
    #expect(counters.allErrors > 100)
    #expect(counters.packetsReassembled > 10)
  }
}
