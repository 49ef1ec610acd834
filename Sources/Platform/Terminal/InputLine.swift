/// One line of an input, without its line feed.
public enum InputLine: Hashable, Sendable {
  /// The bytes as they came; a carriage return at the end is one of them.
  case bytes([UInt8])
  /// The line is longer than the reader's limit: its first bytes and its whole length.
  case tooLong(start: [UInt8], length: Int)
}
