import Model
import Store

/// What a batch changes in the store: the last state of each incident, and the day's tallies.
struct RecorderOutput {
  private var places: [IncidentID: Int] = [:]
  /// One change for each incident, in the order in which they were touched.
  private(set) var changes: [IncidentChange] = []
  /// What is added to the tallies.
  var tallies: [UseTally] = []
  /// What became of counting windows, at the aggregate level.
  var windows: [WindowChange] = []
  /// Sealed keys that came into use; the store keeps them before the boxes.
  var sealedKeys: [SealedKey] = []
  /// What tells the recipients the addresses of postes that opened their first incident of a period.
  var boxes: [PosteBox] = []
  /// Incidents that began.
  private(set) var openedCount = 0

  /// Whether there is nothing to write.
  var isEmpty: Bool {
    changes.isEmpty && tallies.isEmpty && windows.isEmpty && sealedKeys.isEmpty && boxes.isEmpty
  }

  /// Writes everything; sealed keys come before the boxes that need them.
  func write(to transaction: StoreTransaction) throws {
    try transaction.apply(changes)
    for key in sealedKeys { try transaction.keep(key) }
    try transaction.add(boxes)
    try transaction.add(tallies)
    try transaction.apply(windows)
  }

  mutating func add(_ change: IncidentChange) {
    if case .opened = change { openedCount += 1 }
    let id = change.incident.id
    if let place = places[id] {
      changes[place] = change
    } else {
      places[id] = changes.count
      changes.append(change)
    }
  }
}
