/// Where the names read from one packet are written: a fixed block of bytes, filled from the start.
///
/// Bytes go in through `append`, which leaves only what is harmless to compare and to show: lower
/// case, printable ASCII, anything else as `\` and three decimal digits (RFC 1035, section 5.1). So
/// no later reader meets a control byte, and a dot inside a DNS label can never pass for a label
/// border.
public struct NameSlab: Sendable {
  /// The longest name in its escaped form: 255 octets of 4 characters each.
  public static let longestName = 255 * 4

  private var storage: [UInt8]
  /// How many bytes are in use.
  public private(set) var count = 0

  /// An empty slab of that many bytes; nothing is ever allocated after this.
  public init(capacity: Int) {
    storage = [UInt8](repeating: 0, count: max(capacity, Self.longestName))
  }

  /// All bytes in use.
  public var span: Span<UInt8> {
    @_lifetime(borrow self)
    borrowing get { storage.span.extracting(0..<count) }
  }

  /// Whether the longest name would still fit.
  public var hasRoom: Bool { storage.count - count >= Self.longestName }

  /// Forgets everything after the first `mark` bytes.
  public mutating func rewind(to mark: Int) {
    if mark >= 0, mark < count { count = mark }
  }

  /// Adds one byte of a name in its harmless form; a byte for which there is no room is left out.
  public mutating func append(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): put(byte | 0x20)
    case UInt8(ascii: "\\"), UInt8(ascii: "\""), UInt8(ascii: "'"), 0x00...0x20, 0x7f...0xff:
      putEscape(byte)
    default: put(byte)
    }
  }

  /// Adds one byte of a DNS label, in which a dot is not a border (RFC 1035, section 5.1).
  public mutating func appendLabelByte(_ byte: UInt8) {
    if byte == UInt8(ascii: ".") { putEscape(byte) } else { append(byte) }
  }

  /// Adds a host name as written in TLS or HTTP, without its trailing dot.
  public mutating func append(hostName bytes: Span<UInt8>) {
    var end = bytes.count
    if end > 1, bytes[end - 1] == UInt8(ascii: ".") { end -= 1 }
    for index in 0..<end { append(bytes[index]) }
  }

  /// Adds a name that was read from a slab before, as it stood there.
  public mutating func append(harmless name: Span<UInt8>) {
    for index in 0..<name.count { put(name[index]) }
  }

  /// Writes the four characters of an escape, or none: half an escape would be another name.
  private mutating func putEscape(_ byte: UInt8) {
    guard storage.count - count >= 4 else { return }
    put(UInt8(ascii: "\\"))
    put(UInt8(ascii: "0") + byte / 100)
    put(UInt8(ascii: "0") + byte / 10 % 10)
    put(UInt8(ascii: "0") + byte % 10)
  }

  private mutating func put(_ byte: UInt8) {
    guard count < storage.count else { return }
    storage[count] = byte
    count += 1
  }
}
