import GRDB

/// The tables, as the migrations that made them; a released migration never changes.
///
/// Names are kept once, in tables of identifiers; what has no direction or site refers to row 0,
/// whose name is NULL. Days count from 1970-01-01, hours are seconds and other times nanoseconds
/// since then.
enum Schema {
  /// `VIGI`, at offset 68 of the file, where `file` and others look for it.
  static let applicationID: Int64 = 0x5649_4749

  static let migrations = [
    version1, version2, version3, version4, version5, version6, version7, version8, version9,
  ]

  static var version: Int64 { Int64(migrations.count) }

  /// Brings the database to the latest version, in the transaction of the caller.
  static func migrate(_ db: Database) throws {
    let present = try Row.integer(db, sql: "PRAGMA user_version")
    guard present >= 0, present < version else { return }
    for migration in migrations[Int(present)...] { try db.execute(sql: migration) }
    try db.execute(sql: "PRAGMA application_id = \(applicationID)")
    try db.execute(sql: "PRAGMA user_version = \(version)")
  }

  private static let version1 = """
    CREATE TABLE meta (name TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

    CREATE TABLE service (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;
    CREATE TABLE rule (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;
    CREATE TABLE catalogueVersion (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;
    CREATE TABLE counter (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;
    CREATE TABLE direction (id INTEGER PRIMARY KEY, name TEXT UNIQUE) STRICT;
    CREATE TABLE site (id INTEGER PRIMARY KEY, name TEXT UNIQUE) STRICT;
    INSERT INTO direction (id, name) VALUES (0, NULL);
    INSERT INTO site (id, name) VALUES (0, NULL);

    CREATE TABLE poste (
      id INTEGER PRIMARY KEY,
      high INTEGER NOT NULL,
      low INTEGER NOT NULL,
      UNIQUE (high, low)
    ) STRICT;

    CREATE TABLE incident (
      id INTEGER PRIMARY KEY,
      idHigh INTEGER NOT NULL,
      idLow INTEGER NOT NULL,
      poste INTEGER NOT NULL REFERENCES poste,
      service INTEGER NOT NULL REFERENCES service,
      category TEXT NOT NULL,
      direction INTEGER NOT NULL REFERENCES direction,
      site INTEGER NOT NULL REFERENCES site,
      status TEXT NOT NULL
        CHECK (status IN ('approved', 'tolerated', 'under-review', 'unassessed', 'prohibited')),
      evidence INTEGER NOT NULL CHECK (evidence BETWEEN 0 AND 4),
      dnsQueries INTEGER NOT NULL CHECK (dnsQueries >= 0),
      dnsAnswers INTEGER NOT NULL CHECK (dnsAnswers >= 0),
      clientHellos INTEGER NOT NULL CHECK (clientHellos >= 0),
      establishments INTEGER NOT NULL CHECK (establishments >= 0),
      volumes INTEGER NOT NULL CHECK (volumes >= 0),
      sentBucket INTEGER NOT NULL CHECK (sentBucket BETWEEN 0 AND 5),
      receivedBucket INTEGER NOT NULL CHECK (receivedBucket BETWEEN 0 AND 5),
      priority TEXT NOT NULL CHECK (priority IN ('low', 'medium', 'high')),
      hour INTEGER NOT NULL,
      day INTEGER NOT NULL,
      isContinued INTEGER NOT NULL CHECK (isContinued IN (0, 1)),
      gateway TEXT NOT NULL CHECK (gateway IN ('none', 'resolver', 'proxy', 'nat', 'shared-host')),
      state TEXT NOT NULL CHECK (state IN ('open', 'closed', 'false-positive')),
      catalogueVersion INTEGER NOT NULL REFERENCES catalogueVersion,
      firstSeen INTEGER,
      lastSeen INTEGER,
      sentBytes INTEGER NOT NULL CHECK (sentBytes >= 0),
      receivedBytes INTEGER NOT NULL CHECK (receivedBytes >= 0),
      UNIQUE (idHigh, idLow),
      -- Start and end together are time spent: only an open incident has them.
      CHECK ((state = 'open') = (firstSeen IS NOT NULL)),
      CHECK ((state = 'open') = (lastSeen IS NOT NULL)),
      CHECK (state = 'open' OR (sentBytes = 0 AND receivedBytes = 0))
    ) STRICT;
    CREATE INDEX incidentByHour ON incident (hour, idHigh, idLow);
    CREATE INDEX incidentByDay ON incident (day);
    CREATE INDEX incidentOpen ON incident (lastSeen) WHERE state = 'open';

    CREATE TABLE incidentRule (
      incident INTEGER NOT NULL REFERENCES incident ON DELETE CASCADE,
      position INTEGER NOT NULL CHECK (position >= 0),
      rule INTEGER NOT NULL REFERENCES rule,
      PRIMARY KEY (incident, position)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE incidentTerm (
      incident INTEGER NOT NULL REFERENCES incident ON DELETE CASCADE,
      position INTEGER NOT NULL CHECK (position >= 0),
      code TEXT NOT NULL,
      weight INTEGER NOT NULL,
      PRIMARY KEY (incident, position)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE falsePositive (
      incident INTEGER PRIMARY KEY REFERENCES incident ON DELETE CASCADE,
      reason TEXT NOT NULL,
      markedAt INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE dailyUse (
      day INTEGER NOT NULL,
      service INTEGER NOT NULL REFERENCES service,
      category TEXT NOT NULL,
      status TEXT NOT NULL
        CHECK (status IN ('approved', 'tolerated', 'under-review', 'unassessed', 'prohibited')),
      direction INTEGER NOT NULL REFERENCES direction,
      poste INTEGER NOT NULL REFERENCES poste,
      gateway TEXT NOT NULL CHECK (gateway IN ('none', 'resolver', 'proxy', 'nat', 'shared-host')),
      evidence INTEGER NOT NULL CHECK (evidence BETWEEN 0 AND 4),
      connections INTEGER NOT NULL CHECK (connections >= 0),
      questions INTEGER NOT NULL CHECK (questions >= 0),
      sentBytes INTEGER NOT NULL CHECK (sentBytes >= 0),
      PRIMARY KEY (day, service, category, status, direction, poste, gateway)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX dailyUseByService ON dailyUse (service, day) WHERE evidence >= 2;

    CREATE TABLE coverage (
      hour INTEGER NOT NULL,
      counter INTEGER NOT NULL REFERENCES counter,
      value INTEGER NOT NULL CHECK (value >= 0),
      PRIMARY KEY (hour, counter)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE replayedFile (
      sha256 TEXT NOT NULL PRIMARY KEY
        CHECK (length(sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*'),
      size INTEGER NOT NULL CHECK (size >= 0),
      name TEXT NOT NULL,
      packets INTEGER NOT NULL CHECK (packets >= 0),
      firstPacket INTEGER,
      lastPacket INTEGER,
      recordedAt INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    """

  /// What was blocked, apart from what was tried.
  private static let version2 = """
    ALTER TABLE incident ADD COLUMN
      blockedConnections INTEGER NOT NULL DEFAULT 0 CHECK (blockedConnections >= 0);
    ALTER TABLE incident ADD COLUMN
      blockedQuestions INTEGER NOT NULL DEFAULT 0 CHECK (blockedQuestions >= 0);
    ALTER TABLE dailyUse ADD COLUMN
      blockedConnections INTEGER NOT NULL DEFAULT 0 CHECK (blockedConnections >= 0);
    ALTER TABLE dailyUse ADD COLUMN
      blockedQuestions INTEGER NOT NULL DEFAULT 0 CHECK (blockedQuestions >= 0);
    """

  /// Keys and addresses, sealed: what only the recipients can open.
  private static let version3 = """
    CREATE TABLE sealedKey (
      id INTEGER PRIMARY KEY,
      fingerprint TEXT NOT NULL UNIQUE,
      firstDay INTEGER NOT NULL,
      days INTEGER NOT NULL CHECK (days BETWEEN 1 AND 92),
      parcel BLOB NOT NULL
    ) STRICT;
    CREATE INDEX sealedKeyByDay ON sealedKey (firstDay);

    CREATE TABLE posteBox (
      poste INTEGER NOT NULL REFERENCES poste,
      sealedKey INTEGER NOT NULL REFERENCES sealedKey ON DELETE CASCADE,
      parcel BLOB NOT NULL,
      PRIMARY KEY (poste, sealedKey)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX posteBoxByKey ON posteBox (sealedKey);
    """

  /// A mark of the names by which the catalogue recognises each service (NULL: not written down yet).
  private static let version9 = """
    ALTER TABLE knownService ADD COLUMN nameMark TEXT;
    """

  /// Incidents by day, kind (`UseRows.incidentKind`, word for word) and range of bytes: reports count a
  /// million of them without reading one.
  private static let version8 = """
    CREATE INDEX incidentCount ON incident (
      day,
      (CASE
        WHEN state = 'false-positive' THEN 1
        WHEN evidence = 2 AND blockedConnections > 0 AND blockedConnections >= clientHellos THEN 2
        WHEN evidence = 0 AND blockedQuestions > 0 AND blockedQuestions >= dnsQueries THEN 2
        ELSE 0
      END),
      sentBucket, gateway, poste, direction, category
    );
    CREATE INDEX dailyUseProtected ON dailyUse (service) WHERE category IN ('companion');
    """

  /// Since when the catalogue has known each service (NULL: before the first look), documents as they
  /// were published, and indexes for the questions of long periods.
  private static let version7 = """
    CREATE TABLE knownService (
      service INTEGER PRIMARY KEY REFERENCES service,
      since INTEGER
    ) STRICT;

    CREATE TABLE publishedReport (
      reader TEXT NOT NULL,
      firstDay INTEGER NOT NULL,
      lastDay INTEGER NOT NULL CHECK (lastDay >= firstDay),
      language TEXT NOT NULL,
      document TEXT NOT NULL,
      publishedAt INTEGER NOT NULL,
      PRIMARY KEY (reader, firstDay, lastDay, language)
    ) STRICT;

    CREATE TABLE aggregateNeedTotal (
      countingWindow INTEGER NOT NULL REFERENCES countingWindow ON DELETE CASCADE,
      category TEXT NOT NULL,
      postes INTEGER CHECK (postes = 0 OR postes >= 2),
      PRIMARY KEY (countingWindow, category)
    ) STRICT, WITHOUT ROWID;

    DROP INDEX incidentByDay;
    CREATE INDEX incidentByPoste ON incident (day, poste, service);
    CREATE INDEX incidentFalse ON incident (day, poste, service) WHERE state = 'false-positive';
    CREATE INDEX dailyUseByDirection ON dailyUse (service, direction, day) WHERE evidence >= 2;
    """

  /// Whether an address seemed to be a gateway that nobody declared.
  private static let version6 = """
    ALTER TABLE countingWindow ADD COLUMN
      suspectsGateway INTEGER NOT NULL DEFAULT 0 CHECK (suspectsGateway IN (0, 1));
    """

  /// Windows of a week.
  private static let version5 = """
    ALTER TABLE countingWindow ADD COLUMN
      days INTEGER NOT NULL DEFAULT 1 CHECK (days BETWEEN 1 AND 7);
    """

  /// Counts of a day that were hidden before they were written, holds, and the proofs of purges.
  ///
  /// A count that is NULL is « below the threshold »: at least one, and not how many.
  private static let version4 = """
    CREATE TABLE countingWindow (
      id INTEGER PRIMARY KEY,
      day INTEGER NOT NULL,
      startedAt INTEGER NOT NULL,
      endedAt INTEGER,
      threshold INTEGER NOT NULL CHECK (threshold >= 2),
      postes INTEGER CHECK (postes = 0 OR postes >= threshold),
      postesWithApproved INTEGER
        CHECK (postesWithApproved = 0 OR postesWithApproved >= threshold),
      postesDNSOnly INTEGER CHECK (postesDNSOnly = 0 OR postesDNSOnly >= threshold)
    ) STRICT;
    CREATE INDEX countingWindowByDay ON countingWindow (day);

    CREATE TABLE aggregateService (
      countingWindow INTEGER NOT NULL REFERENCES countingWindow ON DELETE CASCADE,
      service INTEGER NOT NULL REFERENCES service,
      status TEXT NOT NULL
        CHECK (status IN ('approved', 'tolerated', 'under-review', 'unassessed', 'prohibited')),
      isProtected INTEGER NOT NULL CHECK (isProtected IN (0, 1)),
      postes INTEGER CHECK (postes = 0 OR postes >= 2),
      postesDNSOnly INTEGER CHECK (postesDNSOnly = 0 OR postesDNSOnly >= 2),
      postesBlocked INTEGER CHECK (postesBlocked = 0 OR postesBlocked >= 2),
      evidence INTEGER NOT NULL CHECK (evidence BETWEEN 0 AND 4),
      sentBytes INTEGER NOT NULL CHECK (sentBytes >= 0),
      blockedAttempts INTEGER NOT NULL CHECK (blockedAttempts >= 0),
      PRIMARY KEY (countingWindow, service, status)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX aggregateServiceByService ON aggregateService (service) WHERE evidence >= 2;

    CREATE TABLE aggregateDirection (
      countingWindow INTEGER NOT NULL REFERENCES countingWindow ON DELETE CASCADE,
      direction INTEGER NOT NULL REFERENCES direction,
      postes INTEGER CHECK (postes = 0 OR postes >= 2),
      postesWithApproved INTEGER CHECK (postesWithApproved = 0 OR postesWithApproved >= 2),
      PRIMARY KEY (countingWindow, direction)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE aggregateNeed (
      countingWindow INTEGER NOT NULL REFERENCES countingWindow ON DELETE CASCADE,
      direction INTEGER NOT NULL REFERENCES direction,
      category TEXT NOT NULL,
      postes INTEGER CHECK (postes = 0 OR postes >= 2),
      PRIMARY KEY (countingWindow, direction, category)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE hold (
      id INTEGER PRIMARY KEY,
      scope TEXT NOT NULL CHECK (scope IN ('all', 'service', 'direction', 'poste')),
      subject TEXT NOT NULL,
      firstDay INTEGER NOT NULL,
      lastDay INTEGER NOT NULL CHECK (lastDay >= firstDay),
      reason TEXT NOT NULL,
      approver TEXT NOT NULL,
      placedAt INTEGER NOT NULL,
      expires INTEGER NOT NULL,
      releasedAt INTEGER,
      releaseReason TEXT
    ) STRICT;

    CREATE TABLE purgeProof (
      id INTEGER PRIMARY KEY,
      at INTEGER NOT NULL,
      kind TEXT NOT NULL,
      cutOff INTEGER NOT NULL,
      removed INTEGER NOT NULL CHECK (removed >= 0),
      held INTEGER NOT NULL CHECK (held >= 0),
      oldestBefore INTEGER,
      oldestAfter INTEGER
    ) STRICT;
    """
}
