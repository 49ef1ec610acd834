import Glibc

/// A file that lives in memory and has a path as long as this value lives.
struct MemoryFile: ~Copyable {
  private let descriptor: Int32

  /// A file that holds those bytes; nil when the system gives none.
  init?(_ bytes: Span<UInt8>) {
    let name = "/vigie-fuzz-\(getpid())-\(UInt64.random(in: .min ... .max))"
    // Safety: the C string lives as long as the call.
    descriptor = unsafe shm_open(name, O_RDWR | O_CREAT | O_EXCL, 0o600)
    guard descriptor >= 0 else { return nil }
    // Safety: as above. Without its name the file ends with its descriptor.
    _ = unsafe shm_unlink(name)
    // Safety: the buffer holds as many bytes as it says.
    let written = unsafe bytes.withUnsafeBufferPointer { buffer in
      unsafe write(descriptor, buffer.baseAddress, buffer.count)
    }
    guard written == bytes.count else { return nil }
  }

  deinit {
    if descriptor >= 0 { _ = close(descriptor) }
  }

  /// Where it can be opened.
  var path: String { "/proc/self/fd/\(descriptor)" }
}
