import Glibc

/// The descriptor behind one path: a file, a pipe or standard input, read from start to end.
struct CaptureInput {
  /// What one read gave.
  enum Outcome: Hashable {
    case bytes(Int)
    case end
    case fault(CaptureFault)
  }

  private enum Kind: Hashable {
    case file(device: UInt64, number: UInt64)
    case stream
  }

  private let path: String
  /// Whether a file stays open between two reads.
  private let staysOpen: Bool
  /// The descriptor that `-` stands for.
  private let standardInput: Int32?
  private var descriptor: Int32 = -1
  private var kind = Kind.stream
  private var offset = 0

  /// An input that is not open yet; a `standardInput` descriptor is read in place of the path.
  init(path: String, standardInput: Int32?, staysOpen: Bool) {
    self.path = path
    self.standardInput = standardInput
    self.staysOpen = staysOpen
  }

  /// Opens the input; a directory, a device or a terminal is refused before it is touched.
  mutating func open() -> CaptureFault? {
    var status = stat()
    if let standardInput {
      guard isatty(standardInput) == 0 else { return .terminal }
      // Safety: `fstat` fills the structure it is given and keeps no pointer.
      guard unsafe fstat(standardInput, &status) == 0 else { return .cannotOpen(errno: errno) }
      guard status.st_mode & S_IFMT != S_IFDIR else { return .directory }
      descriptor = standardInput
      return nil
    }
    // Safety: `stat` reads the C string and fills the structure; both outlive the call.
    guard unsafe stat(path, &status) == 0 else { return .cannotOpen(errno: errno) }
    switch status.st_mode & S_IFMT {
    case S_IFREG: kind = .file(device: UInt64(status.st_dev), number: UInt64(status.st_ino))
    case S_IFIFO: kind = .stream
    case S_IFDIR: return .directory
    default: return .notAFile
    }
    return openPath()
  }

  /// Reads once into the slab.
  mutating func read(into slab: inout ByteSlab, at range: Range<Int>) -> Outcome {
    if descriptor < 0, let fault = openPath() { return .fault(fault) }
    while true {
      let count = slab.read(descriptor, into: range)
      if count > 0 {
        offset += count
        if !staysOpen, kind != .stream { close() }
        return .bytes(count)
      }
      if count == 0 { return .end }
      switch errno {
      case EINTR: continue
      case EAGAIN: waitForBytes()
      default: return .fault(.readFailed(errno: errno))
      }
    }
  }

  /// Closes the descriptor, unless it is the caller's standard input.
  mutating func close() {
    if descriptor >= 0, standardInput == nil { _ = Glibc.close(descriptor) }
    descriptor = -1
  }

  private mutating func openPath() -> CaptureFault? {
    // Safety: `open` reads the C string during the call only.
    descriptor = unsafe Glibc.open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY)
    guard descriptor >= 0 else { return .cannotOpen(errno: errno) }
    guard case .file(let device, let number) = kind else { return nil }
    var status = stat()
    // Safety: `fstat` fills the structure it is given and keeps no pointer.
    guard unsafe fstat(descriptor, &status) == 0, status.st_dev == device,
      status.st_ino == number
    else {
      return .replaced
    }
    guard offset == 0 || lseek(descriptor, off_t(offset), SEEK_SET) == off_t(offset) else {
      return .readFailed(errno: errno)
    }
    _ = posix_fadvise(descriptor, 0, 0, POSIX_FADV_SEQUENTIAL)
    return nil
  }

  /// Sleeps until a descriptor that somebody made non-blocking has bytes again.
  private func waitForBytes() {
    var wanted = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    // Safety: `poll` is given one structure and its count of one.
    _ = unsafe poll(&wanted, 1, -1)
  }
}
