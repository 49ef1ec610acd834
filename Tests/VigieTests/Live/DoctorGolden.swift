import Foundation
import Glibc
import Testing

extension DoctorEndToEndTests {
  static let healthy = [
    "correct    service         Vigie tourne depuis N s.",
    "correct    configuration   DOSSIER/vigie.yaml est correcte.",
    "correct    droits          La sonde a le droit d'écouter.",
    "correct    memoire         Vidages mémoire désactivés.",
    "correct    interface       probeN présente et active, N Gb/s.",
    "correct    silence         probeN n'émet rien et n'a pas d'adresse.",
    "correct    promiscuite     probeN prend tous les paquets.",
    "correct    trafic          probeN : N paquets lus depuis le démarrage.",
    "correct    dns             N demandes DNS vues depuis le démarrage.",
    "correct    passerelles     N déclarées ; aucune autre suspecte.",
    "correct    reseaux         N réseaux déclarés, N vus depuis hier.",
    "correct    non-repartis    N % des noms lus viennent de postes hors des directions déclarées.",
    "correct    exclusions      N exclusions ; rien n'en est analysé.",
    "correct    vlan            Sans étiquette VLAN, et aucun VLAN déclaré.",
    "correct    doublons        N % des messages DNS vus deux fois.",
    "correct    pertes-sonde    N paquets perdus aujourd'hui, sur N.",
    "correct    pertes-avant    N % des débuts de connexion perdus (estimation).",
    "correct    ipvN            IPvN : N % des connexions.",
    "correct    aveugle         N % de noms illisibles.",
    "correct    regles          N services, aucune erreur.",
    "correct    politique       N réseaux, N directions, N exclusions, N passerelles.",
    "correct    decisions       Aucune décision échue.",
    "correct    base            Intègre, N octets.",
    "correct    espace          N octets libres.",
    "correct    purge           Faite il y a N s.",
    "correct    sauvegarde      Faite il y a N s.",
    "attention  cle             Pas de clés : seuls des agrégats peuvent être écrits.",
    "                           → avec le DPO : vigie keys init (docs/guide-dpo.md)",
    "attention  prealables      Niveau de collecte agrégé ; préalables manquants : clé du DPO vérifiée.",
    "                           → compléter compliance.yaml avec le DPO (docs/rgpd.md)",
    "correct    audit           Chaîne intacte, n° N.",
    "correct    rapport         Produit il y a N s.",
  ]

  /// What is broken in a healthy probe.
  enum Break: CaseIterable {
    case stopped, noSuchInterface, interfaceDown, badRules, withdrawn, damaged, badConfiguration
    case silentNetwork, wrongNetworks, withoutTags

    /// Whether the probe does not do its work; else there is something to look at.
    var isFailure: Bool { self != .silentNetwork && self != .withoutTags }

    func apply(to ward: Ward, _ probe: Process) throws {
      switch self {
      case .stopped:
        kill(probe.processIdentifier, SIGTERM)
        probe.waitUntilExit()
      case .noSuchInterface: try ward.writeConfig(interface: "eno9")
      case .interfaceDown: ward.lab.run(at: "probe", "ip link set \(ward.lab.port) down")
      case .badRules:
        try "provider: { nom: Essai }\n".write(
          toFile: ward.rules + "/services/zz-essai.yaml", atomically: true, encoding: .utf8)
        #expect(try Vigie.run(["reload", "--socket", ward.socket]).status == 1)
      case .withdrawn:
        try "controller: Ville\n".write(
          toFile: ward.rules + "/compliance.yaml", atomically: true, encoding: .utf8)
      case .damaged:
        kill(probe.processIdentifier, SIGTERM)
        probe.waitUntilExit()
        let file = try #require(FileHandle(forWritingAtPath: ward.lab.database))
        for page in 1..<8 {
          try file.seek(toOffset: UInt64(page) * 4_096)
          try file.write(contentsOf: Data(repeating: 0x5a, count: 4_096))
        }
      case .silentNetwork:
        try ward.changePolicy(
          "directions:\n", "directions:\n  - { name: Piscine Jaurès, networks: [10.60.1.0/24] }\n")
        try ward.changePolicy("networks:\n", "networks:\n  - { prefix: 10.60.0.0/16 }\n")
      case .wrongNetworks: try ward.changePolicy("10.20.", "10.77.")
      case .withoutTags:
        try ward.changePolicy("    postes: 241\n", "    vlans: [20]\n    postes: 241\n")
      case .badConfiguration: try ward.writeConfig(more: "interface: eth1")
      }
    }

    /// The lines that a healthy probe's text has not.
    var golden: [String] {
      switch self {
      case .stopped:
        [
          "ÉCHEC      service         Arrêtée : rien n'est enregistré.",
          "                           → systemctl status vigie, puis systemctl st"
            + "art vigie",
          "attention  droits          Non vérifiable, sonde arrêtée.",
          "                           → vigie doctor --listen N dit si l'écoute e"
            + "st permise",
          "attention  promiscuite     probeN ne prend que ce qui lui est adressé.",
          "                           → démarrer la sonde, qui s'en charge",
        ]
      case .noSuchInterface:
        [
          "ÉCHEC      interface       enoN n'existe pas. Présentes : probeN.",
          "                           → écrire la bonne à interfaces: de vigie.ya"
            + "ml, puis systemctl restart vigie",
        ]
      case .interfaceDown:
        [
          "ÉCHEC      interface       probeN est arrêtée.",
          "                           → systemctl start vigie-capture@probeN",
          "ÉCHEC      ecoute          Interface probeN : l'interface est arrêtée."
            + " Mettez-la en service : ip link set probeN up",
          "                           → vigie status",
        ]
      case .badRules:
        [
          "ÉCHEC      service         Vigie tourne depuis N s. Dernière relecture"
            + " refusée, anciennes règles gardées : DOSSIER/rules/services/zz-essai.y"
            + "aml:N:N : erreur : fichier : il manque la clé « services »",
          "                           → vigie rules check, puis vigie reload",
          "ÉCHEC      regles          DOSSIER/rules/services/zz-essai.yaml:N:N : "
            + "erreur : fichier : il manque la clé « services ». La sonde garde l'anc"
            + "ien jeu jusqu'à son arrêt.",
          "                           → vigie rules check",
        ]
      case .withdrawn:
        [
          "ÉCHEC      prealables      Écoute refusée. Manquent : contact du DPO, "
            + "base légale, fiche du registre.",
          "                           → compléter compliance.yaml avec le DPO : s"
            + "udo vigie setup",
        ]
      case .badConfiguration:
        [
          "ÉCHEC      configuration   DOSSIER/vigie.yaml:N:N : erreur : configura"
            + "tion : clé inconnue « interface » (vouliez-vous dire « interfaces » ?)"
            + " — clés possibles : interfaces, database, rules, policy, compliance, k"
            + "eys, metrics, siem, mail, template, logo, profile, capture",
          "                           → vigie config check",
          "attention  regles          Non vérifiables, configuration illisible.",
          "                           → corriger d'abord la configuration",
        ]
      case .silentNetwork:
        [
          "attention  reseaux         N réseaux déclarés, N vus depuis hier. Muet"
            + "s : Piscine Jaurès. Le rapport n'en dit rien.",
          "                           → session miroir de leur commutateur, ou "
            + "networks: de policy.yaml ; vigie doctor --listen Ns",
        ]
      case .wrongNetworks:
        [
          "ÉCHEC      reseaux         N réseaux déclarés, N vu depuis hier.",
          "                           → session miroir de leur commutateur, ou "
            + "networks: de policy.yaml ; vigie doctor --listen Ns",
        ]
      case .withoutTags:
        [
          "attention  vlan            Étiquettes absentes : direction trouvée par"
            + " adresse seulement.",
          "                           → garder l'étiquette sur le port miroir (do"
            + "cs/ou-brancher.md)",
        ]
      case .damaged:
        Break.stopped.golden + [
          "attention  reseaux         Aucun paquet compté depuis hier : rien à di"
            + "re des réseaux déclarés.",
          "                           → démarrer la sonde et attendre une minute,"
            + " ou vigie doctor --listen Ns",
          "ÉCHEC      base            La base de données « DOSSIER/data/vigie.sql"
            + "ite » est endommagée ; la mettre de côté et reprendre une sauvegarde. "
            + "(SQLite N : database disk image is malformed)",
          "                           → la mettre de côté, puis vigie restore ou "
            + "une base neuve",
          "attention  purge           Non vérifiable, base illisible.",
          "                           → remettre d'abord la base en état",
        ]
      }
    }
  }
}
