import Glibc

/// The memory of all read buffers of one file set: zeroed, of fixed size, freed with its owner.
///
/// The system gives a page only when something is read into it, so a large slab of which little is
/// used costs little.
@safe
struct ByteSlab: ~Copyable {
  /// Bytes in the slab.
  let count: Int
  private let base: UnsafeMutablePointer<UInt8>

  /// A slab of `count` zero bytes, or nil when the system has no such memory.
  init?(count: Int) {
    // Safety: `calloc` takes any size; nil is checked.
    guard count > 0, let memory = unsafe calloc(count, 1) else { return nil }
    self.count = count
    // Safety: `calloc` gave `count` zeroed bytes; nothing else holds this pointer.
    unsafe base = memory.bindMemory(to: UInt8.self, capacity: count)
  }

  deinit {
    // Safety: allocated by `calloc` in `init`; a ~Copyable owner frees it once.
    unsafe free(base)
  }

  /// The bytes of `range`, valid while the slab is not changed.
  @inline(__always)
  @_lifetime(borrow self)
  borrowing func bytes(_ range: Range<Int>) -> Span<UInt8> {
    // Safety: `base` holds `count` initialised bytes as long as the slab lives; `extracting` checks
    // the range, and the result borrows the slab.
    let all = unsafe Span(_unsafeStart: base, count: count)
    return unsafe _overrideLifetime(all.extracting(range), borrowing: self)
  }

  /// Moves the bytes of `range` to `target`; both must lie in the slab.
  mutating func move(_ range: Range<Int>, to target: Int) {
    guard fits(range), fits(target..<(target + range.count)) else { return }
    // Safety: source and destination were just checked; `memmove` allows them to overlap.
    unsafe memmove(base + target, base + range.lowerBound, range.count)
  }

  /// Reads once from the descriptor into `range`: bytes read, 0 at the end, or -1 with `errno` set.
  mutating func read(_ descriptor: Int32, into range: Range<Int>) -> Int {
    guard fits(range) else {
      errno = EFAULT
      return -1
    }
    // Safety: the kernel writes at most `range.count` bytes, and the range was just checked.
    return unsafe Glibc.read(descriptor, base + range.lowerBound, range.count)
  }

  private borrowing func fits(_ range: Range<Int>) -> Bool {
    range.lowerBound >= 0 && range.upperBound <= count
  }
}
