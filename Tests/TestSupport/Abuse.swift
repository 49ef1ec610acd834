/// The mutilations that every parser must survive, made from one good message.
public enum Abuse {
  /// Every strict prefix of the message, the empty one first.
  public static func prefixes(of message: [UInt8]) -> [[UInt8]] {
    message.indices.map { Array(message[..<$0]) }
  }

  /// The message with one byte at a time replaced by 0x00, 0x7f, 0x80, 0xff and itself plus one.
  public static func byteChanges(of message: [UInt8]) -> [[UInt8]] {
    message.indices.flatMap { index in
      [0x00, 0x7f, 0x80, 0xff, message[index] &+ 1].map { value in
        var changed = message
        changed[index] = value
        return changed
      }
    }
  }

  /// The message with the big-endian length field at `offset` (of `width` bytes) made one larger.
  public static func lengthPlusOne(
    in message: [UInt8], at offset: Int, width: Int
  ) -> [UInt8] {
    var changed = message
    var carry = true
    for index in stride(from: offset + width - 1, through: offset, by: -1) where carry {
      carry = changed[index] == 0xff
      changed[index] = changed[index] &+ 1
    }
    return changed
  }

  /// The message with the length field at `offset` (of `width` bytes) set to its largest value.
  public static func hugeLength(in message: [UInt8], at offset: Int, width: Int) -> [UInt8] {
    var changed = message
    for index in offset..<(offset + width) { changed[index] = 0xff }
    return changed
  }
}
