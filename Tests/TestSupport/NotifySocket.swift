import Glibc

/// A datagram socket such as a service manager has one, for tests.
public final class NotifySocket {
  private let descriptor: Int32

  /// Binds the path, of fewer than 100 bytes; `@` begins an abstract address. Nil when that failed.
  public init?(_ path: String) {
    var bytes = Array(path.utf8)
    let isAbstract = bytes.first == UInt8(ascii: "@")
    if isAbstract { bytes[0] = 0 }
    guard bytes.count < 100 else { return nil }
    descriptor = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue), 0)
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    // Safety: the path is shorter than the structure behind its family.
    unsafe withUnsafeMutableBytes(of: &address) { room in
      for (index, byte) in bytes.enumerated() { unsafe room[2 + index] = byte }
    }
    let length = socklen_t(2 + bytes.count + (isAbstract ? 0 : 1))
    // Safety: the address outlives the call.
    let bound = unsafe withUnsafePointer(to: &address) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        unsafe bind(descriptor, $0, length)
      }
    }
    guard bound == 0 else { return nil }
  }

  deinit {
    close(descriptor)
  }

  /// The messages that have come so far, and not before.
  public func take() -> [String] {
    var messages: [String] = []
    var buffer = [UInt8](repeating: 0, count: 4_096)
    while true {
      // Safety: the kernel writes at most the buffer's own count.
      let count = unsafe recv(descriptor, &buffer, buffer.count, Int32(MSG_DONTWAIT))
      guard count > 0 else { return messages }
      messages.append(String(decoding: buffer.prefix(count), as: UTF8.self))
    }
  }
}
