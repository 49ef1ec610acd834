import TestSupport
import Testing
import Wire

@Suite struct NameSlabTests {
  func shown(_ byte: UInt8) -> String {
    var slab = NameSlab(capacity: 0)
    slab.append(byte)
    return slab.text
  }

  func escape(_ byte: UInt8) -> String {
    let digits = String(byte)
    return "\\" + String(repeating: "0", count: 3 - digits.count) + digits
  }

  @Test func everyByteIsLowerCasePrintableOrEscaped() {
    for byte in UInt8.min ... .max {
      let character = Character(Unicode.Scalar(byte))
      let isPlain = (0x21...0x7e).contains(byte) && !"\\\"'".contains(character)
      let expected = isPlain ? String(character).lowercased() : escape(byte)
      #expect(shown(byte) == expected, "byte \(byte)")
    }
  }

  @Test func aDotInsideALabelIsNoBorder() {
    for byte in UInt8.min ... .max {
      var slab = NameSlab(capacity: 0)
      slab.appendLabelByte(byte)
      #expect(slab.text == (byte == 0x2e ? "\\046" : shown(byte)), "byte \(byte)")
    }
  }

  @Test(arguments: [
    ("Claude.AI", "claude.ai"), ("claude.ai.", "claude.ai"), ("claude.ai..", "claude.ai."),
    (".", "."), ("", ""), ("a\u{0}b", "a\\000b"), ("a b", "a\\032b"), ("é", "\\195\\169"),
  ])
  func aHostNameLosesItsTrailingDot(name: String, text: String) {
    var slab = NameSlab(capacity: 0)
    let name = bytes(name)
    slab.append(hostName: name.span)
    #expect(slab.text == text)
  }

  @Test func namesStandOneAfterTheOther() {
    var slab = NameSlab(capacity: 4000)
    for name in ["a.example", "B.example."].map(bytes) { slab.append(hostName: name.span) }
    #expect(slab.text == "a.exampleb.example")
    #expect(slab.count == 18)
  }

  @Test(arguments: [
    (0, 0), (3, 3), (9, 9), (10, 9), (-1, 9), (Int.min, 9), (Int.max, 9),
  ])
  func rewindForgetsWhatFollowsTheMark(mark: Int, left: Int) {
    var slab = NameSlab(capacity: 0)
    let name = bytes("a.example")
    slab.append(hostName: name.span)
    slab.rewind(to: mark)
    #expect(slab.count == left)
    #expect(slab.text == String("a.example".prefix(left)))
  }

  @Test(arguments: [0, 1, 1020, 1021, 5000])
  func theLongestNameFitsIntoAnEmptySlab(capacity: Int) {
    var slab = NameSlab(capacity: capacity)
    #expect(slab.hasRoom)
    let name = [UInt8](repeating: 0xff, count: 255)
    slab.append(hostName: name.span)
    #expect(slab.count == NameSlab.longestName)
    #expect(slab.text == String(repeating: "\\255", count: 255))
    #expect(slab.hasRoom == (capacity >= 2 * NameSlab.longestName))
  }

  @Test func aNegativeCapacityIsTheSmallest() {
    #expect(NameSlab(capacity: .min).hasRoom)
  }

  @Test func aFullSlabTakesNothingMore() {
    var slab = NameSlab(capacity: 0)
    for _ in 0..<2000 { slab.append(0x61) }
    #expect(slab.count == NameSlab.longestName)
    slab.rewind(to: 5)
    slab.append(0x62)
    #expect(slab.text == "aaaaab")
  }

  @Test(arguments: 1017...1020)
  func anEscapeIsWrittenWholeOrNotAtAll(used: Int) {
    for isLabel in [false, true] {
      var slab = NameSlab(capacity: 0)
      for _ in 0..<used { slab.append(0x61) }
      if isLabel { slab.appendLabelByte(0x2e) } else { slab.append(0x00) }
      #expect(slab.count == used)
    }
  }

  @Test func anyBytesLeaveOnlyHarmlessOnes() {
    var random = SeededRandom.forProperty(usual: 202)
    for _ in 0..<300 {
      var slab = NameSlab(capacity: 1500)
      let name = random.bytes(Int.random(in: 0...800, using: &random))
      slab.append(hostName: name.span)
      for byte in name.prefix(200) { slab.appendLabelByte(byte) }
      #expect(slab.count <= 1500, "seed \(random.seed)")
      #expect(
        slab.text.utf8.allSatisfy {
          (0x21...0x7e).contains($0) && $0 != 0x22 && $0 != 0x27
            && !(UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0)
        }, "seed \(random.seed)")
    }
  }
}
