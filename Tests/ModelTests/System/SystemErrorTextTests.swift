import Glibc
import Model
import Testing

@Suite struct SystemErrorTextTests {
  @Test(arguments: [
    (EPERM, "opération interdite à ce compte"), (ENOENT, "fichier ou répertoire introuvable"),
    (EACCES, "droits insuffisants"), (ENOSPC, "disque plein"),
    (EPIPE, "le lecteur a fermé le tube"),
    (EROFS, "système de fichiers en lecture seule"), (ELOOP, "lien symbolique refusé"),
    (EMFILE, "trop de fichiers ouverts par ce programme"), (EDQUOT, "quota de disque dépassé"),
    (EEXIST, "le fichier existe déjà"), (EISDIR, "c'est un répertoire"),
    (ENAMETOOLONG, "nom de fichier trop long"), (ENOTEMPTY, "le répertoire n'est pas vide"),
    (ESTALE, "fichier disparu du serveur"), (EIO, "erreur d'entrée-sortie du disque"),
    (ENXIO, "périphérique absent"), (ENOMEM, "mémoire insuffisante"), (EBUSY, "ressource occupée"),
    (ENOTDIR, "un élément du chemin n'est pas un répertoire"), (EFBIG, "fichier trop grand"),
    (EINVAL, "argument refusé par le système"), (ETXTBSY, "le fichier est en cours d'exécution"),
    (ENFILE, "trop de fichiers ouverts sur la machine"),
  ])
  func theNumbersAreThoseOfThisSystem(number: Int32, text: String) {
    #expect(SystemErrorText.french(number) == text)
  }

  @Test func otherNumbersAreGivenAsTheyAre() {
    #expect(SystemErrorText.french(4_242) == "erreur système 4242")
  }
}
