import Glibc

/// Sends one message to a local socket of another program (unix(7)).
enum DatagramSocket {
  /// Sends without waiting; false when the message did not leave.
  ///
  /// A path that begins with NUL is an abstract address.
  static func send(_ message: [UInt8], to path: [UInt8]) -> Bool {
    guard let first = path.first, path.count < MemoryLayout<sockaddr_un>.size - 2 else {
      return false
    }
    let kind = Int32(SOCK_DGRAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
    let sender = socket(AF_UNIX, kind, 0)
    guard sender >= 0 else { return false }
    defer { _ = close(sender) }
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    // Safety: the path was checked to fit into the structure behind its family.
    unsafe withUnsafeMutableBytes(of: &address) { bytes in
      for (index, byte) in path.enumerated() { unsafe bytes[2 + index] = byte }
    }
    let length = socklen_t(2 + path.count + (first == 0 ? 0 : 1))
    // Safety: message and address outlive the call, with their own sizes.
    let sent = unsafe withUnsafePointer(to: &address) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        unsafe sendto(
          sender, message, message.count, Int32(MSG_NOSIGNAL) | Int32(MSG_DONTWAIT), $0, length)
      }
    }
    return sent == message.count
  }
}
