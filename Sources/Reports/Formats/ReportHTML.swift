import Texts

/// Writes a report as one HTML page without script, image or anything from elsewhere.
struct ReportHTML {
  let document: ReportDocument
  var style = PageStyle()

  /// Nothing is loaded and nothing runs, were it ever written into the page: the styles and the logo
  /// are in it. What a template adds comes after this and can only forbid more.
  private static let policy =
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"

  /// The page.
  var text: String {
    let values: [PageTemplate.Value: String] = [
      .heading: Self.written(heading), .sections: Self.written(document.sections.map(section)),
      .footer: Self.written(document.footer.map { .tag(.p, [], $0) }),
      .logo: Self.written(logo), .title: document.name,
      .collectivity: document.collectivity ?? "", .period: document.period,
    ]
    var page = "<!DOCTYPE html>\n<html lang=\"\(document.language.rawValue)\">"
    head.write(to: &page)
    page += "<body>\n"
    page += style.template?.body(values) ?? Self.body(values)
    return page + "</body>\n</html>\n"
  }

  /// The product's own page: config/templates/rapport.mustache says the same.
  private static func body(_ values: [PageTemplate.Value: String]) -> String {
    "<header>\n" + (values[.logo] ?? "") + (values[.heading] ?? "") + "</header>\n<main>\n"
      + (values[.sections] ?? "") + "</main>\n<footer>\n" + (values[.footer] ?? "") + "</footer>\n"
  }

  private static func written(_ elements: [HTMLElement]) -> String {
    var text = ""
    for element in elements { element.write(to: &text) }
    return text
  }

  private var logo: [HTMLElement] {
    guard let logo = style.logo else { return [] }
    let name = document.collectivity.map { language.say(.reportHTMLOf) + $0 } ?? ""
    return [
      .tag(
        .img,
        [
          (.className, "logo"), (.source, logo.address),
          (.alternative, language.say(.logo) + name),
        ])
    ]
  }

  private var language: Language { document.language }

  private var head: HTMLElement {
    let title = ["Vigie", document.name, document.collectivity ?? "", document.meta.period]
    return .tag(
      .head, [],
      [
        .tag(.meta, [(.charset, "utf-8")]),
        .tag(.meta, [(.httpEquiv, "Content-Security-Policy"), (.content, Self.policy)]),
        .tag(.meta, [(.name, "viewport"), (.content, "width=device-width, initial-scale=1")]),
        .tag(.meta, [(.name, "robots"), (.content, "noindex")]),
        .tag(.meta, [(.name, "referrer"), (.content, "no-referrer")]),
        .tag(.title, [], title.filter { !$0.isEmpty }.joined(separator: " · ")),
        .stylesheet(ReportStylesheet.css),
      ])
  }

  private var heading: [HTMLElement] {
    let whose = ["Vigie", document.collectivity ?? "", document.threshold]
    return [
      .tag(.h1, [], document.name),
      .tag(
        .p, [(.className, "quiet")], whose.filter { !$0.isEmpty }.joined(separator: " · ")),
      .tag(.p, [], [.tag(.strong, [], document.period)]),
    ] + document.remarks.map { .tag(.p, [], $0) }
  }

  private func section(_ section: ReportSection) -> HTMLElement {
    let heading = section.title + (section.verdict.map { language.say(.labelColon) + $0 } ?? "")
    var children = [HTMLElement.tag(.h2, [(.id, section.key)], heading)]
    if let remark = section.remarkSentence {
      children.append(.tag(.p, [(.className, "quiet")], remark))
    }
    children += section.blocks.map(block)
    return .tag(.section, [(.labelledBy, section.key)], children)
  }

  private func block(_ block: ReportBlock) -> HTMLElement {
    switch block {
    case .paragraph(let text): return .tag(.p, [], text)
    case .facts(let facts, _):
      return .tag(
        .dl, [],
        facts.flatMap { fact -> [HTMLElement] in
          [.tag(.dt, [], fact.label), .tag(.dd, [], fact.value.text)]
        })
    case .figures(let facts, let caption): return figures(facts, caption: caption)
    case .table(let table): return self.table(table)
    case .trend(let trend):
      return .tag(.div, [], [HTMLDrawing.trend(trend), table(trend.table)])
    case .hours(let hours, let caption): return self.hours(hours, caption: caption)
    case .actions(let actions):
      return .tag(.ol, [], actions.map(action))
    }
  }

  private func action(_ action: ProposedAction) -> HTMLElement {
    var children = [
      HTMLElement.tag(.strong, [], action.who),
      .text(language.say(.labelColon) + action.what + " (\(action.ticket))"),
    ]
    if let command = action.command {
      children += [.text(action.separator(language)), .tag(.code, [], command)]
    }
    return .tag(.li, [], children)
  }

  /// Figures of one kind: their table, with a bar beside each that is shown.
  private func figures(_ facts: [ReportFact], caption: String) -> HTMLElement {
    let largest = facts.compactMap(\.value.number).max() ?? 0
    return table(
      caption: caption,
      head: [
        heading(language.say(.range), isFigure: false),
        heading(language.say(.number), isFigure: true),
        .tag(.td, [(.hidden, "true")]),
      ],
      rows: facts.map { fact in
        [
          .tag(.th, [(.scope, "row")], fact.label),
          .tag(.td, [(.className, "figure")], fact.value.text),
          .tag(
            .td, [(.className, "bar"), (.hidden, "true")],
            [HTMLDrawing.bar(fact.value.number ?? 0, of: largest)]),
        ]
      })
  }

  /// The hours side by side, over each a block as high as its packets where those are known.
  private func hours(_ hours: [ReportHour], caption: String) -> HTMLElement {
    let largest = hours.compactMap(\.packets?.size).max() ?? 0
    let cells = hours.map { hour in
      let isHeard = hour.isHeard ? language.say(.yes) : language.say(.no)
      return HTMLElement.tag(
        .td, [(.className, "hour")],
        [
          largest > 0
            ? HTMLDrawing.column(hour.packets?.size ?? 0, of: largest)
            : HTMLDrawing.bar(hour.isHeard ? 1 : 0, of: 1),
          .text(hour.packets?.text ?? isHeard),
        ])
    }
    let title =
      largest > 0
      ? language.say(.coveragePartPackets) : language.say(.reportHTMLRead)
    return table(
      caption: caption,
      head: [heading(language.say(.hour), isFigure: false)]
        + hours.map {
          .tag(.th, [(.scope, "col"), (.className, "hour")], $0.label)
        },
      rows: [[.tag(.th, [(.scope, "row")], title)] + cells])
  }

  private func table(_ table: ReportTable) -> HTMLElement {
    let largest = table.largestDrawn
    return self.table(
      caption: table.caption,
      head: table.columns.map { heading($0.title, isFigure: $0.isFigure) },
      rows: table.rows.map { row in
        zip(table.columns, row).enumerated().map { index, pair in
          index == 0
            ? .tag(.th, [(.scope, "row")], pair.1.text)
            : cell(pair.1, of: pair.0, largest: largest)
        }
      })
  }

  private func cell(
    _ cell: ReportCell, of column: ReportTable.Column, largest: Int
  ) -> HTMLElement {
    var names = column.isFigure ? ["figure"] : []
    var children = [HTMLElement.text(cell.text)]
    switch column.drawing {
    case .shade: if let shade = HTMLDrawing.shade(cell, of: largest) { names.append(shade) }
    case .bar: children.append(HTMLDrawing.bar(cell.number ?? 0, of: largest, height: 6))
    case nil: break
    }
    return .tag(
      .td, names.isEmpty ? [] : [(.className, names.joined(separator: " "))], children)
  }

  private func heading(_ title: String, isFigure: Bool) -> HTMLElement {
    .tag(.th, [(.scope, "col")] + (isFigure ? [(.className, "figure")] : []), title)
  }

  /// A table in a frame that scrolls by touch and by key where the page is narrow.
  private func table(
    caption: String, head: [HTMLElement], rows: [[HTMLElement]]
  ) -> HTMLElement {
    .tag(
      .div,
      [(.className, "table"), (.role, "region"), (.tabindex, "0"), (.label, caption)],
      [
        .tag(
          .table, [],
          [
            .tag(.caption, [], caption),
            .tag(.thead, [], [.tag(.tr, [], head)]),
            .tag(.tbody, [], rows.map { .tag(.tr, [], $0) }),
          ])
      ])
  }
}
