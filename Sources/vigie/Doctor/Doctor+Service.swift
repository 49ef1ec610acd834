import Capture
import Catalogue
import Daemon
import Model
import Platform

extension Doctor {
  /// Whether the daemon listens.
  var service: Finding {
    if let daemonTrouble {
      return .watch("service", Self.first(daemonTrouble), "sudo vigie doctor")
    }
    guard let daemon else {
      return .failed(
        "service", "Arrêtée : rien n'est enregistré.",
        "systemctl status vigie, puis systemctl start vigie")
    }
    let errors = daemon.all("reload.error")
    if let trouble = daemon["recorder.trouble"] {
      return .failed("service", "Écoute, mais n'écrit plus : \(trouble)", "vigie status")
    }
    let since = Timestamp(nanoseconds: daemon.number("since"))
    let text = "Vigie tourne depuis \(DurationText.words(from: since, to: now))."
    guard errors.isEmpty else {
      return .failed(
        "service", text + " Dernière relecture refusée, anciennes règles gardées : \(errors[0])",
        "vigie rules check, puis vigie reload")
    }
    return .right("service", text)
  }

  /// Whether the configuration can be read.
  var configuration: Finding {
    switch setup {
    case .failure(let failure):
      return .failed("configuration", Self.first(failure.message), "vigie config check")
    case .success(let setup):
      guard let path = setup.path else {
        return .watch(
          "configuration", "Pas de \(ServiceSetup.systemPath).", "sudo vigie setup")
      }
      guard !setup.configuration.interfaces.isEmpty else {
        return .failed(
          "configuration", "Aucune interface dans \(path).", "y écrire interfaces: [eth1]")
      }
      return .right("configuration", "\(path) est correcte.")
    }
  }

  /// Whether the probe may listen.
  var rights: Finding {
    guard let daemon else {
      return .watch(
        "droits", "Non vérifiable, sonde arrêtée.",
        "vigie doctor --listen 60 dit si l'écoute est permise")
    }
    let denied = daemon.interfaces.filter { $0["trouble.code"] == LiveError.Code.denied.rawValue }
    guard denied.isEmpty else {
      return .failed(
        "droits", "CAP_NET_RAW manque : la capture ne peut pas s'ouvrir.",
        "lancer par l'unité fournie, systemd/vigie.service")
    }
    return .right("droits", "La sonde a le droit d'écouter.")
  }

  /// Whether somebody takes the lines for a SIEM, where they are configured.
  var siemFindings: [Finding] {
    guard let daemon, let path = daemon["siem"] else { return [] }
    // Two heartbeats may be missed: a receiver that starts again is no fault.
    let longest: Int64 = 900
    let place = PathText.shown(path)
    guard daemon["siem.silence"] != nil else {
      return [
        .watch(
          "siem", "\(place) n'a encore pris aucune ligne : une panne passerait inaperçue.",
          "vérifier que le fichier peut être écrit ou que syslog tourne (clé siem: de vigie.yaml)")
      ]
    }
    let silence = Int64(daemon.number("siem.silence"))
    let ago = DurationText.words(from: now.adding(seconds: -silence), to: now)
    guard silence <= longest else {
      return [
        .watch(
          "siem", "Aucune ligne prise depuis \(ago) : une panne passerait inaperçue.",
          "vérifier que le fichier peut être écrit ou que syslog tourne (clé siem: de vigie.yaml)")
      ]
    }
    let lost = daemon.number("siem.lost")
    guard lost == 0 else {
      return [
        .watch(
          "siem", "Dernière ligne prise il y a \(ago) ; \(lost) perdue(s) depuis le démarrage.",
          "lire le journal de Vigie : journalctl -u vigie")
      ]
    }
    return [.right("siem", "Dernière ligne prise il y a \(ago).")]
  }

  /// Whether the clock is disciplined: days, sessions and DHCP leases depend on it.
  var clock: Finding {
    guard let error = SystemClock.largestError else {
      return .watch(
        "horloge", "Aucun serveur de temps ne la règle : les jours et sessions peuvent être faux.",
        "installer chrony, ou timedatectl set-ntp true")
    }
    guard error < 5_000_000 else {
      return .failed(
        "horloge",
        "Écart possible de \(error / 1_000_000) s : rapprochement avec les baux DHCP faux.",
        "chronyc tracking")
    }
    return .right("horloge", "Synchronisée.")
  }
}
