public import Model
import Privacy

/// The export of daily figures: those that the daily report shows, as rows, masked as it masks them.
///
/// It gives nothing that the reports of these days do not: the same tables, the same threshold, the
/// same complementary masks. It holds no row of a poste.
public struct AggregateCSV: ExportTable {
  /// The version of the columns; it rises when one is appended.
  public static let schemaVersion = 1

  /// The columns in order, with what each holds.
  public static let columns: [ExportColumn] = [
    .schemaVersion,
    ExportColumn("jour", .localDayIso8601),
    ExportColumn("date_fr", .sameForReading),
    ExportColumn("niveau", .columnLevel),
    ExportColumn(
      "fenetre_jours", .daysCountedTogether1Or7),
    ExportColumn("couverture", .goodPartialOrInsufficientWhatFigures),
    ExportColumn("tableau", .dayServiceNeedOrDepartment),
    ExportColumn("direction", .departmentOrDepartmentsPutTogether),
    ExportColumn("categorie", .needAsCode),
    ExportColumn("service", .serviceOutsideApprovedToolsMaskedUnder),
    ExportColumn("service_id", .identifierOfServiceProtegeUnderArticle),
    ExportColumn("statut_code", .decisionInForce),
    ExportColumn("postes", .distinctWorkstationsMaskedBelowThreshold),
    ExportColumn("part_autorisee", .perCentOfTheseWorkstationsWith),
    ExportColumn("envoye_octets", .bytesSentAtLeastEmptyIf),
  ]

  /// How it is punctuated.
  public let dialect: CSVDialect
  private let context: ReportContext

  /// An export in that dialect; names are those of the context's rules.
  public init(dialect: CSVDialect, context: ReportContext) {
    self.dialect = dialect
    self.context = context
  }

  /// The records of a day, each with its line end.
  public func rows(_ facts: DayFacts) -> [String] {
    let material = DailyMaterial(facts: facts, previous: nil, context: context)
    guard !material.coverage.isBlind else { return [record(.init(table: "jour"), material)] }
    return day(material) + services(material) + needs(material)
  }

  /// What differs from one record of a day to the other.
  private struct Figures {
    var table: String
    var direction = ""
    var category = ""
    var service = ""
    var serviceID = ""
    var status = ""
    var postes = ""
    var share = ""
    var sent = ""
  }

  private func day(_ material: DailyMaterial) -> [String] {
    let facts = material.facts
    let share = material.suppression.percentage(facts.postesWithApproved, of: facts.postes)
    return [
      record(
        Figures(
          table: "jour", postes: text(material.suppression.count(facts.postes), material),
          share: share.map { String($0) } ?? material.hidden), material)
    ]
  }

  private func services(_ material: DailyMaterial) -> [String] {
    var hasMasked = false
    var records: [String] = []
    for use in OutsideUse(material.facts, suppression: material.suppression).services {
      guard !material.names.isMasked(use.service) else {
        hasMasked = true
        continue
      }
      let isShown = material.isShown(use.postes)
      records.append(
        record(
          Figures(
            table: "service", category: material.category(use.service)?.rawValue ?? "",
            service: InertText.cleaned(
              context.services[use.service]?.name ?? use.service.rawValue),
            serviceID: InertText.cleaned(use.service.rawValue), status: use.status.rawValue,
            postes: material.servicePostes(use).number.map { String($0) } ?? material.hidden,
            sent: isShown && use.sentBytes > 0 ? String(use.sentBytes) : ""), material))
    }
    // How many of them there are, and under which status, would already tell of persons.
    if hasMasked {
      records.append(
        record(
          Figures(
            table: "service", service: ServiceNames.masked(material.language),
            serviceID: "protege", postes: material.hidden), material))
    }
    return records
  }

  private func needs(_ material: DailyMaterial) -> [String] {
    guard material.showsDirections else { return [] }
    let table = NeedTable(material)
    return table.rows.flatMap { row in
      [
        record(
          Figures(
            table: "direction", direction: row.name,
            share: row.approvedPercentage.map { String($0) } ?? material.hidden), material)
      ]
        + zip(table.columns, row.cells).map { category, count in
          record(
            Figures(
              table: "besoin", direction: row.name, category: category.rawValue,
              postes: text(count, material)), material)
        }
    }
  }

  private func text(_ count: SuppressedCount, _ material: DailyMaterial) -> String {
    material.exact(count).map { String($0) } ?? material.hidden
  }

  private func record(_ figures: Figures, _ material: DailyMaterial) -> String {
    let facts = material.facts
    return encoder.record([
      version, .plain(facts.day.description),
      .plain(DateText.short(facts.day)),
      .plain(facts.level == .aggregate ? "agrege" : "pseudonymise"),
      .plain(String(facts.windows.map(\.days).max() ?? 1)),
      .text(material.coverage.verdict.word(in: material.language)), .plain(figures.table),
      .text(figures.direction), .plain(figures.category), .text(figures.service),
      .text(figures.serviceID), .plain(figures.status), .plain(figures.postes),
      .plain(figures.share), .plain(figures.sent),
    ])
  }
}
