import Inspect
import Model
import TestSupport
import Testing

@Suite struct ConnectionCountersTests {
  let talk = Conversation()

  @Test func aTCPConnectionIsCountedOnceByItsSYN() {
    let hello = TLSBytes.helloRecords("claude.ai")
    let watched = watch([talk.syn, talk.syn, talk.synAck, talk.segment(at: 0, hello)])
    #expect(watched.counters["connections.tcp"] == 1)
    #expect(watched.counters["blind.dot"] == nil)
    // What began before the capture did is not.
    #expect(watch([talk.segment(at: 0, hello)]).counters["connections.tcp"] == nil)
    #expect(watch([talk.synAck]).counters["connections.tcp"] == nil)
  }

  @Test func bothWaysOfAMirrorAreCountedApart() {
    let both = watch([talk.syn, talk.synAck, talk.synAck]).counters
    #expect(both["connections.asked"] == 1)
    #expect(both["connections.answered"] == 1)
    #expect(both["connections.unopened"] == nil)
    let onlyClient = watch([talk.syn, talk.syn]).counters
    #expect(onlyClient["connections.asked"] == 1)
    #expect(onlyClient["connections.answered"] == nil)
    let onlyServer = watch([talk.synAck, talk.synAck]).counters
    #expect(onlyServer["connections.unopened"] == 1)
    #expect(onlyServer["connections.asked"] == nil)
    #expect(onlyServer["connections.answered"] == nil)
  }

  @Test func aHelloThatNobodySawIsCountedByTheNumberOfItsConnectionsEnd() {
    let hello = TLSBytes.helloRecords("claude.ai")
    let end = talk.segment(at: hello.count + 900, [], flags: 0x11)
    let lost = watch([talk.syn, talk.synAck, end, end]).counters
    #expect(lost["hellos.lost"] == 1)
    #expect(lost["hellos.incomplete"] == nil)
    // What was never sent, was read, or is on another port is not lost.
    #expect(
      watch([talk.syn, talk.synAck, talk.segment(at: 0, [], flags: 0x11)]).counters["hellos.lost"]
        == nil)
    let read = watch([talk.syn, talk.synAck, talk.segment(at: 0, hello), end])
    #expect(read.counters["hellos.lost"] == nil)
    var other = talk
    other.serverPort = 5_432
    #expect(
      watch([other.syn, other.synAck, other.segment(at: 900, [], flags: 0x11)]).counters[
        "hellos.lost"]
        == nil)
    // One that comes late is read all the same.
    #expect(watch([talk.syn, end, talk.segment(at: 0, hello)]).names == ["claude.ai"])
  }

  @Test func connectionsOverIPv6AreCountedApart() throws {
    var six = talk
    six.client = IPAddress(v6High: 0xfd20_0000_0000_0001, low: 9)
    six.server = IPAddress(v6High: 0x2001_0db8_0000_0000, low: 7)
    #expect(watch([six.syn]).counters["connections.ipv6"] == 1)
    #expect(watch([talk.syn]).counters["connections.ipv6"] == nil)
    #expect(watch([try six.initial(TLSBytes.hello("claude.ai"))]).counters["connections.ipv6"] == 1)
  }

  @Test func portsThatAreUsedAgainAreAnotherConnection() {
    var again = talk
    again.start = 900_000_000
    #expect(watch([talk.syn, again.syn]).counters["connections.tcp"] == 2)
  }

  @Test func encryptedDNSIsCountedByItsPort() throws {
    var blind = talk
    blind.serverPort = 853
    let overTLS = watch([blind.syn, blind.syn, blind.synAck])
    #expect(overTLS.counters["blind.dot"] == 1)
    #expect(overTLS.counters["connections.tcp"] == 1)
    let overQUIC = watch(try blind.opening("dns.example", over: .quic))
    #expect(overQUIC.counters["blind.doq"] == 1)
    #expect(overQUIC.counters["connections.quic"] == 1)
    #expect(overQUIC.counters["blind.dot"] == nil)
  }

  @Test func aQUICConnectionIsCountedOnceEvenAfterARetry() throws {
    let hello = TLSBytes.hello("claude.ai")
    let watched = watch([
      try talk.initial(hello), try talk.initial(hello),
      try talk.initial(hello, to: [9, 9, 9, 9, 9, 9, 9, 9]),
    ])
    #expect(watched.counters["connections.quic"] == 1)
    #expect(watched.names == ["claude.ai"])
    // Minutes later the same ports are another connection.
    let frames = [
      try talk.initial(hello), try talk.initial(hello, to: [UInt8](repeating: 8, count: 8)),
    ]
    let later = watch(zip([1000, 1300], frames).map { (second: $0, frame: $1) })
    #expect(later.counters["connections.quic"] == 2)
  }

  @Test func markedConnectionsThatLoseTheirPlaceAreCounted() {
    var settings = small
    settings.flowCapacity = 16
    let hello = TLSBytes.helloRecords("claude.ai")
    var frames: [[UInt8]] = []
    for index in 0..<100 {
      var talk = talk
      talk.clientPort = 30_000 + index
      frames += [
        talk.syn, talk.segment(at: 0, hello),
        talk.segment(at: hello.count, [UInt8](repeating: 1, count: 500), acknowledgement: 12_001),
        talk.segment(at: hello.count + 500, [1, 2], acknowledgement: 12_001),
      ]
    }
    let watched = watch(frames, settings: settings, marking: { _ in 5 })
    #expect(watched.counters["flows.evictedMarked"] == 84)
    // What they sent until then was reported.
    #expect(watched.seen.map(\.observation.sentBytes).reduce(0, +) == 100 * 502)
  }

  @Test func connectionsThatEndedLoseNothing() {
    var settings = small
    settings.flowCapacity = 16
    let hello = TLSBytes.helloRecords("claude.ai")
    var frames: [[UInt8]] = []
    for index in 0..<100 {
      var talk = talk
      talk.clientPort = 30_000 + index
      frames += [
        talk.syn, talk.segment(at: 0, hello),
        talk.segment(at: hello.count, [], flags: index % 2 == 0 ? 0x14 : 0x11),
      ]
    }
    let watched = watch(frames, settings: settings, marking: { _ in 5 })
    #expect(watched.counters["flows.evictedMarked"] == nil)
  }
}
