import Model
import Privacy

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
      key: "besoins", title: language.say("Qui a besoin de quoi", "Who needs what"))
    guard material.showsDirections else {
      section.blocks = [
        .paragraph(
          language.say(
            "Pas de tableau par direction : moins de \(DailyMaterial.fewestPostes) postes déclarés ou vus ; "
              + "il désignerait des personnes.",
            "No table by department: fewer than \(DailyMaterial.fewestPostes) workstations declared or seen; "
              + "it would point at persons."))
      ]
      return section
    }
    let table = NeedTable(material)
    guard !table.columns.isEmpty else {
      section.blocks = [
        .paragraph(
          language.say(
            "Aucune case d'au moins \(material.k) postes.",
            "No cell of at least \(material.k) workstations."))
      ]
      return section
    }
    section.remark = language.say(
      "postes distincts, tous statuts ; sans total ; masqué : <\(material.k), ou le trahirait",
      "distinct workstations, all statuses; no total; masked: <\(material.k), or would tell it")
    section.blocks = [
      .table(reportTable(of: table)),
      .paragraph(
        language.say(
          "Le besoin métier (courrier, synthèse...) ne se lit pas sur le réseau : le demander à la "
            + "direction.",
          "The business need (mail, summary...) cannot be read on the network: ask the department.")
      ),
    ]
    return section
  }

  private func reportTable(of table: NeedTable) -> ReportTable {
    let knowsSizes = table.rows.contains { $0.declared != nil }
    let name =
      knowsSizes
      ? language.say("Direction (postes déclarés)", "Department (declared)")
      : language.say("Direction", "Department")
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
        key: "part-autorisee", title: language.say("Part autorisée", "Approved share"),
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
      caption: language.say(
        "Postes par direction et par besoin", "Workstations by department and need"),
      columns: columns, rows: rows)
  }
}
