import Model
import TestSupport
import Testing
import Wire

@Suite struct DNSMessageTests {
  /// Address, address, alias: what resolvers answer all day.
  static let answer = DNSBytes.message(
    id: 0xbeef, flags: 0x8180, questions: [(DNSBytes.name("chat.example"), 1)],
    answers: [
      DNSBytes.record(owner: [0xc0, 12], type: 5, data: [3, 0x63, 0x64, 0x6e, 0xc0, 17]),
      DNSBytes.record(owner: [0xc0, 42], type: 1, timeToLive: 60, data: [192, 0, 2, 1]),
      DNSBytes.record(
        owner: [0xc0, 42], type: 28, data: [0x20, 1, 0x0d, 0xb8] + [UInt8](repeating: 0, count: 12)),
    ])

  @Test func theHeaderIsRead() {
    let header = DNSReading(DNSBytes.query("claude.ai", id: 0xbeef)).header
    #expect(header?.id == 0xbeef)
    #expect(header?.flags == 0x0100)
    #expect(header?.questionCount == 1)
    #expect(header?.answerCount == 0)
  }

  @Test(arguments: [
    (0x0100, false, UInt16(0), false, UInt16(0)), (0x8180, true, 0, false, 0),
    (0x8183, true, 0, false, 3), (0x8380, true, 0, true, 0), (0x2800, false, 5, false, 0),
    (0xffff, true, 15, true, 15),
  ])
  func flagsSayWhatKindOfMessageItIs(
    flags: Int, isResponse: Bool, opcode: UInt16, isTruncated: Bool, code: UInt16
  ) {
    let header = DNSReading(DNSBytes.message(flags: flags, questions: [], answers: [])).header
    #expect(header?.isResponse == isResponse)
    #expect(header?.opcode == opcode)
    #expect(header?.isTruncated == isTruncated)
    #expect(header?.responseCode == code)
  }

  @Test func aMessageWithoutAHeaderIsTruncated() {
    for prefix in Abuse.prefixes(of: Array(Self.answer[..<DNSHeader.length])) {
      #expect(DNSReading(prefix).error == WireError(.dns, .truncated, at: 0))
      #expect(DNSReading(prefix).header == nil)
    }
  }

  @Test(arguments: [1, 2, 5, 12, 28, 64, 65, 255, 0xffff])
  func aQuestionHasNameTypeAndClass(type: Int) {
    let reading = DNSReading(DNSBytes.query("claude.ai", type: type))
    #expect(reading.names == ["claude.ai"])
    #expect(reading.questions.map(\.type.rawValue) == [UInt16(type)])
    #expect(reading.questions.map(\.recordClass) == [1])
    #expect(reading.error == nil)
  }

  @Test func severalQuestionsAreReadInOrder() {
    let names = (0..<40).map { "a\($0).example" }
    let bytes = DNSBytes.message(
      flags: 0x0100, questions: names.map { (DNSBytes.name($0), 1) }, answers: [])
    #expect(DNSReading(bytes).names == names)
  }

  @Test func moreQuestionsThanThereAreIsTruncated() {
    var bytes = DNSBytes.query("claude.ai")
    bytes = Abuse.lengthPlusOne(in: bytes, at: 4, width: 2)
    #expect(DNSReading(bytes).names == ["claude.ai"])
    #expect(DNSReading(bytes).error == WireError(.dns, .truncated, at: 0))
    bytes = Abuse.hugeLength(in: bytes, at: 4, width: 2)
    #expect(DNSReading(bytes).error == WireError(.dns, .truncated, at: 0))
  }

  @Test func answersHaveOwnerTypeClassAndAge() {
    let reading = DNSReading(Self.answer)
    #expect(reading.error == nil)
    #expect(reading.answers.map(\.record.type) == [.cname, .a, .aaaa])
    #expect(reading.answers.map(\.record.recordClass) == [1, 1, 1])
    #expect(reading.answers.map(\.record.timeToLive) == [300, 60, 300])
    #expect(reading.answers.map(\.record.dataLength) == [6, 4, 16])
  }

  @Test func addressesAreThoseOfAAndAAAA() {
    #expect(
      DNSReading(Self.answer).answers.map(\.address)
        == [nil, IPAddress("192.0.2.1"), IPAddress("2001:db8::")])
  }

  @Test(arguments: [(1, 0), (1, 3), (1, 5), (1, 16), (28, 0), (28, 4), (28, 15), (28, 17), (16, 4)])
  func dataOfAWrongLengthIsNoAddress(type: Int, length: Int) {
    let bytes = DNSBytes.message(
      flags: 0x8180, questions: [],
      answers: [
        DNSBytes.record(owner: [0], type: type, data: [UInt8](repeating: 1, count: length))
      ])
    #expect(DNSReading(bytes).answers.map(\.record.dataLength) == [length])
    #expect(DNSReading(bytes).answers.map(\.address) == [nil])
  }

  @Test func unknownTypesArePassedByTheirLength() {
    let bytes = DNSBytes.message(
      flags: 0x8180, questions: [],
      answers: [
        DNSBytes.record(owner: [0], type: 0xfedc, data: [0xc0, 0xff, 0x40]),
        DNSBytes.record(owner: [0], type: 1, data: [1, 2, 3, 4]),
      ])
    #expect(DNSReading(bytes).answers.map(\.address) == [nil, IPAddress(v4: 0x0102_0304)])
  }

  @Test func dataIsTheBytesOfTheRecord() {
    let bytes = DNSBytes.message(
      flags: 0, questions: [], answers: [DNSBytes.record(owner: [0], type: 99, data: [7, 8, 9])])
    let found = withFirstAnswer(of: bytes) { message, record, _ in
      let data = message.data(of: record)
      return data.indices.map { data[$0] }
    }
    #expect(found.value?.0 == [7, 8, 9])
  }

  @Test func dataThatARecordOnlyPretendsIsHeldToTheMessage() {
    let bytes = DNSBytes.message(
      flags: 0, questions: [], answers: [DNSBytes.record(owner: [0], type: 1, data: [7, 8, 9, 9])])
    for (start, length, count) in [
      (Int.max, 1, 0), (Int.min, 4, 4), (0, Int.max, bytes.count), (3, Int.min, 0),
      (bytes.count - 1, 4, 1),
    ] {
      let found = withFirstAnswer(of: bytes) { message, record, _ in
        var other = record
        other.dataStart = start
        other.dataLength = length
        return (message.data(of: other).count, message.address(of: other) == nil)
      }
      #expect(found.value?.0.0 == count)
      #expect(found.value?.0.1 == (length != 4 || count != 4))
    }
  }

  @Test(
    arguments: [
      ([1, 0x61, 0], "a"), ([0], ""), ([1, 0x61, 1, 0x62, 0], "a.b"), ([0xc0, 12], ""),
    ] as [([UInt8], String)])
  func aCNAMEPointsToAName(data: [UInt8], target: String) {
    let bytes = DNSBytes.message(
      flags: 0, questions: [], answers: [DNSBytes.record(owner: [0], type: 5, data: data)])
    let found = withFirstAnswer(of: bytes) { message, record, slab throws(WireError) in
      try message.readTarget(of: record, into: &slab)
    }
    #expect(found.reason == nil)
    #expect(found.value?.slab.text == target)
  }

  @Test(
    arguments: [
      (5, [0, 0], WireReason.badLength), (5, [1, 0x61], .truncated), (5, [], .truncated),
      (5, [0x40], .badLabelType), (5, [0xc0, 23], .badPointer), (2, [0], .badValue),
      (1, [0], .badValue),
    ] as [(Int, [UInt8], WireReason)])
  func aTargetThatDoesNotFillItsRecordIsRefused(type: Int, data: [UInt8], reason: WireReason) {
    let bytes = DNSBytes.message(
      flags: 0, questions: [], answers: [DNSBytes.record(owner: [0], type: type, data: data)])
    let found = withFirstAnswer(of: bytes) { message, record, slab throws(WireError) in
      try message.readTarget(of: record, into: &slab)
    }
    #expect(found.reason == reason)
  }

  @Test func aTargetMayNotRunIntoTheNextRecord() {
    let bytes = DNSBytes.message(
      flags: 0, questions: [],
      answers: [
        DNSBytes.record(owner: [0], type: 5, data: [1]),
        DNSBytes.record(owner: [0], type: 1, data: [1, 2, 3, 4]),
      ])
    let found = withFirstAnswer(of: bytes) { message, record, slab throws(WireError) in
      try message.readTarget(of: record, into: &slab)
    }
    #expect(found.reason == .badLength)
  }

  @Test func everyPrefixGivesOnlyWhatItHoldsWhole() {
    let whole = DNSReading(Self.answer)
    for prefix in Abuse.prefixes(of: Self.answer) {
      let reading = DNSReading(prefix)
      #expect(reading.error == WireError(.dns, .truncated, at: 0), "\(prefix.count) bytes")
      #expect(whole.names.starts(with: reading.names), "\(prefix.count) bytes")
      #expect(whole.answers.starts(with: reading.answers), "\(prefix.count) bytes")
      #expect(reading.answers.count < 3, "\(prefix.count) bytes")
    }
  }

  @Test func dataLengthsThatLieAreRefused() {
    let bytes = DNSBytes.message(
      flags: 0, questions: [], answers: [DNSBytes.record(owner: [0], type: 1, data: [1, 2, 3, 4])])
    for lie in [
      Abuse.lengthPlusOne(in: bytes, at: 21, width: 2),
      Abuse.hugeLength(in: bytes, at: 21, width: 2),
    ] {
      #expect(DNSReading(lie).error == WireError(.dns, .truncated, at: 0))
      #expect(DNSReading(lie).answers == [])
    }
  }

  @Test func anyBytesGiveBoundedHarmlessNamesOrAnError() {
    var random = SeededRandom.forProperty(usual: 208)
    let good = [Self.answer, DNSBytes.query("claude.ai", type: 65)]
    for bytes in hostileMessages(from: good, count: 4000, longest: 200, using: &random)
      + good.flatMap(Abuse.byteChanges)
    {
      let reading = DNSReading(bytes)
      for name in reading.names {
        #expect(
          name.utf8.count <= NameSlab.longestName
            && name.utf8.allSatisfy { (0x21...0x7e).contains($0) }, "seed \(random.seed)")
      }
      for answer in reading.answers {
        let record = answer.record
        #expect(
          record.dataStart <= bytes.count && record.dataLength <= bytes.count - record.dataStart,
          "seed \(random.seed)")
      }
    }
  }
}
