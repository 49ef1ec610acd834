/// What the store says in English; `docs/decisions/0025-texts.md` describes the format.
enum EnglishStoreTexts {
  static let all = #"""
    # Audit/AuditLog
    trailNotWritten = The trail could not be written.
    notATrail = The file "{0}" is no audit trail of this version of Vigie; nothing in it was touched. Move it away without erasing it.
    trailRefused = The audit trail cannot be written, so nothing is shown or changed. {0} Run the command under the account that keeps the database, for example: sudo -u vigie vigie …

    # IncidentStore
    readOnlyAccess = The database "{0}" is open for reading only.
    missingReplayFirst = The database "{0}" is missing or cannot be read; check the path and the permissions, or replay a capture first: vigie replay.

    # IncidentStore+Check
    damagedFile = The database "{0}" is damaged.

    # IncidentStore+Incidents
    reasonTooLong = The reason is longer than {0} bytes; shorten it.

    # Queries/IncidentWriter
    useNotWritten = The use seen could not be written.

    # Retention/IncidentStore+Backup
    damagedBackup = The backup "{0}" is damaged; take another one.
    existsAlready = "{0}" exists already; give another path.

    # Retention/IncidentStore+Holds
    reasonOrNameTooLong = The reason or the name is longer than {0} bytes; shorten it.
    holdsFull = {0} holds are noted already; a purge erases the old ones.
    reasonMuchTooLong = The reason is too long; shorten it.
    holdOfUnreadablePoste = A hold names a workstation that cannot be read.

    # SQLite/DatabaseFile
    cannotBeMade = The database "{0}" cannot be made; check that its folder exists and may be written to.

    # SQLite/ErrorTranslation
    accessFailed = Access to the database "{0}" failed.
    engineCode = SQLite {0}
    engineMessage = SQLite {0}: {1}
    damagedTakeBackup = The database "{0}" is damaged; set it aside and take a backup.
    cannotBeChanged = The database "{0}" cannot be changed; check the permissions of the file and of its folder.
    busy = The database "{0}" is in use by another program; wait for its end and try again.
    diskFull = The database "{0}" cannot grow, the disk is full; free some space and try again. Nothing that was written is lost.
    missingOrUnreadable = The database "{0}" is missing or cannot be read; check the path and the permissions.
    unexpectedAnswer = The database "{0}" does not answer as expected; check the disk.
    notADatabase = The file "{0}" is no database of Vigie; nothing in it was touched. Give another path.
    olderVersion = The database "{0}" comes from an older version of Vigie (format {1}, expected {2}) and is open for reading only here; to open it for writing once brings it up to date: vigie replay, on a file that was replayed already or on another one.
    newerVersion = The database "{0}" comes from a newer version of Vigie (format {1}, known up to format {2}); nothing in it was touched. Update Vigie.

    # SQLite/Ownership
    anotherKey = The database "{0}" belongs to another key ({1}, not {2}); find this key again or take another database.
    noDisplayKey = The database "{0}" has no display key yet; open it for writing once: vigie replay.
    isOfReplay = The database "{0}" is one of a replay of captures; take another database.
    isOfDaemon = The database "{0}" is that of the listening service; take another database.

    # SQLite/RowValues
    foreignValue = The database holds a value that Vigie does not write; restore it from a backup.

    # StoreTransaction+Seals
    sealedKeyMissing = The sealed key {0} is not in the database; start Vigie again, which puts it back there.
    sealTooLong = A seal is longer than {0} bytes.

    # StoreTransaction+Windows
    smallCountNotMasked = A count below the threshold was not masked; it is not written.
    """#
}
