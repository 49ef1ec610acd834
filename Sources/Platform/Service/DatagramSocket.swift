import Glibc

/// Sends one message to a local socket of another program (unix(7)).
enum DatagramSocket {
  /// Sends without waiting; false when the message did not leave.
  ///
  /// A path that begins with NUL is an abstract address.
  static func send(_ message: [UInt8], to path: [UInt8]) -> Bool {
    guard let address = try? LocalAddress(name: path) else { return false }
    let number = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
    guard number >= 0 else { return false }
    let sender = Descriptor(owning: number)
    return address.take(message, from: sender.number)
  }
}
