import Model
import TestSupport
import Testing

@Suite struct IPAddressTests {
  @Test(arguments: [
    "0.0.0.0", "255.255.255.255", "10.20.1.5", "192.168.0.1", "1.2.3.4",
  ])
  func dottedDecimalIsReadAndWrittenAlike(text: String) throws {
    let address = try #require(IPAddress(text))
    #expect(!address.isIPv6)
    #expect(address.bitCount == 32)
    #expect(address.description == text)
  }

  @Test func bytesAreInNetworkOrder() throws {
    #expect(try #require(IPAddress("10.20.1.5")).bytes == [10, 20, 1, 5])
    #expect(IPAddress(v4: 0x0a14_0105) == IPAddress("10.20.1.5"))
    #expect(
      try #require(IPAddress("2001:db8::ff00:42:8329")).bytes
        == [0x20, 1, 0x0d, 0xb8, 0, 0, 0, 0, 0, 0, 0xff, 0, 0, 0x42, 0x83, 0x29])
  }

  // RFC 4291, section 2.2, and RFC 5952, sections 2 and 4.
  @Test(arguments: [
    ("ABCD:EF01:2345:6789:ABCD:EF01:2345:6789", "abcd:ef01:2345:6789:abcd:ef01:2345:6789"),
    ("2001:DB8:0:0:8:800:200C:417A", "2001:db8::8:800:200c:417a"),
    ("FF01:0:0:0:0:0:0:101", "ff01::101"), ("0:0:0:0:0:0:0:1", "::1"), ("0:0:0:0:0:0:0:0", "::"),
    ("::", "::"), ("::1", "::1"), ("1::", "1::"), ("FF01::101", "ff01::101"),
    ("0:0:0:0:0:0:13.1.68.3", "::d01:4403"), ("::13.1.68.3", "::d01:4403"),
    ("0:0:0:0:0:FFFF:129.144.52.38", "::ffff:129.144.52.38"),
    ("::FFFF:129.144.52.38", "::ffff:129.144.52.38"), ("::ffff:8190:3426", "::ffff:129.144.52.38"),
    ("64:ff9b::192.0.2.33", "64:ff9b::c000:221"), ("1:2:3:4:5:6:1.2.3.4", "1:2:3:4:5:6:102:304"),
    ("2001:0db8::0001", "2001:db8::1"), ("2001:db8:0:0:0:0:2:1", "2001:db8::2:1"),
    ("2001:db8:0:1:1:1:1:1", "2001:db8:0:1:1:1:1:1"), ("2001:0:0:1:0:0:0:1", "2001:0:0:1::1"),
    ("2001:db8:0:0:1:0:0:1", "2001:db8::1:0:0:1"), ("1:2:3:4:5:6:7::", "1:2:3:4:5:6:7:0"),
    ("::2:3:4:5:6:7:8", "0:2:3:4:5:6:7:8"), ("1:0:0:2:3:4:0:0", "1::2:3:4:0:0"),
    ("0:0:1::", "0:0:1::"), ("fe80:0:0:0:0:0:0:0", "fe80::"), ("1::5:6:7:8", "1::5:6:7:8"),
    ("0000:0000:0000:0000:0000:ffff:255.255.255.255", "::ffff:255.255.255.255"),
    ("::ffff:0:0", "::ffff:0.0.0.0"), ("::fffe:1.2.3.4", "::fffe:102:304"),
    ("::1:2:3", "::1:2:3"), ("1:2::3:4", "1:2::3:4"),
  ])
  func ipv6IsReadInAnyFormAndWrittenInTheCanonicalOne(text: String, canonical: String) throws {
    let address = try #require(IPAddress(text))
    #expect(address.isIPv6)
    #expect(address.bitCount == 128)
    #expect(address.description == canonical)
    #expect(IPAddress(canonical) == address)
  }

  @Test(arguments: [
    "", " ", ".", "...", "1", "1.2.3", "1.2.3.4.", ".1.2.3.4", "1..2.3", "1.2.3.4.5", "256.1.1.1",
    "1.2.3.999", "1.2.3.1000", "01.2.3.4", "1.2.3.04", "00.0.0.0", "0x7f.0.0.1", "1.2.3.4 ",
    " 1.2.3.4", "1.2.3.-4", "1.2.3.+4", "1.2.3.4\u{0}", "1.2.3.4/32", "１.2.3.4", "1.2.3.٤",
    "16909060", "1.2.3.4:80", "localhost", "1,2,3,4",
  ])
  func hostileIPv4TextIsRefused(text: String) {
    #expect(IPAddress(text) == nil)
  }

  @Test(arguments: [
    ":", ":::", "::::", "1", "1:", ":1", "1:2", "1:2:3:4:5:6:7", "1:2:3:4:5:6:7:", ":1:2:3:4:5:6:7",
    "1:2:3:4:5:6:7:8:9", "1:2:3:4:5:6:7:8:", ":1:2:3:4:5:6:7:8", "1:2:3:4:5:6:7:8::",
    "::1:2:3:4:5:6:7:8", "1::2::3", "1:::2", ":::1", "1:::", "::1:", ":1::", "12345::", "g::",
    "::g", "-1::", "+1::", "1::-1", "::1 ", " ::1", "::1%eth0", "fe80::1%1", "[::1]", "::1/64",
    "::1.2.3", "::1.2.3.4.5", "::256.0.0.1", "::01.2.3.4", "1.2.3.4::", "1.2.3.4:5::",
    "::1.2.3.4:5",
    "1:2:3:4:5:6:7:1.2.3.4", "1:2:3:4:5:1.2.3.4", "1:2:3:4:5:6::1.2.3.4", ":1.2.3.4", "::.", ":.",
    "::0x1", "::1\u{0}", "::１", "0:0:0:0:0:0:0:0:0", "::\u{301}", "1:2:3:4:5:6:7:é",
    "00000000000000000000000000000000000000000000::",
  ])
  func hostileIPv6TextIsRefused(text: String) {
    #expect(IPAddress(text) == nil)
  }

  @Test func veryLongTextIsRefused() {
    #expect(IPAddress(String(repeating: "1", count: 1_000_000)) == nil)
    #expect(IPAddress(String(repeating: ":", count: 1_000_000)) == nil)
    #expect(IPAddress(String(repeating: "0:", count: 40) + ":") == nil)
  }

  @Test func anIPv4AddressIsNotItsMappedForm() throws {
    let plain = try #require(IPAddress("192.0.2.1"))
    let mapped = try #require(IPAddress("::ffff:192.0.2.1"))
    #expect(plain != mapped)
    #expect(mapped.isIPv6)
    #expect(plain < mapped)
    #expect(IPAddress("0.0.0.1") != IPAddress("::1"))
  }

  @Test func onlyAllZeroBitsAreUnspecified() {
    #expect(IPAddress(v4: 0).isUnspecified)
    #expect(IPAddress(v6High: 0, low: 0).isUnspecified)
    #expect(!IPAddress(v4: 1).isUnspecified)
    #expect(!IPAddress(v6High: 1, low: 0).isUnspecified)
  }

  @Test func orderIsNumericalWithIPv4First() throws {
    let ordered = try ["0.0.0.0", "9.9.9.9", "10.0.0.0", "::", "::1", "0:0:0:1::", "fd20::"].map {
      try #require(IPAddress($0))
    }
    #expect(ordered.shuffled().sorted() == ordered)
  }

  @Test func textRoundTripOfRandomAddresses() {
    var random = SeededRandom.forProperty(usual: 103)
    for _ in 0..<4000 {
      // Groups are often 0, so that "::" has something to do.
      var halves: [UInt64] = [0, 0]
      for index in 0..<8 where Bool.random(using: &random) {
        halves[index / 4] |= UInt64.random(in: 0...0xffff, using: &random) << UInt64(index % 4 * 16)
      }
      for address in [
        IPAddress(v6High: halves[0], low: halves[1]),
        IPAddress(v4: UInt32(truncatingIfNeeded: halves[0])),
      ] {
        let text = address.description
        #expect(IPAddress(text) == address, "seed \(random.seed): \(text)")
        #expect(IPAddress(text.uppercased()) == address, "seed \(random.seed): \(text)")
      }
    }
  }

  @Test func textMadeOfThePartsOfAddressesIsReadInItsOwnMeaningOrRefused() {
    var random = SeededRandom.forProperty(usual: 104)
    let alphabet = Array(":::....0011afF29g%/ ")
    for _ in 0..<20_000 {
      let text = String(
        (0..<Int.random(in: 0...16, using: &random)).map { _ in
          alphabet[Int.random(in: 0..<alphabet.count, using: &random)]
        })
      guard let address = IPAddress(text) else { continue }
      #expect(IPAddress(address.description) == address, "seed \(random.seed): \(text)")
      #expect(
        !text.contains("%") && !text.contains("/") && !text.contains(" "),
        "seed \(random.seed): \(text)")
    }
  }
}
