import Model
import TestSupport
import Testing

@Suite struct PrefixSetTests {
  func set(_ texts: [String]) throws -> PrefixSet {
    PrefixSet(try texts.map { try #require(IPPrefix($0)) })
  }

  @Test func noNetworkHoldsNothing() {
    let empty = PrefixSet([])
    #expect(empty.isEmpty)
    #expect(!empty.contains(IPAddress(v4: 0)))
    #expect(!empty.contains(IPAddress(v6High: .max, low: .max)))
  }

  @Test func bordersBelongToTheNetwork() throws {
    let inside = try set(["10.0.0.0/8", "192.168.1.0/24", "fd20::/32"])
    for text in ["10.0.0.0", "10.255.255.255", "192.168.1.0", "192.168.1.255", "fd20::"] {
      #expect(inside.contains(try #require(IPAddress(text))), "\(text)")
    }
    for text in [
      "9.255.255.255", "11.0.0.0", "192.168.0.255", "192.168.2.0", "fd1f:ffff::", "fd20:1::",
      "::10.0.0.1", "::ffff:10.0.0.1",
    ] {
      #expect(!inside.contains(try #require(IPAddress(text))), "\(text)")
    }
    #expect(!inside.isEmpty)
  }

  @Test func aNetworkInsideAnotherDoesNotShortenIt() throws {
    for order in [["10.0.0.0/8", "10.1.0.0/16"], ["10.1.0.0/16", "10.0.0.0/8"]] {
      let inside = try set(order)
      #expect(inside.contains(try #require(IPAddress("10.200.0.1"))))
    }
  }

  @Test func networksThatBeginAlikeAreMerged() throws {
    let inside = try set(["10.0.0.0/24", "10.0.0.0/8", "10.0.0.0/16", "10.0.0.0/8"])
    #expect(inside.contains(try #require(IPAddress("10.9.9.9"))))
    #expect(!inside.contains(try #require(IPAddress("11.0.0.0"))))
  }

  @Test func wholeFamilies() throws {
    let all4 = try set(["0.0.0.0/0"])
    #expect(all4.contains(IPAddress(v4: .max)))
    #expect(!all4.contains(IPAddress(v6High: 0, low: 0)))
    let both = try set(["::/0", "0.0.0.0/0"])
    #expect(both.contains(IPAddress(v4: 0)))
    #expect(both.contains(IPAddress(v6High: .max, low: .max)))
  }

  @Test func anySetAnswersLikeAskingEachNetworkInTurn() throws {
    var random = SeededRandom.forProperty(usual: 106)
    for _ in 0..<200 {
      // Few distinct bits, so that networks nest, touch and repeat.
      let prefixes = try (0..<Int.random(in: 0...12, using: &random)).map { _ in
        let bits = UInt64.random(in: 0...0xff, using: &random)
        return try Bool.random(using: &random)
          ? #require(
            IPPrefix(
              IPAddress(v4: UInt32(bits << 24)), length: Int.random(in: 0...10, using: &random)))
          : #require(
            IPPrefix(
              IPAddress(v6High: bits, low: bits << 56),
              length: Int.random(in: 54...76, using: &random)))
      }
      let union = PrefixSet(prefixes)
      #expect(union.isEmpty == prefixes.isEmpty)
      for _ in 0..<60 {
        let bits = UInt64.random(in: 0...0xff, using: &random)
        let noise = UInt64.random(in: 0...0xffff, using: &random)
        let address =
          Bool.random(using: &random)
          ? IPAddress(v4: UInt32(bits << 24 | noise))
          : IPAddress(v6High: bits, low: (noise & 0xff) << 56 | noise)
        #expect(
          union.contains(address) == prefixes.contains { $0.contains(address) },
          "seed \(random.seed): \(address) in \(prefixes)")
      }
    }
  }
}
