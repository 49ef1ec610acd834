import Model

/// Sessions ordered by the time at which somebody must look at them again: a binary heap.
///
/// Equal times leave in the order of their tickets, so that a replay gives the same order each time.
struct DeadlineQueue: Sendable {
  struct Entry: Sendable {
    let time: Timestamp
    let ticket: UInt64
    let key: SessionKey

    func isBefore(_ other: Entry) -> Bool {
      time != other.time ? time < other.time : ticket < other.ticket
    }
  }

  private var heap: [Entry] = []

  var count: Int { heap.count }

  mutating func insert(_ entry: Entry) {
    heap.append(entry)
    var child = heap.count - 1
    while child > 0 {
      let parent = (child - 1) / 2
      guard heap[child].isBefore(heap[parent]) else { return }
      heap.swapAt(child, parent)
      child = parent
    }
  }

  /// Removes and returns the first entry whose time has come; nil when there is none.
  mutating func popFirst(notAfter now: Timestamp) -> Entry? {
    guard let first = heap.first, first.time <= now else { return nil }
    heap.swapAt(0, heap.count - 1)
    heap.removeLast()
    sink(0)
    return first
  }

  /// Drops every entry for which `isWanted` is false.
  mutating func keep(where isWanted: (Entry) -> Bool) {
    heap.removeAll { !isWanted($0) }
    for index in stride(from: heap.count / 2, through: 0, by: -1) { sink(index) }
  }

  private mutating func sink(_ start: Int) {
    var parent = start
    while true {
      var least = parent
      for child in [2 * parent + 1, 2 * parent + 2]
      where child < heap.count && heap[child].isBefore(heap[least]) {
        least = child
      }
      guard least != parent else { return }
      heap.swapAt(parent, least)
      parent = least
    }
  }
}
