/// Compares names with patterns in which `*` stays inside one label.
enum LabelGlob {
  /// Whether the first `end` bytes of the name are what the pattern in that range says.
  ///
  /// ASCII letters of the name are compared in lower case. A `*` that was passed over needs to be
  /// tried again only until the next `*` is met: since none crosses a dot, the shortest choice for
  /// the earlier ones is as good as any. The cost is at most the product of both lengths.
  static func matches(
    _ pattern: Span<UInt8>, _ range: Range<Int>, name: Span<UInt8>, upTo end: Int
  ) -> Bool {
    var place = range.lowerBound
    var index = 0
    var starPlace = -1
    var starIndex = 0
    while index < end {
      let byte = lowered(name[index])
      if place < range.upperBound, pattern[place] == UInt8(ascii: "*") {
        starPlace = place
        starIndex = index
        place += 1
      } else if place < range.upperBound, pattern[place] == byte {
        place += 1
        index += 1
      } else if starPlace >= 0, name[starIndex] != UInt8(ascii: ".") {
        starIndex += 1
        index = starIndex
        place = starPlace + 1
      } else {
        return false
      }
    }
    while place < range.upperBound, pattern[place] == UInt8(ascii: "*") { place += 1 }
    return place == range.upperBound
  }

  private static func lowered(_ byte: UInt8) -> UInt8 {
    byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") ? byte | 0x20 : byte
  }
}
