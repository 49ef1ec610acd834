import Texts

/// Writes a report as a page of plain text; no line is wider than the page.
struct ReportText {
  let document: ReportDocument
  let width: Int
  /// Whether headings, the verdict on coverage and statuses stand out, as a terminal shows them.
  var isColoured = false

  /// The columns of « who » before a thing to do.
  private static let actorWidth = 12

  /// The page, each line ended.
  var text: String {
    var page = TextPage(language: language, width: width)
    let heading = ["VIGIE", document.name, document.collectivity ?? "", document.threshold]
    page.paragraph(heading.filter { !$0.isEmpty }.joined(separator: " · "), hanging: 2)
    page.paragraph(document.period)
    for remark in document.remarks { page.paragraph(remark, hanging: 2) }
    for section in document.sections { write(section, on: &page) }
    page.skip()
    for line in document.footer { page.paragraph(line) }
    return page.text
  }

  private var language: Language { document.language }

  private func write(_ section: ReportSection, on page: inout TextPage) {
    page.skip()
    var title = section.title.uppercased()
    var rest = ""
    if let verdict = section.verdict {
      title += language.say(.labelColon)
      rest = verdict.uppercased() + "."
      if let remark = section.remark { rest += " " + remark }
    } else if let remark = section.remark {
      rest = " (\(remark))"
    }
    if isColoured {
      page.paragraph(title + rest, hanging: 2, heading: title, verdict: verdict(of: section))
    } else {
      page.paragraph(title + rest, hanging: 2)
    }
    for block in section.blocks { write(block, on: &page) }
  }

  private func verdict(of section: ReportSection) -> (word: String, tone: TextTone)? {
    guard let word = section.verdict,
      let verdict = CoverageVerdict.allCases.first(where: { $0.word(in: language) == word })
    else { return nil }
    return (word.uppercased(), TextTone(verdict))
  }

  private func write(_ block: ReportBlock, on page: inout TextPage) {
    switch block {
    case .paragraph(let text): page.paragraph(text, indent: 2)
    case .facts(let facts, let labelWidth):
      for fact in facts { page.field(fact.label, fact.value.text, labelWidth: labelWidth) }
    case .figures(let facts, _):
      let parts = facts.map { $0.label + language.say(.labelColon) + $0.value.text }
      page.paragraph(parts.joined(separator: " · "), indent: 2)
    case .table(let table):
      page.table(isColoured ? TextTable(table, coloured: language) : TextTable(table))
    case .trend(let trend):
      page.table(TextTable(trend.weeks))
      if let remark = trend.weeksRemark { page.paragraph(remark, indent: 2) }
    case .hours: break
    case .actions(let actions):
      for (index, action) in actions.enumerated() {
        let command = action.command.map { action.separator(language) + TextPage.command($0) }
        page.field(
          "\(index + 1) \(action.who)", action.what + " [\(action.ticket)]" + (command ?? ""),
          labelWidth: Self.actorWidth)
      }
    }
  }
}
