import CLinux
import Glibc

/// What the kernel tells of a network interface, for checking a port that only listens.
public struct NetworkInterface: Hashable, Sendable {
  /// Its name.
  public let name: String
  /// Whether it is administratively up.
  public let isUp: Bool
  /// Whether a cable or its like is there; nil when the driver does not tell.
  public let hasCarrier: Bool?
  /// In Mb/s; nil when the driver does not tell.
  public let speed: Int?
  /// Whether it takes every packet.
  public let isPromiscuous: Bool
  /// Whether it has an IPv4 or IPv6 address.
  public let hasAddress: Bool
  /// Whether IPv6 is on, with which the kernel speaks by itself.
  public let hasIPv6: Bool
  /// Whether generic or large receive offload joins packets; nil when the card does not tell.
  public let joinsPackets: Bool?
  /// Packets that this machine sent on it.
  public let sent: UInt64

  private static let folder = "/sys/class/net"
  /// IFF_UP and IFF_PROMISC of netdevice(7).
  private static let flagUp: UInt64 = 0x1
  private static let flagPromiscuous: UInt64 = 0x100
  /// ETH_FLAG_LRO of linux/ethtool.h.
  private static let flagLargeReceive: UInt32 = 1 << 15

  /// The names of the machine's interfaces, `lo` left out, in alphabetical order.
  public static var names: [String] {
    ((try? DirectoryListing.names(in: folder)) ?? [])
      .filter { isName($0) && $0 != "lo" && number("\(folder)/\($0)/ifindex") != nil }.sorted()
  }

  /// Whether a text can be an interface's name (`dev_valid_name` of the kernel) and no path.
  public static func isName(_ text: String) -> Bool {
    (1..<Int(IFNAMSIZ)).contains(text.utf8.count) && text != "." && text != ".." && text != "any"
      && text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7f && $0 != 0x2f && $0 != 0x3a }
  }

  /// The interface of that name; nil when there is none.
  public init?(_ name: String) {
    guard Self.isName(name), let flags = Self.number("\(Self.folder)/\(name)/flags") else {
      return nil
    }
    self.name = name
    isUp = flags & Self.flagUp != 0
    isPromiscuous = flags & Self.flagPromiscuous != 0
    hasCarrier = Self.number("\(Self.folder)/\(name)/carrier").map { $0 == 1 }
    speed = Self.number("\(Self.folder)/\(name)/speed").flatMap { Int(exactly: $0) }
    hasIPv6 = Self.number("/proc/sys/net/ipv6/conf/\(name)/disable_ipv6").map { $0 == 0 } ?? false
    hasAddress = Self.hasAddress(name)
    sent = Self.number("\(Self.folder)/\(name)/statistics/tx_packets") ?? 0
    let generic = Self.setting(name, UInt32(ETHTOOL_GGRO)).map { $0 != 0 }
    let large = Self.setting(name, UInt32(ETHTOOL_GFLAGS)).map { $0 & Self.flagLargeReceive != 0 }
    joinsPackets = generic == nil && large == nil ? nil : generic == true || large == true
  }

  private static func setting(_ name: String, _ command: UInt32) -> UInt32? {
    var value: UInt32 = 0
    // Safety: the name is copied during the call, and the value is one integer.
    return unsafe vigie_card_setting(name, command, &value) == 0 ? value : nil
  }

  /// A number that stands alone in a file, decimal or with `0x`.
  private static func number(_ path: String) -> UInt64? {
    guard let bytes = try? FileContents.read(path, limit: 4_096) else { return nil }
    let text = String(decoding: bytes, as: UTF8.self).filter { !$0.isWhitespace }
    return text.hasPrefix("0x") ? UInt64(text.dropFirst(2), radix: 16) : UInt64(text)
  }

  private static func hasAddress(_ name: String) -> Bool {
    var first: UnsafeMutablePointer<ifaddrs>?
    // Safety: the list is the C library's own until it is freed below.
    guard unsafe getifaddrs(&first) == 0 else { return false }
    defer { unsafe freeifaddrs(first) }
    var next = unsafe first
    // Safety: each entry of the list is valid until the list is freed, and its name ends with a NUL.
    while let entry = unsafe next?.pointee {
      unsafe next = entry.ifa_next
      // Safety: as above; an entry without an address has none to look at.
      guard let address = unsafe entry.ifa_addr, unsafe String(cString: entry.ifa_name) == name
      else { continue }
      let family = Int32(unsafe address.pointee.sa_family)
      if family == AF_INET || family == AF_INET6 { return true }
    }
    return false
  }
}
