import Glibc

/// The address of a local socket that has a path (unix(7)).
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

  /// Throws the failure ENAMETOOLONG for a path that the structure has no room for.
  init(_ path: String) throws(SystemFailure) {
    let bytes = Array(path.utf8)
    let room = MemoryLayout<sockaddr_un>.size - MemoryLayout<sa_family_t>.size
    guard !bytes.isEmpty, bytes.count < room else { throw SystemFailure(number: ENAMETOOLONG) }
    guard !bytes.contains(0) else { throw SystemFailure(number: EINVAL) }
    address.sun_family = sa_family_t(AF_UNIX)
    // Safety: the path was checked to fit into the structure behind its family, with a NUL after it.
    unsafe withUnsafeMutableBytes(of: &address) { target in
      for (index, byte) in bytes.enumerated() {
        unsafe target[MemoryLayout<sa_family_t>.size + index] = byte
      }
    }
    length = socklen_t(MemoryLayout<sockaddr_un>.size)
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
}
