public import Model
public import Texts

/// What accompanies an exported file: what it is, how to check it, who asked, and until when.
public struct ExportManifest: Sendable {
  /// Raised when a key changes its meaning or goes; new keys alone do not raise it.
  public static let schemaVersion = 1

  /// Which export: `incidents`, `aggregates`, `audit` or `coverage`.
  public var kind: String
  /// The file's name, without its folder.
  public var file: String
  /// Its length in bytes.
  public var bytes: Int
  /// SHA-256 of the file, 64 hexadecimal digits.
  public var digest: String
  /// Its records, without the header.
  public var rows: Int
  /// The days that were asked for, as ISO 8601; nil for all.
  public var period: String?
  /// How it is punctuated.
  public var dialect: CSVDialect
  /// The level of collection.
  public var level: CollectionLevel
  /// Under this number of postes, nothing is counted out.
  public var threshold: Int
  /// The periods of the keys that made the pseudonyms, by first day; empty where there are none.
  public var keyPeriods: [String]
  /// What the hours of the period were worth.
  public var worth: HourlyWorth
  /// The version of the rules.
  public var catalogueVersion: String
  /// SHA-256 of all rules as they were read.
  public var configurationDigest: String
  /// SHA-256 of the policy; nil without one.
  public var policyDigest: String?
  /// The account that asked.
  public var account: String
  /// Why it asked; nil when it did not say.
  public var reason: String?
  /// The number and the hash of the audit's row.
  public var audit: AuditHead
  /// How long the rows are kept where they come from, and files of them.
  public var retention: RetentionPeriods
  /// The last day on which the file may be kept.
  public var lastDay: CivilDay
  /// What every column holds.
  public var columns: [ExportColumn]
  /// The version of the columns.
  public var columnsVersion: Int
  /// The product's version.
  public var productVersion: String
  /// The language of what it says; its keys are French.
  public var language: Language

  /// A manifest from its parts.
  public init(
    kind: String, file: String, bytes: Int, digest: String, rows: Int, period: String?,
    dialect: CSVDialect, level: CollectionLevel, threshold: Int, keyPeriods: [String],
    worth: HourlyWorth, catalogueVersion: String, configurationDigest: String,
    policyDigest: String?, account: String, reason: String?, audit: AuditHead,
    retention: RetentionPeriods, lastDay: CivilDay, columns: [ExportColumn], columnsVersion: Int,
    productVersion: String, language: Language
  ) {
    self.kind = kind
    self.file = file
    self.bytes = bytes
    self.digest = digest
    self.rows = rows
    self.period = period
    self.dialect = dialect
    self.level = level
    self.threshold = threshold
    self.keyPeriods = keyPeriods
    self.worth = worth
    self.catalogueVersion = catalogueVersion
    self.configurationDigest = configurationDigest
    self.policyDigest = policyDigest
    self.account = account
    self.reason = reason
    self.audit = audit
    self.retention = retention
    self.lastDay = lastDay
    self.columns = columns
    self.columnsVersion = columnsVersion
    self.productVersion = productVersion
    self.language = language
  }

  /// What is said of rows by poste, and of the others.
  private var notice: String {
    switch kind {
    case "incidents":
      language.say(.noticeOfRows)
    case "audit":
      language.say(.noticeOfTrail)
    default: language.say(.noRowByWorkstation)
    }
  }

  /// How long the rows are kept: those of persons by days, counts by months.
  private var rowsKept: (key: String, value: String) {
    switch kind {
    case "incidents": ("lignes_jours", String(retention.incidents))
    case "audit": ("lignes_jours", String(retention.audit))
    default: ("lignes_mois", String(retention.aggregateMonths))
    }
  }

  /// One line a key, the last one ended (RFC 8259).
  public var text: String {
    let name = InertText.cleaned(file)
    let hours = worth.counts
    let members: [(key: String, value: String)] = [
      ("version_schema", String(Self.schemaVersion)),
      ("genere_par", JSONText.string("Vigie \(InertText.cleaned(productVersion))")),
      ("export", JSONText.string(kind)),
      ("fichier", JSONText.string(name)),
      ("octets", String(bytes)),
      ("sha256", JSONText.string(digest)),
      ("verifier_windows", JSONText.string("certutil -hashfile \"\(name)\" SHA256")),
      ("verifier_linux", JSONText.string("sha256sum \"\(name)\"")),
      ("periode", JSONText.optional(period)),
      // An export takes every row of its period: the reader need not wonder.
      ("filtres", JSONText.array([])),
      ("lignes", String(rows)),
      ("dialecte", JSONText.string(dialect.rawValue)),
      ("version_colonnes", String(columnsVersion)),
      ("niveau", JSONText.string(level == .aggregate ? "agrege" : "pseudonymise")),
      ("seuil_k", String(threshold)),
      ("destinataire", JSONText.string("dpo")),
      ("periodes_cle", JSONText.array(keyPeriods.map(JSONText.string))),
      (
        "couverture_heures",
        JSONText.object([
          ("completes", String(hours.complete)), ("partielles", String(hours.partial)),
          ("sans_paquet", String(hours.none)),
        ])
      ),
      ("catalogue", JSONText.string(InertText.cleaned(catalogueVersion))),
      ("configuration_sha256", JSONText.string(configurationDigest)),
      ("politique_sha256", JSONText.optional(policyDigest)),
      ("demande_par", JSONText.string(InertText.cleaned(account))),
      ("motif", JSONText.optional(reason.map(InertText.cleaned))),
      ("audit_numero", String(audit.sequence)),
      ("audit_empreinte", JSONText.string(audit.hash)),
      (
        "conservation",
        JSONText.object([rowsKept, ("fichier_jours", String(retention.reports))])
      ),
      ("a_effacer_le", JSONText.string(lastDay.description)),
      ("mention", JSONText.string(notice)),
      (
        "colonnes",
        "[\n"
          + columns.map {
            JSONText.object([
              ("nom", JSONText.string($0.name)),
              ("sens", JSONText.string(language.say($0.meaning))),
            ])
          }.joined(separator: ",\n") + "\n]"
      ),
    ]
    return "{" + members.map { "\(JSONText.string($0.key)):\($0.value)" }.joined(separator: ",\n")
      + "}\n"
  }
}
