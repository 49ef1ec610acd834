import Inspect
import Model
import TestSupport
import Testing

@Suite struct RefusedNamesTests {
  let resolver = Resolver()
  let talk = Conversation()

  func expectRefused(_ watched: Watched) {
    #expect(watched.names == ["claude.ai"])
    #expect(watched.seen.map(\.traits) == [.blocked])
    #expect(watched.seen.map(\.observation.evidence) == [.dnsQuery])
    #expect(watched.seen.first?.observation.client == resolver.client)
    #expect(watched.counters["dns.blocked"] == 1)
    #expect(watched.counters["names.dns"] == nil)
  }

  @Test func noSuchName() {
    expectRefused(watch([resolver.answer("Claude.ai", [], code: 3)]))
    let chain = [(type: 5, data: DNSBytes.name("walled.example"))]
    expectRefused(watch([resolver.answer("claude.ai", chain, code: 3)]))
  }

  @Test(arguments: ["0.0.0.0", "127.0.0.1", "::", "::1", "10.20.0.99"])
  func nothingButSinkholes(text: String) throws {
    var settings = small
    settings.sinkholes = PrefixSet([try #require(IPPrefix("10.20.0.96/29"))])
    let address = try #require(IPAddress(text))
    expectRefused(watch([resolver.address(of: "claude.ai", address)], settings: settings))
  }

  @Test func oneTrueAddressIsAnAnswer() {
    let records = [(type: 1, data: [UInt8]([0, 0, 0, 0])), (type: 1, data: talk.server.bytes)]
    let watched = watch([resolver.answer("claude.ai", records)])
    #expect(watched.seen.map(\.traits) == [[]])
    #expect(watched.seen.map(\.observation.evidence) == [.dnsAnswer])
    #expect(watched.counters["names.dns"] == 1)
  }

  @Test(arguments: [0, 1, 2, 4, 5]) func otherCodesAreNoRefusal(code: Int) {
    #expect(watch([resolver.answer("claude.ai", [], code: code)]).seen.isEmpty)
  }

  @Test func whatWasRefusedIsNotRemembered() throws {
    var settings = small
    settings.sinkholes = PrefixSet([try #require(IPPrefix("198.51.100.7"))])
    let watched = watch(
      [resolver.address(of: "claude.ai", talk.server)] + (try talk.opening(nil, over: .tls)),
      settings: settings)
    #expect(watched.connections.isEmpty)
  }

  @Test func anAliasToASinkholeIsARefusal() {
    let message = DNSBytes.message(
      flags: 0x8180, questions: [(DNSBytes.name("claude.ai"), 1)],
      answers: [
        DNSBytes.record(owner: [0xc0, 12], type: 5, data: DNSBytes.name("block.example")),
        DNSBytes.record(owner: DNSBytes.name("block.example"), type: 1, data: [0, 0, 0, 0]),
      ])
    expectRefused(watch([resolver.frame(message)]))
  }

  @Test func everyPrefixAndEveryByteChange() {
    let message = DNSBytes.message(
      flags: 0x8180, questions: [(DNSBytes.name("claude.ai"), 1)],
      answers: [DNSBytes.record(owner: [0xc0, 12], type: 1, data: [0, 0, 0, 0])])
    for prefix in Abuse.prefixes(of: message) {
      #expect(watch([resolver.frame(prefix)]).seen.isEmpty, "\(prefix.count) bytes")
    }
    for changed in Abuse.byteChanges(of: message) {
      #expect(watch([resolver.frame(changed)]).seen.count <= 1)
    }
  }
}
