import Inspect
import Model
import Probe
import Reports

/// Says in a few sentences what a replay came to.
struct ReplaySummary {
  private let outcome: ReplayOutcome
  private let paths: [String]
  private let database: String

  init(_ outcome: ReplayOutcome, paths: [String], database: String) {
    self.outcome = outcome
    self.paths = paths
    self.database = database
  }

  /// The sentences, each on a line of its own.
  var text: String {
    var lines: [String] = outcome.skippedPaths.map {
      Reader.say(.alreadyReplayedIntoThisDatabaseLeft, PathText.shown($0))
    }
    if let counters = outcome.counters {
      lines.append(
        Reader.say(
          .readPacketsUnreadableNotRelevant, count(counters.packets), bytes(counters.wireBytes),
          count(counters.allErrors), count(counters.allIgnored)))
      lines.append(
        Reader.say(.recognisedObservationsOfAiServices, count(outcome.matches), outcome.matches)
          + what)
    }
    if outcome.blockedIncidents > 0 {
      lines.append(
        Reader.say(
          .blockedConnectionAttemptsWithoutUse, count(UInt64(outcome.blockedIncidents)),
          outcome.blockedIncidents))
    }
    if outcome.outside > 0 {
      lines.append(
        Reader.say(.observationsOfClientsOutsideDeclared, count(outcome.outside), outcome.outside))
    }
    if outcome.refused > 0 {
      lines.append(
        Reader.say(.observationsNotKeptForWantOf, count(outcome.refused), outcome.refused))
    }
    for damage in outcome.breaks { lines.append("\(damage)") }
    for unread in outcome.unreadLinks {
      let path =
        paths.indices.contains(unread.fileIndex) ? PathText.shown(paths[unread.fileIndex]) : "?"
      lines.append(
        Reader.say(.linkTypeIsNotReadThese, path, unread.link))
    }
    lines.append(Reader.say(.database, PathText.shown(database)))
    return lines.joined(separator: "\n")
  }

  /// Sessions are rows of one poste: at the aggregate level nobody counts them.
  private var what: String {
    guard outcome.level == .pseudonymous else {
      return Reader.say(.countedByDayServiceAndDepartment)
    }
    let uses = UInt64(max(0, outcome.openedIncidents - outcome.blockedIncidents))
    return Reader.say(.replaySummaryUsesSeen, count(uses), uses)
  }

  private func count(_ value: UInt64) -> String { NumberText.count(value, Reader.language) }
  private func bytes(_ value: UInt64) -> String { NumberText.bytes(value, Reader.language) }
}
