import Glibc

/// Bytes that are overwritten when their owner ends.
///
/// What is copied out of them is the copier's to wipe. A swapped page, a hibernated machine or a
/// snapshot of it are out of reach.
public struct SecretBytes: ~Copyable {
  /// A class, since only a class may change its storage when it ends.
  private final class Storage {
    var bytes: [UInt8]

    init(_ bytes: consuming [UInt8]) {
      self.bytes = bytes
    }

    deinit {
      SecretBytes.wipe(&bytes)
    }
  }

  private let storage: Storage

  /// Takes the bytes over; the caller should keep no copy.
  public init(_ bytes: consuming [UInt8]) {
    storage = Storage(bytes)
  }

  /// Lends the bytes to `body`, which must not keep them.
  public borrowing func withBytes<Result>(_ body: ([UInt8]) throws -> Result) rethrows -> Result {
    try body(storage.bytes)
  }

  /// Overwrites the array's elements in a way that no optimisation leaves out.
  public static func wipe(_ bytes: inout [UInt8]) {
    // Safety: the pointer is to the array's own elements, and `explicit_bzero` writes that many.
    unsafe bytes.withUnsafeMutableBytes { buffer in
      guard let base = buffer.baseAddress else { return }
      unsafe explicit_bzero(base, buffer.count)
    }
  }
}
