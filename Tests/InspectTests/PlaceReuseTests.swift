import Inspect
import Model
import TestSupport
import Testing

/// A connection's mark stays its own when another one takes its place.
@Suite struct PlaceReuseTests {
  let stream = TLSBytes.helloRecords("lost.example", padding: 900)
  let other = IPAddress(v4: 0xc633_6408)

  /// Shows a hello that stalls, as many connections as there are places, and one more, a minute
  /// later, that may take the stalled one's place while its name is inferred.
  func watched(lastPort: Int) -> Watched {
    let talk = Conversation()
    var frames: [(second: Int64, frame: [UInt8])] = [
      (1000, Resolver().address(of: "claude.ai", talk.server)),
      (1000, talk.syn), (1000, talk.segment(at: 600, Array(stream[600...]))),
    ]
    for port in 0..<64 {
      var next = talk
      next.server = other
      next.clientPort = 20_000 + port
      frames.append((1001, next.syn))
    }
    var last = talk
    last.server = other
    last.clientPort = lastPort
    let hello = TLSBytes.helloRecords("www.example.org")
    frames += [
      (1100, last.syn), (1100, last.segment(at: 0, hello)),
      (
        1101,
        last.segment(
          at: hello.count, [UInt8](repeating: 1, count: 900), acknowledgement: 12_001)
      ),
    ]
    var settings = small
    settings.flowCapacity = 16
    settings.streamBufferCount = 1
    return watch(frames, settings: settings, marking: { $0.traits.contains(.inferred) ? 5 : nil })
  }

  @Test func aNameInferredInTheEndMarksNoOtherConnection() {
    for port in 30_000..<30_016 {
      let watched = watched(lastPort: port)
      #expect(watched.connections.map(\.name).contains("claude.ai"), "\(port)")
      #expect(watched.connections.map(\.name).contains("www.example.org"), "\(port)")
      #expect(watched.seen.allSatisfy { $0.observation.tag == 0 }, "\(port)")
    }
  }
}
