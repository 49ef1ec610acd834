/// The operating system's error numbers (`errno`, Linux) in French words.
///
/// The C library's own texts depend on the locale of the process and are English on servers.
public enum SystemErrorText {
  /// The cause in a few words, without a full stop: « droits insuffisants ».
  ///
  /// A number that is not in the table is given as it is: « erreur système 95 ».
  public static func french(_ number: Int32) -> String {
    texts[number] ?? "erreur système \(number)"
  }

  private static let texts: [Int32: String] = [
    1: "opération interdite à ce compte",
    2: "fichier ou répertoire introuvable",
    5: "erreur d'entrée-sortie du disque",
    6: "périphérique absent",
    12: "mémoire insuffisante",
    13: "droits insuffisants",
    16: "ressource occupée",
    17: "le fichier existe déjà",
    20: "un élément du chemin n'est pas un répertoire",
    21: "c'est un répertoire",
    22: "argument refusé par le système",
    23: "trop de fichiers ouverts sur la machine",
    24: "trop de fichiers ouverts par ce programme",
    26: "le fichier est en cours d'exécution",
    27: "fichier trop grand",
    28: "disque plein",
    30: "système de fichiers en lecture seule",
    32: "le lecteur a fermé le tube",
    36: "nom de fichier trop long",
    39: "le répertoire n'est pas vide",
    40: "lien symbolique refusé",
    116: "fichier disparu du serveur",
    122: "quota de disque dépassé",
  ]
}
