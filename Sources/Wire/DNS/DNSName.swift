/// Reads names of DNS messages (RFC 1035, sections 3.1 and 4.1.4).
enum DNSName {
  /// The longest name: 255 octets with its length octets and the root (RFC 1035, section 2.3.4).
  static let longest = 255
  /// Pointers of one name: 127 labels fit into a name, with a pointer before each and one before the
  /// root. Only chains made to cost time have more.
  static let mostPointers = 128

  /// Writes the name at `start` of the message to the end of `names` and returns where it ends.
  ///
  /// A pointer must go strictly backwards: before the place where its own part of the name began.
  /// So each jump has less message before it than the last one, and the walk always ends (RFC 9267,
  /// section 2). The root is written as nothing. On an error the slab is as it was.
  static func read(
    _ message: Span<UInt8>, at start: Int, into names: inout NameSlab
  ) throws(WireError) -> Int {
    let mark = names.count
    do throws(WireError) {
      return try readLabels(message, at: start, into: &names)
    } catch {
      names.rewind(to: mark)
      throw error
    }
  }

  /// Returns where the name at `start` of the message ends, without reading what it points to.
  ///
  /// A pointer ends the name here; it must go backwards, as in `read`.
  static func skip(_ message: Span<UInt8>, at start: Int) throws(WireError) -> Int {
    var position = start
    while position >= 0, position < message.count {
      let length = Int(message[position])
      switch length >> 6 {
      case 0b00:
        guard length > 0 else { return position + 1 }
        guard length < message.count - position else {
          throw WireError(.dns, .truncated, at: position)
        }
        position += length + 1
        // The root is still to come.
        guard position - start < longest else {
          throw WireError(.dns, .nameTooLong, at: position)
        }
      case 0b11:
        guard message.count - position >= 2 else {
          throw WireError(.dns, .truncated, at: position)
        }
        guard (length & 0x3f) << 8 | Int(message[position + 1]) < start else {
          throw WireError(.dns, .badPointer, at: position)
        }
        return position + 2
      default: throw WireError(.dns, .badLabelType, at: position)
      }
    }
    throw WireError(.dns, .truncated, at: position)
  }

  private static func readLabels(
    _ message: Span<UInt8>, at start: Int, into names: inout NameSlab
  ) throws(WireError) -> Int {
    guard names.hasRoom else { throw WireError(.dns, .tooMany, at: start) }
    var position = start
    var partStart = start
    var end: Int?
    var octets = 1
    var pointers = 0
    var isFirst = true
    while true {
      guard position >= 0, position < message.count else {
        throw WireError(.dns, .truncated, at: position)
      }
      let length = Int(message[position])
      switch length >> 6 {
      case 0b00:
        guard length > 0 else { return end ?? position + 1 }
        guard length < message.count - position else {
          throw WireError(.dns, .truncated, at: position)
        }
        octets += length + 1
        guard octets <= longest else { throw WireError(.dns, .nameTooLong, at: position) }
        if !isFirst { names.append(UInt8(ascii: ".")) }
        isFirst = false
        for index in (position + 1)...(position + length) { names.appendLabelByte(message[index]) }
        position += length + 1
      case 0b11:
        guard message.count - position >= 2 else {
          throw WireError(.dns, .truncated, at: position)
        }
        let target = (length & 0x3f) << 8 | Int(message[position + 1])
        guard target < partStart else { throw WireError(.dns, .badPointer, at: position) }
        pointers += 1
        guard pointers <= mostPointers else { throw WireError(.dns, .tooMany, at: position) }
        if end == nil { end = position + 2 }
        position = target
        partStart = target
      default: throw WireError(.dns, .badLabelType, at: position)
      }
    }
  }
}
