import Model
import TestSupport
import Testing
import Wire

/// One kind of fixed-size read, for tests over all of them.
enum FixedRead: Int, CaseIterable, Sendable {
  case one = 1
  case two = 2
  case three = 3
  case four = 4
  case eight = 8

  func read(from reader: inout ByteReader) throws(WireError) -> UInt64 {
    switch self {
    case .one: UInt64(try reader.readUInt8())
    case .two: UInt64(try reader.readUInt16())
    case .three: UInt64(try reader.readUInt24())
    case .four: UInt64(try reader.readUInt32())
    case .eight: try reader.readUInt64()
    }
  }
}

@Suite struct ByteReaderTests {
  static let sample: [UInt8] = [
    0x01, 0x23, 0x45, 0x67, 0x89, 0xab, 0xcd, 0xef, 0xfe, 0xdc, 0xba, 0x98,
  ]

  @Test func aNewReaderStandsAtTheStart() {
    let bytes = Self.sample
    let reader = ByteReader(bytes.span, layer: .dns)
    let state = (reader.offset, reader.remaining, reader.isEmpty, reader.layer)
    #expect(state == (0, 12, false, .dns))
  }

  @Test func aReaderOfNothingIsEmpty() {
    let bytes: [UInt8] = []
    let reader = ByteReader(bytes.span, layer: .link)
    let state = (reader.offset, reader.remaining, reader.isEmpty, reader.peek())
    #expect(state == (0, 0, true, nil))
  }

  @Test(arguments: [
    (FixedRead.one, UInt64(0x01)), (.two, 0x0123), (.three, 0x01_2345), (.four, 0x0123_4567),
    (.eight, 0x0123_4567_89ab_cdef),
  ])
  func numbersAreBigEndian(kind: FixedRead, value: UInt64) throws {
    let bytes = Self.sample
    var reader = ByteReader(bytes.span, layer: .tcp)
    let read = try kind.read(from: &reader)
    let offset = reader.offset
    #expect(read == value)
    #expect(offset == kind.rawValue)
  }

  @Test(arguments: FixedRead.allCases)
  func theLargestValuesDoNotOverflow(kind: FixedRead) throws {
    let bytes = [UInt8](repeating: 0xff, count: 8)
    var reader = ByteReader(bytes.span, layer: .tcp)
    let read = try kind.read(from: &reader)
    #expect(read == .max >> UInt64(64 - 8 * kind.rawValue))
  }

  @Test(arguments: FixedRead.allCases, 0...12)
  func aReadSucceedsExactlyWhenEnoughIsLeft(kind: FixedRead, left: Int) {
    let bytes = Self.sample
    var reader = ByteReader(bytes.span, layer: .udp)
    let skipped = outcome { () throws(WireError) in try reader.skip(12 - left) }
    #expect(skipped.reason == nil)
    let result = outcome { () throws(WireError) in try kind.read(from: &reader) }
    let (offset, remaining) = (reader.offset, reader.remaining)
    if left >= kind.rawValue {
      let expected = bytes[(12 - left)...].prefix(kind.rawValue).reduce(UInt64(0)) {
        $0 << 8 | UInt64($1)
      }
      #expect(result.value == expected)
      #expect(offset == 12 - left + kind.rawValue)
    } else {
      // A read that fails leaves the reader where it was.
      #expect(result.reason == .truncated)
      #expect(result.layer == .udp)
      #expect(offset == 12 - left)
    }
    #expect(offset + remaining == 12)
  }

  @Test(arguments: 0...13)
  func skipAndTakeGoToTheEndAndNoFurther(count: Int) {
    let bytes = Self.sample
    var skipping = ByteReader(bytes.span, layer: .tls)
    var taking = ByteReader(bytes.span, layer: .tls)
    let skipped = outcome { () throws(WireError) in try skipping.skip(count) }
    let taken = outcome { () throws(WireError) -> [UInt8] in
      let span = try taking.take(count)
      return span.indices.map { span[$0] }
    }
    let offsets = (skipping.offset, taking.offset)
    if count <= 12 {
      #expect(skipped.reason == nil)
      #expect(taken.value == Array(bytes[..<count]))
      #expect(offsets == (count, count))
    } else {
      #expect(skipped.reason == .truncated)
      #expect(taken.reason == .truncated)
      #expect(offsets == (0, 0))
    }
  }

  @Test(arguments: [-1, Int.min, .min + 1, .max, .max - 1, Int(UInt32.max), 13], [0, 5, 12])
  func countsThatNoPacketHasAreRefusedAtEveryPlace(count: Int, place: Int) throws {
    let bytes = Self.sample
    var reader = ByteReader(bytes.span, layer: .ipv6)
    try reader.skip(place)
    let skipped = outcome { () throws(WireError) in try reader.skip(count) }
    let taken = outcome { () throws(WireError) in try reader.take(count).count }
    let inner = outcome { () throws(WireError) in try reader.sub(count).remaining }
    let (peeked, offset) = (reader.peek(ahead: count), reader.offset)
    #expect([skipped.reason, taken.reason, inner.reason] == [.truncated, .truncated, .truncated])
    #expect(peeked == nil)
    #expect(offset == place)
  }

  @Test(arguments: 0...12)
  func peekLooksAheadWithoutReading(place: Int) throws {
    let bytes = Self.sample
    var reader = ByteReader(bytes.span, layer: .http)
    try reader.skip(place)
    for distance in 0...13 {
      let expected = place + distance < 12 ? bytes[place + distance] : nil
      let peeked = reader.peek(ahead: distance)
      #expect(peeked == expected)
    }
    let (peeked, offset) = (reader.peek(), reader.offset)
    #expect(peeked == (place < 12 ? bytes[place] : nil))
    #expect(offset == place)
  }

  @Test(arguments: 0...12)
  func theRestIsWhatIsLeft(place: Int) throws {
    let bytes = Self.sample
    var reader = ByteReader(bytes.span, layer: .http)
    try reader.skip(place)
    let span = reader.rest()
    let rest = span.indices.map { span[$0] }
    let state = (reader.isEmpty, reader.offset)
    #expect(rest == Array(bytes[place...]))
    #expect(state == (true, 12))
    let again = reader.rest().count
    #expect(again == 0)
  }

  @Test func aSubReaderSeesItsPartOnly() throws {
    let bytes = Self.sample
    var outer = ByteReader(bytes.span, layer: .dns)
    try outer.skip(2)
    var inner = try outer.sub(3)
    let state = (inner.offset, inner.remaining, inner.layer, outer.offset, outer.remaining)
    #expect(state == (0, 3, .dns, 5, 7))
    let tooMuch = outcome { () throws(WireError) in try inner.readUInt32() }
    #expect(tooMuch.reason == .truncated)
    let value = try inner.readUInt24()
    let next = try outer.readUInt8()
    #expect(value == 0x45_6789)
    #expect(next == 0xab)
    try inner.finish()
  }

  @Test func readersInsideReadersKeepTheirBorders() throws {
    let bytes = Self.sample
    var first = ByteReader(bytes.span, layer: .tls)
    var second = try first.sub(8)
    try second.skip(2)
    var third = try second.sub(4)
    let beyond = outcome { () throws(WireError) in try third.sub(5).remaining }
    #expect(beyond.reason == .truncated)
    let whole = try third.sub(4).remaining
    #expect(whole == 4)
    let left = (first.remaining, second.remaining, third.remaining)
    #expect(left == (4, 2, 0))
  }

  @Test(arguments: 0...12)
  func finishDemandsThatNothingIsLeft(left: Int) {
    let bytes = Self.sample
    let result = outcome { () throws(WireError) in
      var reader = ByteReader(bytes.span, layer: .ipv4)
      try reader.skip(12 - left)
      try reader.finish()
    }
    #expect(result.reason == (left == 0 ? nil : .trailingData))
  }

  @Test func aSubReaderMustBeEmptiedToo() {
    let bytes = Self.sample
    let result = outcome { () throws(WireError) in
      var reader = ByteReader(bytes.span, layer: .tls)
      var inner = try reader.sub(4)
      try inner.skip(3)
      try inner.finish()
    }
    #expect(result.reason == .trailingData)
  }

  @Test func anEmptySubReaderIsAlwaysThere() throws {
    let bytes = Self.sample
    var reader = ByteReader(bytes.span, layer: .tls)
    try reader.skip(12)
    let inner = try reader.sub(0)
    try inner.finish()
    try reader.finish()
  }

  @Test func errorsNameLayerReasonAndPlace() throws {
    let bytes = Self.sample
    var reader = ByteReader(bytes.span, layer: .udp)
    try reader.skip(7)
    let error = reader.error(.badValue)
    #expect(error == WireError(.udp, .badValue, at: 7))
    #expect(error.offset == 7)
  }

  @Test func anySequenceOfReadsStaysInsideAndAddsUp() {
    var random = SeededRandom.forProperty(usual: 201)
    let counts = [0, 1, 2, 7, 12, -1, Int.min, .max]
    for _ in 0..<3000 {
      let bytes = random.bytes(Int.random(in: 0...24, using: &random))
      var reader = ByteReader(bytes.span, layer: .dns)
      var position = 0
      for _ in 0..<8 {
        let count = counts[Int.random(in: 0..<counts.count, using: &random)]
        let kind = FixedRead.allCases[Int.random(in: 0..<5, using: &random)]
        let isFixed = Bool.random(using: &random)
        let result =
          isFixed
          ? outcome { () throws(WireError) in _ = try kind.read(from: &reader) }
          : outcome { () throws(WireError) in _ = try reader.take(count) }
        let wanted = isFixed ? kind.rawValue : count
        let fits = wanted >= 0 && wanted <= bytes.count - position
        if fits { position += wanted }
        let (offset, remaining) = (reader.offset, reader.remaining)
        #expect(
          (result.reason == nil) == fits && offset == position
            && remaining == bytes.count - position, "seed \(random.seed)")
      }
    }
  }
}
