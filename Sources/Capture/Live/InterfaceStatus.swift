import Glibc

/// What the kernel tells of an interface under `/sys/class/net`.
struct InterfaceStatus {
  /// The number that the interface keeps when it is renamed.
  let index: Int
  /// Whether it is administratively up (`IFF_UP`).
  let isUp: Bool
  let received: UInt64
  let lost: UInt64
  let sent: UInt64

  /// The longest name, in bytes: `IFNAMSIZ` less its NUL (net/if.h).
  static let longestName = 15
  private static let flagUp: UInt64 = 0x1

  /// The status of the interface of that name; nil when there is none.
  init?(_ name: String) {
    guard Self.isName(name),
      let index = Self.number(name, "ifindex"), let flags = Self.number(name, "flags")
    else { return nil }
    self.index = Int(clamping: index)
    isUp = flags & Self.flagUp != 0
    received = Self.number(name, "statistics/rx_packets") ?? 0
    lost =
      (Self.number(name, "statistics/rx_dropped") ?? 0)
      &+ (Self.number(name, "statistics/rx_missed_errors") ?? 0)
    sent = Self.number(name, "statistics/tx_packets") ?? 0
  }

  /// Whether a text can be an interface's name and no path.
  static func isName(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.count <= longestName && text != "." && text != ".." && text != "any"
      && text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7f && $0 != UInt8(ascii: "/") }
  }

  /// A number that stands alone in a file, decimal or with `0x`.
  private static func number(_ name: String, _ file: String) -> UInt64? {
    let path = "/sys/class/net/\(name)/\(file)"
    // Safety: `open` reads the C string during the call only.
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { _ = close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: 64)
    // Safety: the kernel writes at most `count` bytes, which is the array's own.
    let count = unsafe read(descriptor, &bytes, bytes.count)
    guard count > 0 else { return nil }
    var text = String(decoding: bytes.prefix(count), as: UTF8.self)
    while text.last?.isWhitespace == true { text.removeLast() }
    return text.hasPrefix("0x") ? UInt64(text.dropFirst(2), radix: 16) : UInt64(text)
  }
}
