import TestSupport
import Testing
import Wire

@Suite struct ClientHelloTests {
  static let good = TLSBytes.helloBody(serverName: bytes("claude.ai"), hasECH: true)
  /// Where the extensions' own length stands in `good`.
  static let extensionsOffset = 2 + 32 + 33 + 6 + 2

  func parse(_ body: [UInt8]) -> Result<ClientHello, WireError> {
    outcome { () throws(WireError) in try ClientHello(parsing: body.span) }
  }

  /// A hello with those extensions and no others.
  func hello(_ extensions: [(type: Int, data: [UInt8])], version: [UInt8] = [3, 3]) -> [UInt8] {
    var list: [UInt8] = []
    for item in extensions {
      list.append16(item.type)
      list += item.data.withLength(2)
    }
    return Array((version + Self.good[2...])[..<Self.extensionsOffset]) + list.withLength(2)
  }

  @Test func everythingOfAUsualHelloIsRead() {
    let found = parse(Self.good).value
    #expect(found?.serverName.map(Self.good.text) == "claude.ai")
    #expect(found?.firstProtocol.map(Self.good.text) == "h2")
    #expect(found?.protocolCount == 2)
    #expect(found?.versions == [.grease, .tls13, .tls12])
    #expect(found?.hasECH == true)
  }

  @Test(arguments: [0, 1, 4, 500, 2000, 16_000])
  func theNameIsFoundBehindAnyPadding(padding: Int) {
    let body = TLSBytes.helloBody(serverName: bytes("claude.ai"), padding: padding)
    #expect(parse(body).value?.serverName.map(body.text) == "claude.ai")
  }

  @Test func aHelloWithoutExtensionsHasItsLegacyVersion() {
    for (minor, version) in [
      (UInt8(1), TLSVersions.tls10), (2, .tls11), (3, .tls12), (4, .tls13), (0, []), (9, []),
    ] {
      let body = [3, minor] + Array(Self.good[2..<Self.extensionsOffset])
      #expect(parse(body).value?.versions == version)
      #expect(parse(body).value?.serverName == nil)
      #expect(parse(body).value?.hasECH == false)
      #expect(parse(body + [0, 0]).value?.versions == version)
    }
  }

  @Test(arguments: [[2, 0], [0, 2], [4, 3], [0xfe, 0xfd], [0x7a, 0x7a]] as [[UInt8]])
  func otherLegacyVersionsAreRefused(version: [UInt8]) {
    #expect(parse(hello([], version: version)).reason == .badVersion)
  }

  @Test func theVersionsOfTheExtensionReplaceTheLegacyOne() {
    func versions(_ list: [UInt8]) -> TLSVersions? {
      parse(hello([(43, list.withLength(1))])).value?.versions
    }
    #expect(versions([3, 4]) == [.tls13])
    #expect(versions([3, 4, 3, 3, 3, 2, 3, 1]) == [.tls13, .tls12, .tls11, .tls10])
    #expect(versions([0x7f, 0x1c]) == [])
    #expect(versions([]) == [])
  }

  @Test func greaseIsTwoEqualBytesThatEndInTen() {
    for high in 0...15 {
      let byte = UInt8(high << 4 | 0x0a)
      #expect(
        parse(hello([(43, [byte, byte].withLength(1))])).value?.versions == [.grease], "\(byte)")
    }
    for pair in [[0x0a, 0x1a], [0xab, 0xab], [0xa0, 0xa0]] as [[UInt8]] {
      #expect(parse(hello([(43, pair.withLength(1))])).value?.versions == [])
    }
  }

  @Test(arguments: [[1, 3], [3, 3, 4, 3], [5, 3, 4], []] as [[UInt8]])
  func aListOfVersionsThatIsCutIsRefused(data: [UInt8]) {
    #expect(parse(hello([(43, data)])).reason == .truncated)
  }

  @Test func theFirstOfTwoEqualExtensionsCounts() {
    let body = hello([
      (16, bytes("h2").withLength(1).withLength(2)), (43, [3, 4].withLength(1)),
      (16, bytes("evil").withLength(1).withLength(2)), (43, [3, 1].withLength(1)),
    ])
    #expect(parse(body).value?.firstProtocol.map(body.text) == "h2")
    #expect(parse(body).value?.protocolCount == 1)
    #expect(parse(body).value?.versions == [.tls13])
  }

  @Test func protocolsAreCountedAndTheFirstKept() {
    let names = ["http/1.1", "h2", "h3", "x"].flatMap { bytes($0).withLength(1) }
    let body = hello([(16, names.withLength(2))])
    #expect(parse(body).value?.firstProtocol.map(body.text) == "http/1.1")
    #expect(parse(body).value?.protocolCount == 4)
    #expect(parse(hello([(16, [0, 0])])).value?.firstProtocol == nil)
  }

  @Test(arguments: [[], [0], [0, 1], [0, 3, 3, 0x68, 0x32], [0, 9, 2, 0x68, 0x32]] as [[UInt8]])
  func aListOfProtocolsThatLiesIsRefused(data: [UInt8]) {
    #expect(parse(hello([(16, data)])).reason == .truncated)
  }

  @Test(arguments: [0xfe0d, 0xfe0a, 0xffce, 0xfe0e])
  func onlyTheExtensionOfTheRFCIsECH(type: Int) {
    #expect(parse(hello([(type, [])])).value?.hasECH == (type == 0xfe0d))
    #expect(parse(hello([(type, [1, 2, 3])])).value?.hasECH == (type == 0xfe0d))
  }

  @Test func extensionsAreReadUpToTheBound() {
    func body(_ count: Int) -> [UInt8] {
      hello((0..<count).map { (type: 0x1000 + $0, data: []) })
    }
    #expect(ClientHello.mostExtensions == 128)
    #expect(parse(body(128)).reason == nil)
    #expect(parse(body(129)).reason == .tooMany)
  }

  @Test func everyPrefixIsTruncatedButTheOneBeforeTheExtensions() {
    for prefix in Abuse.prefixes(of: Self.good) {
      let expected: WireReason? = prefix.count == Self.extensionsOffset ? nil : .truncated
      #expect(parse(prefix).reason == expected, "\(prefix.count) bytes")
    }
  }

  @Test(arguments: [
    (34, 1, WireReason.badLength), (67, 2, .badLength), (73, 1, .truncated), (75, 2, .truncated),
    (79, 2, .truncated),
  ])
  func lengthsThatAreHugeAreRefused(offset: Int, width: Int, reason: WireReason) {
    let lie = Abuse.hugeLength(in: Self.good, at: offset, width: width)
    #expect(parse(lie).reason == reason)
    #expect(
      parse(Abuse.lengthPlusOne(in: Self.good, at: offset, width: width)).value?.serverName == nil)
  }

  @Test func listsOfImpossibleLengthsAreRefused() {
    var session = Self.good
    session[34] = 33
    #expect(parse(session).reason == .badLength)
    for suites in [UInt8(0), 1, 3] {
      var body = Self.good
      body[68] = suites
      #expect(parse(body).reason == .badLength)
    }
    var methods = Self.good
    methods[73] = 0
    #expect(parse(methods).reason == .badLength)
  }

  @Test func bytesAfterTheExtensionsAreRefused() {
    #expect(parse(Self.good + [0]).reason == .trailingData)
  }

  @Test func anyBytesGiveRangesInsideThemOrAnError() {
    var random = SeededRandom.forProperty(usual: 212)
    for body in hostileMessages(from: [Self.good], count: 6000, longest: 200, using: &random)
      + Abuse.byteChanges(of: Self.good)
    {
      guard let found = parse(body).value else { continue }
      #expect(
        body.holds(found.serverName) && body.holds(found.firstProtocol)
          && (found.serverName?.count ?? 1) <= 255 && found.serverName?.isEmpty != true,
        "seed \(random.seed)")
    }
  }
}
