import Inspect
import Model
import TestSupport
import Testing

@Suite struct SOCKSTests {
  let hello = TLSBytes.helloRecords("claude.ai")

  func proxied(_ messages: [[UInt8]], in size: Int = 1400) -> Reading {
    var talk = Conversation()
    talk.serverPort = 1080
    return read([talk.syn] + talk.segments(messages.flatMap { $0 }.inParts(of: size)))
  }

  func connect(_ name: String) -> [UInt8] {
    [5, 1, 0, 3] + Array(name.utf8).withLength(1) + [1, 0xbb]
  }

  @Test func theDomainAndWhatComesThroughTheTunnel() {
    for size in [1, 3, 7, 1400] {
      let reading = proxied([[5, 1, 0], connect("Claude.AI"), hello], in: size)
      #expect(reading.names == ["claude.ai", "claude.ai"], "cut every \(size)")
      #expect(reading.sources == [.socks, .tls])
      #expect(reading.traits == [.connectRequest, [.insideConnectTunnel, .strengthens]])
      #expect(reading.evidence == [.clientHello, .clientHello])
    }
  }

  @Test func credentialsArePassedOver() {
    let credentials =
      [1] + Array("marie".utf8).withLength(1) + Array("secret.example".utf8).withLength(1)
    for size in [1, 1400] {
      let reading = proxied([[5, 2, 0, 2], credentials, connect("claude.ai"), hello], in: size)
      #expect(reading.names == ["claude.ai", "claude.ai"])
    }
  }

  @Test func anAddressIsNoName() {
    let four: [UInt8] = [5, 1, 0, 1, 198, 51, 100, 7, 1, 0xbb]
    let six: [UInt8] = [5, 1, 0, 4] + [UInt8](repeating: 2, count: 16) + [1, 0xbb]
    for request in [four, six, connect("198.51.100.7")] {
      let reading = proxied([[5, 1, 0], request, hello])
      #expect(reading.names == ["claude.ai"])
      #expect(reading.sources == [.tls])
    }
  }

  @Test func aRequestInTheTunnel() {
    let request = Array("GET / HTTP/1.1\r\nHost: chat.mistral.ai\r\n\r\n".utf8)
    #expect(proxied([[5, 1, 0], connect("chat.mistral.ai"), request]).sources == [.socks, .http])
  }

  @Test func version4() {
    let user = Array("marie".utf8) + [0]
    let named = [4, 1, 1, 0xbb, 0, 0, 0, 1] + user + Array("claude.ai".utf8) + [0]
    for size in [1, 1400] {
      #expect(proxied([named, hello], in: size).sources == [.socks, .tls])
    }
    let addressed = [4, 1, 1, 0xbb, 198, 51, 100, 7] + user
    #expect(proxied([addressed, hello]).sources == [.tls])
  }

  @Test func whatIsNoSOCKSEndsTheReading() {
    let others: [[UInt8]] = [
      // DCE/RPC begins with the same byte.
      [5, 0, 11, 3, 16, 0, 0, 0], [5, 1, 0, 9, 9], [5, 1, 0, 5, 2, 0, 3], [5, 1, 0, 5, 1, 7, 3],
      [5, 1, 0, 5, 1, 0, 2], [5, 1, 0, 5, 1, 0, 3, 0], [4, 2, 0, 0, 1, 2, 3, 4, 0],
      [4, 1, 0, 80, 0, 0, 0, 1, 0, 0],
      [4, 1, 0, 80, 1, 2, 3, 4] + [UInt8](repeating: 65, count: 300),
    ]
    for other in others { #expect(proxied([other, hello]).names == [], "\(other)") }
  }

  @Test func everyPrefixAndEveryByteChange() {
    let messages = [[5, 1, 0], [1, 1, 65, 1, 66], connect("claude.ai")].flatMap { $0 }
    for prefix in Abuse.prefixes(of: messages) { #expect(proxied([prefix]).names == []) }
    for changed in Abuse.byteChanges(of: messages) {
      #expect(proxied([changed]).names.count <= 1)
    }
    let named = [4, 1, 1, 0xbb, 0, 0, 0, 1, 65, 0] + Array("claude.ai".utf8) + [0]
    for prefix in Abuse.prefixes(of: named) { #expect(proxied([prefix]).names == []) }
    for changed in Abuse.byteChanges(of: named) { #expect(proxied([changed]).names.count <= 1) }
  }
}
