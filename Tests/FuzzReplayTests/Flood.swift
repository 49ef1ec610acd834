import Inspect
import Model
import TestSupport

@testable import FuzzTargets

/// An endless stream of packets: random bytes, and good packets with bytes flipped, cut and joined.
struct Flood {
  private var random: SeededRandom
  private let frames: [(link: LinkType, bytes: [UInt8])]
  private var time = Timestamp(seconds: 1_795_093_500)
  private var last: [UInt8] = []

  init(seed: UInt64) {
    random = SeededRandom(seed: seed)
    frames = FuzzTarget.packet.seeds.map { seed in
      (FuzzTarget.links[Int(seed.first ?? 0)], Array(seed.dropFirst()))
    }
  }

  /// Shows the next packet to an inspector and marks some of the flows that it finds.
  mutating func showNext(to inspector: inout Inspector) {
    let (link, packet) = next()
    time = time.adding(nanoseconds: Int64.random(in: -1_000_000...50_000_000, using: &random))
    let found = inspector.inspect(
      packet.span, at: time, link: link, wireLength: packet.count)
    for index in 0..<found {
      guard let observation = inspector.observation(index) else { continue }
      inspector.remember(UInt32.random(in: 0...2, using: &random), for: observation)
    }
  }

  private mutating func next() -> (link: LinkType, bytes: [UInt8]) {
    let choice = Int.random(in: 0..<10, using: &random)
    if choice == 0 {
      return (
        FuzzTarget.links[Int.random(in: 0..<FuzzTarget.links.count, using: &random)],
        random.bytes(Int.random(in: 0...200, using: &random))
      )
    }
    var (link, packet) = frames[Int.random(in: 0..<frames.count, using: &random)]
    // Every tenth is as it was sent, so that the tables hold something.
    guard choice > 1, !packet.isEmpty else { return (link, packet) }
    for _ in 0..<Int.random(in: 1...4, using: &random) {
      let place = Int.random(in: 0..<packet.count, using: &random)
      packet[place] ^= UInt8(1) << UInt8.random(in: 0..<8, using: &random)
    }
    if choice == 2 { packet.removeLast(Int.random(in: 0...packet.count, using: &random)) }
    if choice == 3 { packet += last }
    last = packet.count < 1000 ? packet : []
    return (link, packet)
  }
}
