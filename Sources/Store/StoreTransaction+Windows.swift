import GRDB
public import Model

extension StoreTransaction {
  /// Writes what counting windows became.
  /// - Throws: `StoreError` `damaged` when a count under the threshold was not hidden.
  public func apply(_ changes: [WindowChange]) throws {
    for change in changes {
      switch change {
      case .opened(let window):
        try db.execute(
          sql: """
            INSERT INTO countingWindow
              (day, days, startedAt, threshold, postes, postesWithApproved, postesDNSOnly)
            VALUES (?, ?, ?, 2, 0, 0, 0)
            """,
          arguments: [
            Int64(window.day.daysSinceEpoch), Int64(window.days), window.startedAt.nanoseconds,
          ])
      case .closed(let window, let facts, let threshold):
        try close(window, facts, threshold: threshold)
      }
    }
  }

  /// Writes a window that is over, whether its beginning was written or not.
  private func close(_ window: CountingWindow, _ facts: DayFacts, threshold: Int) throws {
    let start = window.startedAt.nanoseconds
    let day = Int64(window.day.daysSinceEpoch)
    try db.execute(
      sql: "DELETE FROM countingWindow WHERE day = ? AND startedAt = ? AND endedAt IS NULL",
      arguments: [day, start])
    try db.execute(
      sql: """
        INSERT INTO countingWindow
          (day, days, startedAt, endedAt, threshold, postes, postesWithApproved, postesDNSOnly,
           suspectsGateway)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        day, Int64(window.days), start, window.endedAt?.nanoseconds, Int64(threshold),
        try Self.hidden(facts.postes, threshold),
        try Self.hidden(facts.postesWithApproved, threshold),
        try Self.hidden(facts.postesDNSOnly, threshold), facts.suspectsGateway ? 1 : 0,
      ])
    try add(facts, to: db.lastInsertedRowID, threshold: threshold)
  }

  private func add(_ facts: DayFacts, to row: Int64, threshold: Int) throws {
    for use in facts.services {
      try db.execute(
        sql: """
          INSERT INTO aggregateService
            (countingWindow, service, status, isProtected, postes, postesDNSOnly, postesBlocked,
             evidence, sentBytes, blockedAttempts)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          row, try identifiers.row(of: use.service.rawValue, in: .service), use.status.rawValue,
          facts.protectedServices.contains(use.service) ? 1 : 0,
          try Self.hidden(use.postes, threshold), try Self.hidden(use.postesDNSOnly, threshold),
          try Self.hidden(use.postesBlocked, threshold), use.evidence.rawValue,
          min(Int64(clamping: use.sentBytes), Self.maximumCount), Self.bounded(use.blockedAttempts),
        ])
    }
    for use in facts.directions {
      try db.execute(
        sql: """
          INSERT INTO aggregateDirection (countingWindow, direction, postes, postesWithApproved)
          VALUES (?, ?, ?, ?)
          """,
        arguments: [
          row, try identifiers.row(of: use.direction, in: .direction),
          try Self.hidden(use.postes, threshold),
          try Self.hidden(use.postesWithApproved, threshold),
        ])
    }
    for (category, postes) in facts.needTotals {
      try db.execute(
        sql: """
          INSERT INTO aggregateNeedTotal (countingWindow, category, postes) VALUES (?, ?, ?)
          """, arguments: [row, category.rawValue, try Self.hidden(postes, threshold)])
    }
    for cell in facts.needs {
      try db.execute(
        sql: """
          INSERT INTO aggregateNeed (countingWindow, direction, category, postes)
          VALUES (?, ?, ?, ?)
          """,
        arguments: [
          row, try identifiers.row(of: cell.direction, in: .direction), cell.category.rawValue,
          try Self.hidden(cell.postes, threshold),
        ])
    }
  }

  /// The count as it is written: NULL for « below the threshold ».
  private static func hidden(_ count: Int, _ threshold: Int) throws -> Int64? {
    if count == DayFacts.some { return nil }
    guard count == 0 || count >= threshold else {
      throw StoreError(
        .damaged, StoreText.say(.smallCountNotMasked))
    }
    return bounded(count)
  }
}
