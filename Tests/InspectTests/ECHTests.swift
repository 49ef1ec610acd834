import Inspect
import Model
import TestSupport
import Testing

@Suite struct ECHTests {
  let talk = Conversation()
  let resolver = Resolver()
  let outer = "cloudflare-ech.com"

  @Test(arguments: [NameSource.tls, .quic]) func aResolvedConfigurationTellsWhoIsMeant(
    over source: NameSource
  ) throws {
    let watched = watch(
      [resolver.configuration(of: "Claude.ai", publicName: "Cloudflare-ECH.com")]
        + (try talk.opening(outer, hasECH: true, over: source)))
    let seen = watched.connections
    #expect(seen.map(\.name) == [outer, "claude.ai"])
    #expect(seen.map(\.traits) == [[.echExtension, .echLikelyReal], [.echExtension, .inferred]])
    #expect(seen.map(\.observation.evidence) == [.clientHello, .dnsAnswer])
    #expect(seen.map(\.observation.source) == [source, source])
    #expect(seen.first?.observation.flow != nil)
    #expect(seen.first?.observation.flow == seen.last?.observation.flow)
    #expect(watched.counters["ech.likelyReal"] == 1)
    #expect(watched.counters["names.inferred"] == 1)
    #expect(watched.counters["names.\(source.code)"] == 1)
    #expect(watched.counters["ech.likelyGrease"] == nil)
  }

  @Test(arguments: [NameSource.tls, .quic]) func withoutConfigurationItIsLikelyGREASE(
    over source: NameSource
  ) throws {
    let watched = watch(try talk.opening("claude.ai", hasECH: true, over: source))
    #expect(watched.names == ["claude.ai"])
    #expect(watched.seen.map(\.traits) == [.echExtension])
    #expect(watched.counters["ech.likelyGrease"] == 1)
    #expect(watched.counters["hellos.ech"] == 1)
  }

  @Test func greaseToTheResolvedNameItselfIsNotReal() throws {
    let watched = watch(
      [resolver.configuration(of: "claude.ai", publicName: outer)]
        + (try talk.opening("claude.ai", hasECH: true, over: .tls)))
    #expect(watched.connections.map(\.traits) == [.echExtension])
    #expect(watched.counters["ech.likelyGrease"] == 1)
  }

  @Test func knownPublicNameWithoutConfiguration() throws {
    var settings = small
    settings.echPublicNames = ["", "other.example", "Cloudflare-ECH.com."]
    let frames = try talk.opening(outer, hasECH: true, over: .tls)
    let watched = watch(frames, settings: settings)
    #expect(watched.names == [outer])
    #expect(watched.seen.map(\.traits) == [[.echExtension, .echPublicName]])
    #expect(watched.counters["ech.publicName"] == 1)
    let plain = watch(try talk.opening(outer, over: .tls), settings: settings)
    #expect(plain.seen.map(\.traits) == [[]])
    #expect(plain.counters["ech.publicName"] == nil)
  }

  @Test func manyKnownPublicNamesAreAllFound() throws {
    var settings = small
    settings.echPublicNames = (0..<500).map { "name\($0).example" }
    for index in [0, 1, 250, 499, 500] {
      let watched = watch(
        try talk.opening("name\(index).example", hasECH: true, over: .tls), settings: settings)
      #expect(watched.counters["ech.publicName"] == (index < 500 ? 1 : nil))
    }
  }

  @Test func severalNamesBehindOnePublicNameAreCreditedToNone() throws {
    let watched = watch(
      [
        resolver.configuration(of: "claude.ai", publicName: outer),
        resolver.configuration(of: "www.example", publicName: outer),
      ] + (try talk.opening(outer, hasECH: true, over: .tls)))
    #expect(watched.connections.map(\.name) == [outer])
    #expect(watched.connections.map(\.traits) == [[.echExtension, .echLikelyReal]])
    #expect(watched.counters["ech.ambiguous"] == 1)
    #expect(watched.counters["ech.likelyReal"] == 1)
    #expect(watched.counters["names.inferred"] == nil)
  }

  @Test func theConfigurationOfAnotherClientTellsNothing() throws {
    var other = resolver
    other.client = IPAddress(v4: 0x0a14_0106)
    let watched = watch(
      [other.configuration(of: "claude.ai", publicName: outer)]
        + (try talk.opening(outer, hasECH: true, over: .tls)))
    #expect(watched.connections.map(\.traits) == [.echExtension])
  }

  @Test func theConfiguredNameItselfIsOneObservation() throws {
    let watched = watch(
      [resolver.configuration(of: outer, publicName: outer)]
        + (try talk.opening(outer, hasECH: true, over: .tls)))
    #expect(watched.connections.map(\.name) == [outer])
    #expect(watched.counters["ech.likelyReal"] == 1)
  }

  @Test(arguments: [(0, 29, true), (0, 31, false), (900, 899, true), (900, 901, false)])
  func aConfigurationIsForgotten(life: UInt32, after: Int64, isKnown: Bool) throws {
    let answer = resolver.configuration(of: "claude.ai", publicName: outer, timeToLive: life)
    let frames = try talk.opening(outer, hasECH: true, over: .tls)
    let watched = watch(
      [(second: 1000, frame: answer)] + frames.map { (second: 1000 + after, frame: $0) })
    #expect(watched.connections.count == (isKnown ? 2 : 1))
  }

  @Test func noLifeIsLongerThanAnHour() throws {
    let answer = resolver.configuration(of: "claude.ai", publicName: outer, timeToLive: .max)
    let frames = try talk.opening(outer, hasECH: true, over: .tls)
    for (after, count) in [(Int64(3599), 2), (3601, 1), (-10, 1)] {
      let watched = watch(
        [(second: 5000, frame: answer)] + frames.map { (second: 5000 + after, frame: $0) })
      #expect(watched.connections.count == count, "after \(after) s")
    }
  }

  @Test func aBadConfigurationDoesNotSpoilItsAnswer() {
    let good = Resolver.configurations(outer)
    for bad in Abuse.prefixes(of: good) where !bad.isEmpty {
      let watched = watch([
        resolver.answer("claude.ai", [(65, Resolver.binding([(5, bad)]))])
      ])
      #expect(watched.names == ["claude.ai"])
      #expect(watched.counters["ech.badConfigurations"] == 1, "\(bad.count) bytes")
    }
  }

  @Test func whateverTheConfigurationTheOuterNameStays() throws {
    let message = DNSBytes.message(
      flags: 0x8180, questions: [(DNSBytes.name("claude.ai"), 65)],
      answers: [
        DNSBytes.record(
          owner: [0xc0, 12], type: 65, data: Resolver.binding([(5, Resolver.configurations(outer))])
        )
      ])
    let frames = try talk.opening(outer, hasECH: true, over: .tls)
    for changed in Abuse.byteChanges(of: message) {
      let watched = watch([resolver.frame(changed)] + frames)
      #expect(watched.connections.first?.name == outer)
      #expect(watched.connections.count <= 2)
      let sum = ["ech.likelyReal", "ech.publicName", "ech.likelyGrease"]
        .reduce(0) { $0 + (watched.counters[$1] ?? 0) }
      #expect(sum == 1)
    }
  }

  @Test func ofTwoMarkedNamesTheInferredOneIsFollowed() throws {
    let hello = TLSBytes.helloRecords(outer, hasECH: true)
    let watched = watch(
      [
        resolver.configuration(of: "claude.ai", publicName: outer), talk.syn,
        talk.segment(at: 0, hello), talk.segment(at: hello.count, [1], acknowledgement: 12_001),
      ], marking: { $0.observation.source == .dns ? nil : $0.traits.contains(.inferred) ? 8 : 3 })
    let last = watched.seen.last
    #expect(last?.observation.evidence == .established)
    #expect(last?.observation.tag == 8)
    #expect(last?.traits == [.strengthens, .inferred])
  }
}
