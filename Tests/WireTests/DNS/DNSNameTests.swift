import TestSupport
import Testing
import Wire

/// Names as they stand in messages: compressed, looped, cut and too long.
@Suite struct DNSNameTests {
  /// A message of one question whose name is `name`; it begins at byte 12.
  func question(_ name: [UInt8]) -> [UInt8] {
    DNSBytes.message(flags: 0, questions: [(name, 1)], answers: [])
  }

  func read(_ name: [UInt8]) -> DNSReading { DNSReading(question(name)) }

  @Test(arguments: [
    ("claude.ai", "claude.ai"), ("ChatGPT.COM", "chatgpt.com"), ("", ""), ("a", "a"),
    ("_dns.resolver.arpa", "_dns.resolver.arpa"),
  ])
  func labelsAreJoinedByDotsInLowerCase(name: String, text: String) {
    #expect(read(DNSBytes.name(name)).names == [text])
  }

  @Test func bytesThatNoHostNameHasAreEscaped() {
    #expect(read([3, 0x61, 0x2e, 0x62, 2, 0x66, 0x72, 0]).names == ["a\\046b.fr"])
    #expect(read([4, 0x00, 0x20, 0x5c, 0xff, 0]).names == ["\\000\\032\\092\\255"])
  }

  @Test(
    arguments: [
      ([0x40, 0], WireReason.badLabelType), ([0x41, 0x61, 0], .badLabelType),
      ([0x80, 0], .badLabelType), ([0xbf, 0], .badLabelType), ([1, 0x61, 0x7f, 0], .badLabelType),
      // A pointer to itself, to its own part, behind itself, behind the end.
      ([0xc0, 12], .badPointer), ([1, 0x61, 0xc0, 12], .badPointer),
      ([1, 0x61, 0xc0, 14], .badPointer),
      ([0xc0, 14, 0], .badPointer), ([0xff, 0xff], .badPointer),
    ] as [([UInt8], WireReason)])
  func labelsAndPointersThatAreNoneAreRefused(name: [UInt8], reason: WireReason) {
    #expect(read(name).error == WireError(.dns, reason, at: 0))
    #expect(read(name).names == [])
  }

  @Test(arguments: [[], [1], [1, 0x61], [3, 0x61, 0x62], [0x3f], [0xc0]] as [[UInt8]])
  func namesThatTheMessageCutsAreTruncated(name: [UInt8]) {
    let bytes = DNSBytes.message(flags: 0, questions: [([], 1)], answers: [])
    let cut = Array(bytes[..<12]) + name
    #expect(DNSReading(cut).error == WireError(.dns, .truncated, at: 12))
  }

  @Test func pointersLeadStrictlyBackwards() {
    let first = DNSBytes.name("chat.example")
    let bytes = DNSBytes.message(
      flags: 0,
      questions: [
        (first, 1), ([0xc0, 12], 1), ([3, 0x61, 0x70, 0x69, 0xc0, 17], 1), ([0xc0, 12 + 18], 1),
        ([0xc0, 12 + 13], 1),
      ], answers: [])
    #expect(
      DNSReading(bytes).names
        == ["chat.example", "chat.example", "api.example", "chat.example", ""])
  }

  @Test func twoPointersThatPointAtEachOtherAreRefused() {
    // The first name points forward to the second, which would point back.
    let bytes = DNSBytes.message(
      flags: 0, questions: [([1, 0x61, 0xc0, 20], 1), ([0xc0, 12, 0], 1)], answers: [])
    #expect(DNSReading(bytes).error == WireError(.dns, .badPointer, at: 14))
    // Labels that lead into the same pointer again would never end.
    let loop = DNSBytes.message(
      flags: 0, questions: [([1, 0x61, 0], 1), ([1, 0x62, 0xc0, 19], 1)], answers: [])
    #expect(DNSReading(loop).error == WireError(.dns, .badPointer, at: 21))
  }

  @Test func aPointerMayLeadToAnyOlderBytes() {
    let bytes = DNSBytes.message(
      flags: 0, questions: [([0], 1), ([1, 0x61, 0xc0, 13], 1)], answers: [])
    // Byte 13 is the first of question 1's type: a zero, which reads as the root.
    #expect(DNSReading(bytes).names == ["", "a"])
  }

  @Test func chainsOfPointersAreBounded() {
    // Question 1 is a root; each later question points at the one before.
    func chain(_ count: Int) -> DNSReading {
      var questions: [(name: [UInt8], type: Int)] = [([0], 1)]
      var place = 12
      for _ in 0..<count {
        questions.append(([0xc0 | UInt8(place >> 8), UInt8(place & 0xff)], 1))
        place += questions.count == 2 ? 5 : 6
      }
      return DNSReading(DNSBytes.message(flags: 0, questions: questions, answers: []))
    }
    #expect(chain(128).error == nil)
    #expect(chain(128).names.count == 129)
    #expect(chain(129).error == WireError(.dns, .tooMany, at: 0))
    #expect(chain(129).names.count == 129)
  }

  @Test func namesHaveAtMost255Octets() {
    func name(_ lengths: [Int]) -> [UInt8] {
      lengths.flatMap { [UInt8($0)] + [UInt8](repeating: 0x61, count: $0) } + [0]
    }
    #expect(name([63, 63, 63, 61]).count == 255)
    #expect(read(name([63, 63, 63, 61])).names.map(\.utf8.count) == [253])
    #expect(read(name([63, 63, 63, 62])).error == WireError(.dns, .nameTooLong, at: 0))
    #expect(read(name([Int](repeating: 1, count: 127))).names.map(\.utf8.count) == [253])
    #expect(
      read(name([Int](repeating: 1, count: 128))).error == WireError(.dns, .nameTooLong, at: 0))
    #expect(read(name([63, 63, 63, 63])).error == WireError(.dns, .nameTooLong, at: 0))
  }

  @Test func aNameThatIsTooLongOnlyThroughItsPointerIsRefusedToo() {
    let long: [UInt8] =
      (0..<3).flatMap { _ -> [UInt8] in [63] + [UInt8](repeating: 0x61, count: 63) } + [0]
    func bytes(_ length: UInt8) -> [UInt8] {
      let start = [length] + [UInt8](repeating: 0x62, count: Int(length))
      return DNSBytes.message(
        flags: 0, questions: [(long, 1), (start + [0xc0, 12], 1)], answers: [])
    }
    #expect(DNSReading(bytes(61)).names.map(\.utf8.count) == [191, 253])
    #expect(DNSReading(bytes(62)).error == WireError(.dns, .nameTooLong, at: 0))
  }

  @Test func theLongestEscapedNameFitsIntoItsRoom() {
    let name: [UInt8] = (0..<127).flatMap { _ -> [UInt8] in [1, 0xff] } + [0]
    #expect(read(name).names.map(\.utf8.count) == [127 * 4 + 126])
    let dense =
      [63, 63, 63, 61].flatMap { (length: Int) -> [UInt8] in
        [UInt8(length)] + [UInt8](repeating: 0, count: length)
      } + [0]
    #expect(read(dense).names.map(\.utf8.count) == [250 * 4 + 3])
  }

  @Test func anErrorLeavesTheSlabAsItWas() {
    let bytes = question([3, 0x61, 0x62, 0x63, 0x40, 0])
    var slab = NameSlab(capacity: 4096)
    slab.append(0x78)
    let result = outcome { () throws(WireError) in
      var message = try DNSMessage(parsing: bytes.span)
      return try message.readQuestion(into: &slab)
    }
    #expect(result.reason == .badLabelType)
    #expect(slab.text == "x")
  }

  @Test func aSlabWithoutRoomForTheLongestNameRefusesAnyName() {
    let bytes = question(DNSBytes.name("a.example"))
    var slab = NameSlab(capacity: NameSlab.longestName)
    slab.append(0x78)
    let result = outcome { () throws(WireError) in
      var message = try DNSMessage(parsing: bytes.span)
      return try message.readQuestion(into: &slab)
    }
    #expect(result.reason == .tooMany)
    #expect(slab.text == "x")
  }
}
