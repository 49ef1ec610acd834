import Wire

/// Room for client streams whose next bytes have not come yet: a fixed number of buffers of fixed
/// size, each with the list of the intervals that it covers.
///
/// Bytes are kept by their place in the stream, so that segments may come in any order, twice or
/// overlapping; the first bytes for a place win.
struct StreamBuffers {
  /// Bytes of one stream that are kept: a TLS record of the largest size and the start of another.
  static let size = 20 * 1024
  /// Gaps that one TCP stream may have at once.
  static let mostIntervals = 48
  /// The most buffers: 16,384, 320 MiB.
  static let mostBuffers = 1 << 14

  /// Intervals that one stream may have at once, in these buffers: one more than gaps.
  private let intervalLimit: Int
  /// As long as the buffers that were ever taken: the room for all is reserved at the start, and the
  /// kernel gives its pages when they are first written to.
  private var storage: [UInt8] = []
  private var starts: [Int32]
  private var ends: [Int32]
  private var intervalCounts: [Int]
  /// The flow that each buffer belongs to; -1 for a free one.
  private(set) var owners: [Int]
  private var lastUsed: [UInt64]
  private var uses: UInt64 = 0
  private var free: [Int32]

  init(count: Int, intervals: Int = mostIntervals) {
    let count = max(1, min(count, Self.mostBuffers))
    // An interval at the stream's next byte has no gap before it.
    intervalLimit = max(intervals, 1) + 1
    storage.reserveCapacity(count * Self.size)
    starts = [Int32](repeating: 0, count: count * intervalLimit)
    ends = starts
    intervalCounts = [Int](repeating: 0, count: count)
    owners = [Int](repeating: -1, count: count)
    lastUsed = [UInt64](repeating: 0, count: count)
    free = (0..<Int32(count)).reversed()
  }

  /// A buffer for that flow; when all are taken, the one that was silent for longest changes hands
  /// and the flow that lost it is returned too.
  mutating func take(for flow: Int) -> (buffer: Int32, lostBy: Int?) {
    if let buffer = free.popLast() {
      let missing = (Int(buffer) + 1) * Self.size - storage.count
      if missing > 0 { storage.append(contentsOf: repeatElement(0, count: missing)) }
      owners[Int(buffer)] = flow
      touch(buffer)
      return (buffer, nil)
    }
    var oldest = 0
    for index in lastUsed.indices where lastUsed[index] < lastUsed[oldest] { oldest = index }
    let loser = owners[oldest]
    owners[oldest] = flow
    intervalCounts[oldest] = 0
    touch(Int32(oldest))
    return (Int32(oldest), loser)
  }

  /// Gives a buffer back.
  mutating func release(_ buffer: Int32) {
    guard buffer >= 0, owners[Int(buffer)] >= 0 else { return }
    owners[Int(buffer)] = -1
    intervalCounts[Int(buffer)] = 0
    free.append(buffer)
  }

  /// Gives every buffer back.
  mutating func removeAll() {
    for buffer in owners.indices { release(Int32(buffer)) }
  }

  private mutating func touch(_ buffer: Int32) {
    uses &+= 1
    lastUsed[Int(buffer)] = uses
  }

  /// What storing a segment met with.
  struct Outcome {
    /// Whether a byte differed from the one that was there.
    var conflicts = false
    /// Whether every byte was there already.
    var isRepetition = true
    /// Whether the segment had to be left out: too many gaps.
    var isFull = false
  }

  /// Keeps a segment that begins `position` bytes after the stream's next byte.
  ///
  /// What lies beyond the buffer's end is left out.
  mutating func store(_ segment: Span<UInt8>, at position: Int, in buffer: Int32) -> Outcome {
    var outcome = Outcome()
    guard position >= 0, position < Self.size, segment.count > 0 else {
      outcome.isRepetition = false
      return outcome
    }
    touch(buffer)
    let end = min(position + segment.count, Self.size)
    let list = Int(buffer) * intervalLimit
    let count = intervalCounts[Int(buffer)]
    // The intervals that touch the segment become one with it.
    var first = 0
    while first < count, Int(ends[list + first]) < position { first += 1 }
    var last = first
    while last < count, Int(starts[list + last]) <= end { last += 1 }
    let beginsAtOnce = position == 0 || count > 0 && starts[list] == 0
    guard last > first || count < (beginsAtOnce ? intervalLimit : intervalLimit - 1) else {
      outcome.isFull = true
      outcome.isRepetition = false
      return outcome
    }
    let base = Int(buffer) * Self.size
    var cursor = position
    for index in first..<last {
      let start = Int(starts[list + index])
      while cursor < min(start, end) {
        outcome.isRepetition = false
        storage[base + cursor] = segment[cursor - position]
        cursor += 1
      }
      let covered = min(Int(ends[list + index]), end)
      while cursor < covered {
        if storage[base + cursor] != segment[cursor - position] { outcome.conflicts = true }
        cursor += 1
      }
    }
    while cursor < end {
      outcome.isRepetition = false
      storage[base + cursor] = segment[cursor - position]
      cursor += 1
    }
    let mergedStart = last > first ? min(position, Int(starts[list + first])) : position
    let mergedEnd = last > first ? max(end, Int(ends[list + last - 1])) : end
    replace(first..<last, with: mergedStart, mergedEnd, in: buffer)
    return outcome
  }

  /// Puts one interval in the place of several (or of none).
  private mutating func replace(
    _ range: Range<Int>, with start: Int, _ end: Int, in buffer: Int32
  ) {
    let list = Int(buffer) * intervalLimit
    let count = intervalCounts[Int(buffer)]
    if range.isEmpty {
      var index = count
      while index > range.lowerBound {
        starts[list + index] = starts[list + index - 1]
        ends[list + index] = ends[list + index - 1]
        index -= 1
      }
      intervalCounts[Int(buffer)] = count + 1
    } else {
      let removed = range.count - 1
      if removed > 0 {
        for index in range.upperBound..<max(count, range.upperBound) {
          starts[list + index - removed] = starts[list + index]
          ends[list + index - removed] = ends[list + index]
        }
      }
      intervalCounts[Int(buffer)] = count - removed
    }
    starts[list + range.lowerBound] = Int32(clamping: start)
    ends[list + range.lowerBound] = Int32(clamping: end)
  }

  /// How many bytes are there from the stream's next byte on, without a gap.
  func contiguousCount(_ buffer: Int32) -> Int {
    guard intervalCounts[Int(buffer)] > 0 else { return 0 }
    let list = Int(buffer) * intervalLimit
    return starts[list] == 0 ? Int(ends[list]) : 0
  }

  /// Whether the buffer holds no byte at all.
  func isEmpty(_ buffer: Int32) -> Bool { intervalCounts[Int(buffer)] == 0 }

  /// The bytes from the stream's next byte on, up to the first gap.
  @_lifetime(borrow self)
  func contiguous(_ buffer: Int32) -> Span<UInt8> {
    let base = Int(buffer) * Self.size
    return storage.span.extracting(base..<(base + contiguousCount(buffer)))
  }

  /// Leaves `count` bytes behind: the stream's next byte is now that much later.
  mutating func consume(_ count: Int, in buffer: Int32) {
    guard count > 0 else { return }
    let list = Int(buffer) * intervalLimit
    let base = Int(buffer) * Self.size
    var kept = 0
    for index in 0..<intervalCounts[Int(buffer)] {
      let start = max(Int(starts[list + index]) - count, 0)
      let end = Int(ends[list + index]) - count
      guard end > start else { continue }
      for position in start..<end { storage[base + position] = storage[base + position + count] }
      starts[list + kept] = Int32(clamping: start)
      ends[list + kept] = Int32(clamping: end)
      kept += 1
    }
    intervalCounts[Int(buffer)] = kept
  }
}
