import GRDB
import Model

/// What the rows of daily use and of incidents mean, once for all queries.
///
/// Queries bind `:first` and `:last`, the local days of a run.
enum UseRows {
  /// Whether all that a row of `dailyUse` counts was blocked; its meaning is that of
  /// `Incident.isBlockedAttempt`.
  static let isBlocked = """
    (evidence = 2 AND blockedConnections > 0 AND blockedConnections >= connections
      OR evidence = 0 AND blockedQuestions > 0 AND blockedQuestions >= questions)
    """

  /// Whether a row of `dailyUse` is of a status whose use opens incidents.
  private static let opensIncident = "status NOT IN ('approved', 'tolerated')"

  /// More blocked attempts of one poste at one service in one day are not told apart: they add up
  /// within 63 bits.
  static let mostAttempts = 1_000_000

  /// 1 for a false alarm, 2 for what was blocked whole, 0 for an incident that counts.
  static let incidentKind = """
    CASE
      WHEN state = 'false-positive' THEN 1
      WHEN evidence = 2 AND blockedConnections > 0 AND blockedConnections >= clientHellos THEN 2
      WHEN evidence = 0 AND blockedQuestions > 0 AND blockedQuestions >= dnsQueries THEN 2
      ELSE 0
    END
    """

  /// Whether a row of `dailyUse` is no use: all incidents of its day, poste and service are false
  /// alarms, blocked attempts aside. The days are those from `first` to `last`.
  static func isFalseAlarm(from first: String, to last: String) -> String {
    isFalseAlarm(where: "f.day BETWEEN \(first) AND \(last)")
  }

  private static func isFalseAlarm(where condition: String) -> String {
    "(\(opensIncident) AND (day, poste, service) IN (\(falseAlarms(where: condition))))"
  }

  /// Day, poste and service of which all incidents are false alarms, blocked attempts aside; the
  /// condition is on `f`, one of them.
  static func falseAlarms(where condition: String) -> String {
    """
    SELECT f.day, f.poste, f.service FROM incident f
    WHERE f.state = 'false-positive' AND \(condition) AND NOT EXISTS (
      SELECT 1 FROM incident
      WHERE day = f.day AND poste = f.poste AND service = f.service AND \(incidentKind) = 0
    )
    """
  }

  /// Whether a row of `dailyUse`, of any day, is a use that counts: a connection, neither blocked whole
  /// nor a false alarm, and not a resolver's, which repeats what others do.
  static let isUse = """
    evidence >= 2 AND gateway <> 'resolver' AND NOT \(isBlocked)
      AND NOT \(isFalseAlarm(where: "true"))
    """

  /// The days that the queries bind.
  static func days(_ period: Period) -> StatementArguments {
    [
      "first": Int64(period.days.lowerBound.daysSinceEpoch),
      "last": Int64(period.days.upperBound.daysSinceEpoch),
    ]
  }
}
