/// A text in which what looks like an address is masked, for logs that others keep.
///
/// Errors quote what stands in the policy: addresses of postes and networks, also mistyped ones. Rather
/// too much is masked than too little: a version of three numbers is too.
public enum MaskedAddresses {
  /// What stands in the place of an address.
  public static let mask = "[adresse]"

  /// The text without addresses: three numbers with dots or commas between them, or hexadecimal digits
  /// with two colons among them, with what follows.
  public static func text(_ text: String) -> String {
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      let before = index == 0 ? UInt8(ascii: " ") : bytes[index - 1]
      let length = lengthOfAddress(bytes[index...], after: before)
      if length > 0 {
        result += Array(mask.utf8)
        index += length
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// The length of an address at the start of the bytes; 0 when there is none.
  private static func lengthOfAddress(_ bytes: ArraySlice<UInt8>, after before: UInt8) -> Int {
    guard !isDigit(before) else { return 0 }
    var numbers = bytes.prefix { isDigit($0) || separators.contains($0) }
    // What ends a sentence or an item of a list is none of it.
    while let last = numbers.last, !isDigit(last) { numbers.removeLast() }
    let colons = bytes.prefix { isHexadecimal($0) || $0 == colon || $0 == dot }
    let isNumbers =
      numbers.first.map(isDigit) ?? false
      && numbers.split(whereSeparator: { separators.contains($0) }).count >= 3
    // The place of a problem has two colons too: it begins with one, behind the file's name.
    let isColons =
      !isWord(before) && colons.count { $0 == colon } >= 2 && colons.contains(where: isHexadecimal)
      && (colons.first != colon || colons.dropFirst().first == colon)
    guard isNumbers || isColons else { return 0 }
    let longest = max(isNumbers ? numbers.count : 0, isColons ? colons.count : 0)
    let rest = bytes.dropFirst(longest).prefix { isWord($0) || $0 == slash || $0 == percent }
    return longest + rest.count
  }

  private static let dot = UInt8(ascii: ".")
  private static let colon = UInt8(ascii: ":")
  private static let slash = UInt8(ascii: "/")
  private static let percent = UInt8(ascii: "%")
  private static let separators = [dot, UInt8(ascii: ",")]

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    isDigit(byte) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte | 0x20)
  }

  private static func isWord(_ byte: UInt8) -> Bool { isDigit(byte) || isLetter(byte) }
}
