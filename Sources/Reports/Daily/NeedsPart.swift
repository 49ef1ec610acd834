import Model
import Privacy
import Texts

/// Which directions need what, when there are enough postes to say it (P38).
struct NeedsPart {
  private let material: DailyMaterial
  private let language: Language

  /// A direction's name keeps at least this much on a narrow page.
  private static let narrowestName = 16

  init(_ material: DailyMaterial) {
    self.material = material
    language = material.language
  }

  /// The section; nil when no need was seen.
  func section() -> ReportSection? {
    guard !material.facts.needs.isEmpty else { return nil }
    var section = ReportSection(
      key: "besoins", title: language.say(.whoNeedsWhat))
    guard material.showsDirections else {
      section.blocks = [
        .paragraph(
          language.say(.tooFewForDepartments, DailyMaterial.fewestPostes))
      ]
      return section
    }
    let table = NeedTable(material)
    guard !table.columns.isEmpty else {
      section.blocks = [
        .paragraph(
          language.say(.noCellOfAtLeastWorkstations, material.k))
      ]
      return section
    }
    section.remark = language.say(.needsRemark, material.k)
    section.blocks = [
      .table(reportTable(of: table)),
      .paragraph(
        language.say(.needIsNotOnTheNetwork)
      ),
    ]
    return section
  }

  private func reportTable(of table: NeedTable) -> ReportTable {
    let knowsSizes = table.rows.contains { $0.declared != nil }
    let name =
      knowsSizes
      ? language.say(.departmentDeclared)
      : language.say(.department)
    var columns = [
      ReportTable.Column(key: "direction", title: name, narrowest: Self.narrowestName)
    ]
    for (rank, category) in table.columns.enumerated() {
      let words = category.words(in: language)
      columns.append(
        ReportTable.Column(
          key: category.rawValue, title: words.prefix(1).uppercased() + words.dropFirst(),
          isFigure: true,
          rank: NeedTable.mostColumns - rank, drawing: .shade))
    }
    columns.append(
      ReportTable.Column(
        key: "part-autorisee", title: language.say(.approvedShare),
        isFigure: true))
    let rows = table.rows.map { row in
      let size = row.declared.map { " (\(NumberText.count($0, language)))" } ?? ""
      let share = row.approvedPercentage.map {
        ReportCell(NumberText.percentage($0, language), number: $0)
      }
      return [ReportCell(row.name + size)] + row.cells.map { material.protectedCell($0) }
        + [share ?? ReportCell(material.hidden)]
    }
    return ReportTable(
      caption: language.say(.workstationsByDepartmentAndNeed),
      columns: columns, rows: rows)
  }
}
