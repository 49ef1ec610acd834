import Daemon
import Model
import Platform
import Reports

extension Doctor {
  /// Whether a crash or a theft would give addresses away.
  var machineFindings: [Finding] { [memory, encryption].compactMap(\.self) }

  private var memory: Finding? {
    guard let dumps = daemon?["dumps"] else { return nil }
    guard dumps == "no" else {
      return .failed(
        "memoire", "Un vidage mémoire écrirait des adresses sur le disque.",
        "lancer par l'unité fournie (LimitCORE=0), systemd/vigie.service")
    }
    return .right("memoire", "Vidages mémoire désactivés.")
  }

  private var encryption: Finding? {
    guard let isEncrypted = BlockDevice.isEncrypted(holding: DirectoryCreation.parent(of: database))
    else { return nil }
    guard isEncrypted else {
      return .watch(
        "disque-chiffre", "Disque non chiffré par ce système.",
        "en cas de vol, les adresses du mois sont retrouvables : LUKS, ou baie chiffrée")
    }
    return .right("disque-chiffre", "Disque chiffré.")
  }

  /// Whether the rules of the last release are recent; nil where none was installed.
  var ruleAge: Finding? {
    guard let folder = (try? files.get())?.directory,
      case .success(let text?) = Self.attempt({ try Release.signingTime(of: folder) }),
      let signed = CivilDay(iso: text.prefix(10))
    else { return nil }
    let days = max(0, zone.day(of: now).daysSinceEpoch - signed.daysSinceEpoch)
    let age =
      "Catalogue signé le \(DateText.short(signed)) (\(days) \(days < 2 ? "jour" : "jours"))"
    guard days <= Self.oldRulesDays else {
      return .watch("regles-age", "\(age) : services récents non vus.", "vigie rules update")
    }
    return .right("regles-age", "\(age).")
  }

  /// Days after which new services are missing from the rules.
  private static let oldRulesDays = 45
}
