import Model
import TestSupport
import Testing

@Suite struct IPPrefixTests {
  @Test(arguments: [
    ("10.20.0.0/16", "10.20.0.0", "10.20.255.255"), ("0.0.0.0/0", "0.0.0.0", "255.255.255.255"),
    ("10.0.0.1/32", "10.0.0.1", "10.0.0.1"), ("10.0.0.0/31", "10.0.0.0", "10.0.0.1"),
    ("128.0.0.0/1", "128.0.0.0", "255.255.255.255"),
    ("fd20::/32", "fd20::", "fd20:0:ffff:ffff:ffff:ffff:ffff:ffff"),
    ("::/0", "::", "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff"), ("::1/128", "::1", "::1"),
    ("2001:db8::/64", "2001:db8::", "2001:db8::ffff:ffff:ffff:ffff"),
    ("2001:db8::/63", "2001:db8::", "2001:db8:0:1:ffff:ffff:ffff:ffff"),
    ("2001:db8::/65", "2001:db8::", "2001:db8::7fff:ffff:ffff:ffff"),
  ])
  func aNetworkReachesFromItsFirstToItsLastAddress(
    text: String, first: String, last: String
  ) throws {
    let prefix = try #require(IPPrefix(text))
    #expect(prefix.address == IPAddress(first))
    #expect(prefix.lastAddress == IPAddress(last))
    #expect(prefix.description == text)
    #expect(prefix.contains(prefix.address))
    #expect(prefix.contains(prefix.lastAddress))
  }

  @Test func aSingleAddressIsANetworkOfOne() throws {
    #expect(try #require(IPPrefix("10.0.0.53")).description == "10.0.0.53/32")
    #expect(try #require(IPPrefix("fd20::53")).description == "fd20::53/128")
  }

  @Test(arguments: [
    "10.20.1.5/16", "10.0.0.1/31", "1.0.0.0/0", "fd20::1/64", "::1/127", "8000::/0",
    "2001:db8:0:1::/63",
  ])
  func hostBitsAreRefused(text: String) {
    #expect(IPPrefix(text) == nil)
  }

  @Test(arguments: [
    "", "/", "/8", "10.0.0.0/", "10.0.0.0/33", "::/129", "::/999", "10.0.0.0/-1", "10.0.0.0/+8",
    "10.0.0.0/ 8", "10.0.0.0 /8", "10.0.0.0/8/8", "10.0.0.0/8 ", "10.0.0.0/0x8", "10.0.0.0/８",
    "10.0.0.0/1000", "10.0.0.0/99999999999999999999", "10.0.0/8", "10/8", "10.0.0.0/255.0.0.0",
    "10.0.0.0\\8", "10.0.0.0//8", "a/8", "fd20::%1/64",
  ])
  func otherTextIsNoNetwork(text: String) {
    #expect(IPPrefix(text) == nil)
  }

  @Test func lengthsOutOfRangeAreRefused() {
    let v4 = IPAddress(v4: 0)
    let v6 = IPAddress(v6High: 0, low: 0)
    for length in [-1, 33, Int.min, Int.max] { #expect(IPPrefix(v4, length: length) == nil) }
    for length in [-1, 129, Int.min, Int.max] { #expect(IPPrefix(v6, length: length) == nil) }
  }

  @Test func everyLengthClearsTheBitsBehindIt() throws {
    for length in 0...32 {
      let prefix = try #require(IPPrefix(IPAddress(v4: .max), length: length))
      let expected = UInt32(truncatingIfNeeded: ~(UInt64(1) << UInt64(32 - length) - 1))
      #expect(prefix.address == IPAddress(v4: expected), "/\(length)")
      #expect(prefix.lastAddress == IPAddress(v4: .max), "/\(length)")
    }
    for length in 0...128 {
      let prefix = try #require(
        IPPrefix(IPAddress(v6High: .max, low: .max), length: length))
      let bits: UInt128 = length == 0 ? 0 : UInt128.max << UInt128(128 - length)
      #expect(prefix.address.high == UInt64(truncatingIfNeeded: bits >> 64), "/\(length)")
      #expect(prefix.address.low == UInt64(truncatingIfNeeded: bits), "/\(length)")
      #expect(prefix.lastAddress == IPAddress(v6High: .max, low: .max), "/\(length)")
    }
  }

  @Test func theTwoFamiliesNeverContainEachOther() throws {
    let all4 = try #require(IPPrefix("0.0.0.0/0"))
    let all6 = try #require(IPPrefix("::/0"))
    #expect(!all4.contains(IPAddress(v6High: 0, low: 0)))
    #expect(!all6.contains(IPAddress(v4: 0)))
    #expect(!all6.contains(IPAddress(v4: .max)))
  }

  @Test func membersShareTheLeadingBits() throws {
    var random = SeededRandom.forProperty(usual: 105)
    for _ in 0..<3000 {
      let length = Int.random(in: 0...32, using: &random)
      let network = IPAddress(v4: UInt32.random(in: .min ... .max, using: &random))
      let prefix = try #require(IPPrefix(network, length: length))
      // Half of the candidates differ in one bit only.
      let flipped = UInt64(1) << UInt64.random(in: 0..<32, using: &random)
      let other = IPAddress(v4: UInt32(truncatingIfNeeded: network.low ^ flipped))
      let shared = (network.low ^ other.low) >> UInt64(32 - length) == 0
      #expect(prefix.contains(other) == shared, "seed \(random.seed): \(prefix) \(other)")
    }
  }
}
