import Model

/// The next packets of several files, the earliest on top; at equal times the first file wins.
struct MergeHeap {
  private struct Entry {
    var time: Timestamp
    var file: Int

    @inline(__always)
    func precedes(_ other: Entry) -> Bool {
      time < other.time || (time == other.time && file < other.file)
    }
  }

  private var entries: [Entry] = []

  /// The file whose packet is the earliest.
  var first: Int? { entries.first?.file }

  /// Adds a file with the time of its next packet.
  mutating func insert(_ file: Int, at time: Timestamp) {
    entries.append(Entry(time: time, file: file))
    var child = entries.count - 1
    while child > 0 {
      let parent = (child - 1) / 2
      guard entries[child].precedes(entries[parent]) else { return }
      entries.swapAt(child, parent)
      child = parent
    }
  }

  /// Gives the first file, which has a next packet, its new time.
  mutating func replaceFirst(at time: Timestamp) {
    guard !entries.isEmpty else { return }
    entries[0].time = time
    sink()
  }

  /// Takes the first file, which has no more packets, away.
  mutating func removeFirst() {
    guard let last = entries.popLast(), !entries.isEmpty else { return }
    entries[0] = last
    sink()
  }

  private mutating func sink() {
    var parent = 0
    while true {
      var least = parent
      for child in [2 * parent + 1, 2 * parent + 2]
      where child < entries.count && entries[child].precedes(entries[least]) {
        least = child
      }
      guard least != parent else { return }
      entries.swapAt(parent, least)
      parent = least
    }
  }
}
