import Texts

/// Writes a report as Markdown: CommonMark with GitHub's tables.
struct ReportMarkdown {
  let document: ReportDocument

  /// The page, each block followed by an empty line.
  var text: String {
    var blocks = ["# Vigie · " + MarkdownText.escaped(document.name)]
    let whose = [document.collectivity, document.threshold].compactMap(\.self)
    blocks.append(MarkdownText.escaped(whose.joined(separator: " · ")))
    blocks.append(MarkdownText.escaped(document.period))
    blocks += document.remarks.map(MarkdownText.escaped)
    for section in document.sections { blocks += self.blocks(of: section) }
    blocks.append("---")
    blocks += document.footer.map(MarkdownText.escaped)
    return blocks.joined(separator: "\n\n") + "\n"
  }

  private var language: Language { document.language }

  private func blocks(of section: ReportSection) -> [String] {
    let verdict = section.verdict.map { language.say(.labelColon) + $0 } ?? ""
    var blocks = ["## " + MarkdownText.escaped(section.title + verdict)]
    if let remark = section.remarkSentence { blocks.append(MarkdownText.escaped(remark)) }
    blocks += section.blocks.compactMap(text)
    return blocks
  }

  /// The block; nil for a drawing.
  private func text(of block: ReportBlock) -> String? {
    switch block {
    case .paragraph(let text): return MarkdownText.escaped(text)
    case .facts(let facts, _), .figures(let facts, _):
      return facts.map { fact in
        "- "
          + MarkdownText.escaped(fact.label + language.say(.labelColon) + fact.value.text)
      }.joined(separator: "\n")
    case .table(let table): return self.table(table)
    case .trend(let trend): return self.table(trend.table)
    case .hours: return nil
    case .actions(let actions):
      return actions.enumerated().map { index, action in
        let command = action.command.map { action.separator(language) + $0 } ?? ""
        return "\(index + 1). "
          + MarkdownText.escaped(
            action.who + language.say(.labelColon) + action.what + " (\(action.ticket))" + command)
      }.joined(separator: "\n")
    }
  }

  private func table(_ table: ReportTable) -> String {
    let heads = row(table.columns.map { MarkdownText.escaped($0.title) })
    let rule = row(table.columns.map { $0.isFigure ? "---:" : "---" })
    let rows = table.rows.map { row in self.row(row.map { MarkdownText.escaped($0.text) }) }
    return ([heads, rule] + rows).joined(separator: "\n")
  }

  private func row(_ cells: [String]) -> String {
    "| " + cells.joined(separator: " | ") + " |"
  }
}
