/// Small look-ups in the bytes of a head; ranges always lie inside it.
extension HTTPRequestHead {
  /// Where a line's content ends (before CRLF or LF) and where the next line begins.
  static func endOfLine(in head: Span<UInt8>, from start: Int) -> (content: Int, next: Int) {
    var index = start
    while index < head.count, head[index] != 0x0a { index += 1 }
    guard index < head.count else { return (head.count, head.count) }
    let content = index > start && head[index - 1] == 0x0d ? index - 1 : index
    return (content, index + 1)
  }

  static func firstIndex(of byte: UInt8, in head: Span<UInt8>, _ range: Range<Int>) -> Int? {
    for index in range where head[index] == byte { return index }
    return nil
  }

  static func lastIndex(of byte: UInt8, in head: Span<UInt8>, _ range: Range<Int>) -> Int? {
    var index = range.upperBound
    while index > range.lowerBound {
      index -= 1
      if head[index] == byte { return index }
    }
    return nil
  }

  /// The range without blanks and tabs at its ends.
  static func trimmed(_ head: Span<UInt8>, _ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, head[start] == 0x20 || head[start] == 0x09 { start += 1 }
    while end > start, head[end - 1] == 0x20 || head[end - 1] == 0x09 { end -= 1 }
    return start..<end
  }

  /// Whether the range is that text, in any case; `text` is given in lower case.
  static func equals(_ head: Span<UInt8>, _ range: Range<Int>, _ text: String) -> Bool {
    range.count == text.utf8.count && hasPrefix(head, range, text)
  }

  /// Whether two ranges hold the same text, in any case, or neither is there.
  static func equals(_ head: Span<UInt8>, _ left: Range<Int>?, _ right: Range<Int>?) -> Bool {
    guard let left, let right else { return left == nil && right == nil }
    guard left.count == right.count else { return false }
    for index in 0..<left.count
    where lowercased(head[left.lowerBound + index]) != lowercased(head[right.lowerBound + index]) {
      return false
    }
    return true
  }

  static func hasPrefix(_ head: Span<UInt8>, _ range: Range<Int>, _ text: String) -> Bool {
    guard range.count >= text.utf8.count else { return false }
    var index = range.lowerBound
    for byte in text.utf8 {
      guard lowercased(head[index]) == byte else { return false }
      index += 1
    }
    return true
  }

  static func lowercased(_ byte: UInt8) -> UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
  }

  /// A decimal number; nil for anything else and for more than 18 digits.
  static func number(_ head: Span<UInt8>, _ range: Range<Int>) -> UInt64? {
    guard (1...18).contains(range.count) else { return nil }
    var value: UInt64 = 0
    for index in range {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(head[index]) else { return nil }
      value = value * 10 + UInt64(head[index] - UInt8(ascii: "0"))
    }
    return value
  }

  /// The authority of `scheme://authority/path` (RFC 3986, section 3); nil for other targets.
  static func authority(ofAbsoluteForm head: Span<UInt8>, _ target: Range<Int>) -> Range<Int>? {
    guard let colon = firstIndex(of: UInt8(ascii: ":"), in: head, target),
      colon > target.lowerBound, target.upperBound - colon > 3,
      head[colon + 1] == UInt8(ascii: "/"), head[colon + 2] == UInt8(ascii: "/"),
      head[target.lowerBound] != UInt8(ascii: "/")
    else { return nil }
    let start = colon + 3
    var end = start
    while end < target.upperBound, head[end] != UInt8(ascii: "/"), head[end] != UInt8(ascii: "?"),
      head[end] != UInt8(ascii: "#")
    {
      end += 1
    }
    return start..<end
  }

  /// The host of `[userinfo@]host[:port]`, brackets of an IPv6 address left out; nil when empty or
  /// too long.
  static func host(ofAuthority head: Span<UInt8>, _ authority: Range<Int>) -> Range<Int>? {
    var start = authority.lowerBound
    var end = authority.upperBound
    if let at = lastIndex(of: UInt8(ascii: "@"), in: head, authority) { start = at + 1 }
    if start < end, head[start] == UInt8(ascii: "[") {
      guard let close = firstIndex(of: UInt8(ascii: "]"), in: head, start..<end) else { return nil }
      start += 1
      end = close
    } else if let colon = lastIndex(of: UInt8(ascii: ":"), in: head, start..<end) {
      end = colon
    }
    guard start < end, end - start <= longestHost else { return nil }
    return start..<end
  }
}
