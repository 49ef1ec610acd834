import Model

/// What a batch changes in the store: the last state of each incident, and the day's tallies.
struct RecorderOutput {
  private var places: [IncidentID: Int] = [:]
  /// One change for each incident, in the order in which they were touched.
  private(set) var changes: [IncidentChange] = []
  /// What is added to the tallies.
  var tallies: [UseTally] = []
  /// What became of counting windows, at the aggregate level.
  var windows: [WindowChange] = []
  /// Incidents that began.
  private(set) var openedCount = 0

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
