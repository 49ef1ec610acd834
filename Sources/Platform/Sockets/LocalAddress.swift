import Glibc

/// The address of a local socket, a path or an abstract name (unix(7)).
struct LocalAddress {
  /// What one does with an address.
  enum Use {
    /// Be found there.
    case bind
    /// Speak with whoever is there.
    case connect
  }

  private var address = sockaddr_un()
  private let length: socklen_t

  /// Throws the failure ENAMETOOLONG for a path that the structure has no room for, EINVAL for one
  /// that holds a NUL.
  init(_ path: String) throws(SystemFailure) {
    guard !path.utf8.contains(0) else { throw SystemFailure(number: EINVAL) }
    try self.init(name: Array(path.utf8))
  }

  /// A path, or an abstract name when the first byte is NUL; throws the failure ENAMETOOLONG.
  init(name: [UInt8]) throws(SystemFailure) {
    let family = MemoryLayout<sa_family_t>.size
    guard let first = name.first, name.count < MemoryLayout<sockaddr_un>.size - family else {
      throw SystemFailure(number: ENAMETOOLONG)
    }
    address.sun_family = sa_family_t(AF_UNIX)
    // Safety: the name was checked to fit into the structure behind its family, with a NUL after it.
    unsafe withUnsafeMutableBytes(of: &address) { target in
      for (index, byte) in name.enumerated() { unsafe target[family + index] = byte }
    }
    // A path ends with its NUL; of an abstract name every byte counts.
    length = socklen_t(family + name.count + (first == 0 ? 0 : 1))
  }

  /// Binds or connects the descriptor; throws what the system says.
  func apply(_ use: Use, to descriptor: Int32) throws(SystemFailure) {
    // Safety: the structure outlives the call, with its own size.
    let result = unsafe withUnsafePointer(to: address) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        switch use {
        case .bind: unsafe Glibc.bind(descriptor, $0, length)
        case .connect: unsafe Glibc.connect(descriptor, $0, length)
        }
      }
    }
    guard result == 0 else { throw SystemFailure(number: errno) }
  }

  /// Sends one datagram there without waiting; false when it did not leave whole.
  func take(_ message: [UInt8], from descriptor: Int32) -> Bool {
    // Safety: message and address outlive the call, with their own sizes.
    let sent = unsafe withUnsafePointer(to: address) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        unsafe sendto(
          descriptor, message, message.count, Int32(MSG_NOSIGNAL) | Int32(MSG_DONTWAIT), $0, length)
      }
    }
    return sent == message.count
  }
}
