/// What the store says in French; `docs/decisions/0025-texts.md` describes the format.
enum FrenchStoreTexts {
  static let all = #"""
    # Audit/AuditLog
    trailNotWritten = Le journal n’a pas pu être écrit.
    notATrail = Le fichier « {0} » n’est pas un journal de Vigie de cette version ; rien n’y a été touché. L’écarter, sans l’effacer.
    trailRefused = Journal des consultations impossible à écrire, donc rien n’est montré ni changé. {0} Lancer la commande sous le compte qui tient la base, par exemple : sudo -u vigie vigie …

    # IncidentStore
    readOnlyAccess = La base de données « {0} » est ouverte en lecture seule.
    missingReplayFirst = La base de données « {0} » est introuvable ou illisible ; vérifier le chemin et les droits, ou relire d'abord une capture : vigie replay.

    # IncidentStore+Check
    damagedFile = La base de données « {0} » est endommagée.

    # IncidentStore+Incidents
    reasonTooLong = Le motif dépasse {0} octets ; le raccourcir.

    # Queries/IncidentWriter
    useNotWritten = L’usage constaté n’a pas pu être écrit.

    # Retention/IncidentStore+Backup
    damagedBackup = La sauvegarde « {0} » est endommagée ; en prendre une autre.
    existsAlready = « {0} » existe déjà ; donner un autre chemin.

    # Retention/IncidentStore+Holds
    reasonOrNameTooLong = Le motif ou le nom dépasse {0} octets ; le raccourcir.
    holdsFull = {0} gels sont déjà notés ; une purge efface les anciens.
    reasonMuchTooLong = Le motif est trop long ; le raccourcir.
    holdOfUnreadablePoste = Un gel nomme un poste illisible.

    # SQLite/DatabaseFile
    cannotBeMade = La base de données « {0} » ne peut pas être créée ; vérifier que son dossier existe et permet l’écriture.

    # SQLite/ErrorTranslation
    accessFailed = L’accès à la base de données « {0} » a échoué.
    engineCode = SQLite {0}
    engineMessage = SQLite {0} : {1}
    damagedTakeBackup = La base de données « {0} » est endommagée ; la mettre de côté et reprendre une sauvegarde.
    cannotBeChanged = La base de données « {0} » ne peut pas être modifiée ; vérifier les droits du fichier et de son dossier.
    busy = La base de données « {0} » est occupée par un autre programme ; attendre sa fin et recommencer.
    diskFull = La base de données « {0} » ne peut plus grandir, le disque est plein ; libérer de la place et recommencer. Rien n’est perdu de ce qui était écrit.
    missingOrUnreadable = La base de données « {0} » est introuvable ou illisible ; vérifier le chemin et les droits.
    unexpectedAnswer = La base de données « {0} » ne répond pas comme prévu ; vérifier le disque.
    notADatabase = Le fichier « {0} » n’est pas une base de données de Vigie ; rien n’y a été touché. Donner un autre chemin.
    olderVersion = La base de données « {0} » vient d’une version plus ancienne de Vigie (format {1}, attendu {2}) et n’est ici ouverte qu’en lecture ; l’ouvrir une fois en écriture la met à jour : vigie replay, sur un fichier déjà relu ou un autre.
    newerVersion = La base de données « {0} » vient d’une version plus récente de Vigie (format {1}, connu jusqu’au format {2}) ; rien n’y a été touché. Mettre Vigie à jour.

    # SQLite/Ownership
    anotherKey = La base de données « {0} » appartient à une autre clé ({1}, et non {2}) ; retrouver cette clé ou prendre une autre base.
    noDisplayKey = La base de données « {0} » n’a pas encore de clé d’affichage ; l’ouvrir une fois en écriture : vigie replay.
    isOfReplay = La base de données « {0} » est celle d’un rejeu de captures ; prendre une autre base.
    isOfDaemon = La base de données « {0} » est celle du service d’écoute ; prendre une autre base.

    # SQLite/RowValues
    foreignValue = La base de données contient une valeur que Vigie n’écrit pas ; la remettre depuis une sauvegarde.

    # StoreTransaction+Seals
    sealedKeyMissing = La clé scellée {0} n’est pas dans la base ; relancer Vigie, qui l’y remet.
    sealTooLong = Un scellé dépasse {0} octets.

    # StoreTransaction+Windows
    smallCountNotMasked = Un effectif sous le seuil n’a pas été masqué ; il n’est pas écrit.
    """#
}
