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
      "\(PathText.shown($0)) : déjà relu dans cette base ; laissé de côté, rien n'est compté deux fois. "
        + "Les décisions prises depuis ne s'y appliquent pas ; pour cela, relisez dans une base neuve."
    }
    if let counters = outcome.counters {
      lines.append(
        "Lu : \(count(counters.packets)) paquets, \(bytes(counters.wireBytes)) ; "
          + "\(count(counters.allErrors)) illisibles, \(count(counters.allIgnored)) sans objet.")
      lines.append(
        "Reconnu : \(count(outcome.matches)) observations de services d'IA" + what)
    }
    if outcome.blockedIncidents > 0 {
      lines.append(
        "Bloqué : \(count(UInt64(outcome.blockedIncidents))) tentative(s) de connexion sans usage "
          + "(un succès du pare-feu).")
    }
    if outcome.outside > 0 {
      lines.append(
        "\(count(outcome.outside)) observations de clients hors des réseaux déclarés (networks:) : "
          + "non gardées.")
    }
    if outcome.refused > 0 {
      lines.append("\(count(outcome.refused)) observations non gardées, faute de place.")
    }
    for damage in outcome.breaks { lines.append("\(damage)") }
    for unread in outcome.unreadLinks {
      let path =
        paths.indices.contains(unread.fileIndex) ? PathText.shown(paths[unread.fileIndex]) : "?"
      lines.append(
        "\(path) : type de liaison \(unread.link) non lu ; ces paquets sont laissés de côté.")
    }
    lines.append("Base : \(PathText.shown(database))")
    return lines.joined(separator: "\n")
  }

  /// Sessions are rows of one poste: at the aggregate level nobody counts them.
  private var what: String {
    guard outcome.level == .pseudonymous else {
      return ", comptées par journée, service et direction ; aucune ligne par poste."
    }
    let uses = UInt64(max(0, outcome.openedIncidents - outcome.blockedIncidents))
    return ", \(count(uses)) usages constatés."
  }

  private func count(_ value: UInt64) -> String { NumberText.count(value, .french) }
  private func bytes(_ value: UInt64) -> String { NumberText.bytes(value, .french) }
}
