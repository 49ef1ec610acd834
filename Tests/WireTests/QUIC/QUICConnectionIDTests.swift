import TestSupport
import Testing
import Wire

@Suite struct QUICConnectionIDTests {
  static let bytes = [UInt8]((1...20).map { UInt8($0 * 11) })

  @Test func bytesComeBackAsTheyWere() {
    for count in 0...20 {
      let id = identifier(Array(Self.bytes[..<count]))
      #expect(id.count == count)
      #expect((0..<count).map { id[$0] } == Array(Self.bytes[..<count]))
      #expect(id[count] == 0)
      #expect(id[-1] == 0)
    }
  }

  @Test func lengthMatters() {
    #expect(identifier([1]) != identifier([1, 0]))
    #expect(identifier([]) == .empty)
    #expect(identifier([0]) != .empty)
  }

  @Test func everyByteMatters() {
    for index in Self.bytes.indices {
      var other = Self.bytes
      other[index] ^= 1
      #expect(identifier(Self.bytes) != identifier(other))
    }
  }

  @Test func moreThanTwentyBytesAreLeftOut() {
    #expect(identifier(Self.bytes + [1, 2]) == identifier(Self.bytes))
  }

  @Test func prefixes() {
    for count in 0...20 {
      let id = identifier(Array(Self.bytes[..<count]))
      let isPrefix = id.isPrefix(of: Self.bytes.span)
      #expect(isPrefix)
      guard count > 0 else { continue }
      let isPrefixOfLess = id.isPrefix(of: Self.bytes.span.extracting(first: count - 1))
      #expect(!isPrefixOfLess)
      var other = Self.bytes
      other[count - 1] ^= 1
      let isPrefixOfOther = id.isPrefix(of: other.span)
      #expect(!isPrefixOfOther)
    }
  }
}
