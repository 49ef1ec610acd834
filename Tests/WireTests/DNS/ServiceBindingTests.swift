import Model
import TestSupport
import Testing
import Wire

@Suite struct ServiceBindingTests {
  static func parameter(_ key: Int, _ value: [UInt8]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.append16(key)
    return bytes + value.withLength(2)
  }

  static func message(_ data: [UInt8], type: Int = 65) -> [UInt8] {
    DNSBytes.message(
      flags: 0x8180, questions: [],
      answers: [DNSBytes.record(owner: DNSBytes.name("a.example"), type: type, data: data)])
  }

  /// ALPN, two IPv4 hints, an ECHConfigList of 4 bytes and one IPv6 hint.
  static let full =
    [0, 1] + DNSBytes.name("svc.example") + parameter(1, [2, 0x68, 0x32])
    + parameter(4, [192, 0, 2, 1, 192, 0, 2, 2]) + parameter(5, [0, 2, 9, 9])
    + parameter(6, [0x20, 1, 0x0d, 0xb8] + [UInt8](repeating: 0, count: 11) + [7])

  struct Reading: Equatable {
    var binding: ServiceBinding
    var target: String
    var hints: [IPAddress]
    var ech: [UInt8]
  }

  func parse(_ bytes: [UInt8]) -> Result<Reading, WireError> {
    let found = withFirstAnswer(of: bytes) { message, record, slab throws(WireError) in
      try message.serviceBinding(of: record, into: &slab)
    }
    return found.map { binding, slab in
      Reading(
        binding: binding, target: slab.text(binding.target),
        hints: (0..<(binding.ipv4HintCount + binding.ipv6HintCount)).compactMap {
          binding.hint($0, in: bytes.span)
        }, ech: Array(bytes[binding.ech]))
    }
  }

  @Test(arguments: [64, 65])
  func aFullRecordIsRead(type: Int) {
    let reading = parse(Self.message(Self.full, type: type)).value
    #expect(reading?.binding.priority == 1)
    #expect(reading?.target == "svc.example")
    #expect(
      reading?.hints
        == ["192.0.2.1", "192.0.2.2", "2001:db8::7"].compactMap { IPAddress($0) })
    #expect(reading?.ech == [0, 2, 9, 9])
  }

  @Test func anAliasHasPriorityZeroAndNoParameters() {
    let reading = parse(Self.message([0, 0] + DNSBytes.name("svc.example"))).value
    #expect(reading?.binding.priority == 0)
    #expect(reading?.target == "svc.example")
    #expect(reading?.hints == [])
    #expect(reading?.ech == [])
  }

  @Test func theRootAsTargetIsTheOwnersOwnName() {
    let reading = parse(Self.message([0, 1, 0] + Self.parameter(3, [0x20, 0xfb]))).value
    #expect(reading?.target == "")
    #expect(reading?.binding.target.isEmpty == true)
  }

  @Test func unknownAndEmptyParametersArePassed() {
    let data =
      [0, 1, 0] + Self.parameter(2, []) + Self.parameter(4, []) + Self.parameter(5, [])
      + Self.parameter(0xfffe, [1, 2, 3])
    let reading = parse(Self.message(data)).value
    #expect(reading?.hints == [])
    #expect(reading?.ech == [])
  }

  @Test(arguments: [
    ([4, 4], WireReason.duplicate), ([6, 4], .duplicate), ([1, 0], .duplicate),
    ([0xffff, 0], .duplicate),
  ])
  func keysThatDoNotGoUpAreRefused(keys: [Int], reason: WireReason) {
    let data: [UInt8] = [0, 1, 0] + keys.flatMap { Self.parameter($0, []) }
    #expect(parse(Self.message(data)).reason == reason)
  }

  @Test(arguments: [(4, 1), (4, 3), (4, 5), (6, 4), (6, 15), (6, 17)])
  func hintsOfAWrongLengthAreRefused(key: Int, length: Int) {
    let data = [0, 1, 0] + Self.parameter(key, [UInt8](repeating: 1, count: length))
    #expect(parse(Self.message(data)).reason == .badLength)
  }

  @Test(arguments: [1, 5, 16, 28, 63, 66])
  func otherTypesHaveNoBinding(type: Int) {
    #expect(parse(Self.message(Self.full, type: type)).reason == .badValue)
  }

  @Test func aTargetLongerThanItsRecordIsRefused() {
    // The name goes on into whatever follows the record.
    let bytes = Self.message([0, 1, 1]) + [0x61, 0, 0, 0, 0]
    #expect(parse(bytes).reason == .truncated)
  }

  @Test func everyPrefixOfTheDataIsTruncated() {
    let borders = Set([15, 22, 34, 42])
    for prefix in Abuse.prefixes(of: Self.full) where !borders.contains(prefix.count) {
      #expect(parse(Self.message(prefix)).reason == .truncated, "\(prefix.count) bytes")
    }
    // Cut between two parameters, the record is whole.
    for border in borders {
      #expect(parse(Self.message(Array(Self.full[..<border]))).reason == nil, "\(border) bytes")
    }
  }

  @Test func lengthsThatLieAreRefused() {
    // The length of the last parameter.
    let offset = Self.full.count - 18
    for lie in [
      Abuse.lengthPlusOne(in: Self.full, at: offset, width: 2),
      Abuse.hugeLength(in: Self.full, at: offset, width: 2),
    ] {
      #expect(parse(Self.message(lie)).reason == .truncated)
    }
  }

  @Test func hintsOutsideTheCountOrTheMessageAreNil() throws {
    let bytes = Self.message(Self.full)
    let binding = try #require(parse(bytes).value?.binding)
    for index in [-1, 3, Int.min, Int.max] {
      let hint = binding.hint(index, in: bytes.span)
      #expect(hint == nil)
    }
    // Asked of another, shorter message.
    for prefix in [[], Array(bytes[..<40])] {
      for index in 0..<3 {
        let hint = binding.hint(index, in: prefix.span)
        #expect(hint == nil)
      }
    }
  }

  @Test func anyBytesGiveRangesInsideTheMessageOrAnError() {
    var random = SeededRandom.forProperty(usual: 209)
    let changed =
      hostileMessages(from: [Self.full], count: 4000, longest: 80, using: &random)
      + Abuse.byteChanges(of: Self.full)
    for data in changed where data.count < 60_000 {
      let bytes = Self.message(data)
      guard let reading = parse(bytes).value else { continue }
      let binding = reading.binding
      #expect(bytes.holds(binding.ech), "seed \(random.seed)")
      #expect(
        reading.hints.count == binding.ipv4HintCount + binding.ipv6HintCount,
        "seed \(random.seed)")
    }
  }
}
