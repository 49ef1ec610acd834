/// Writes a report as one HTML page without script, image or anything from elsewhere.
struct ReportHTML {
  let document: ReportDocument

  /// Nothing is loaded and nothing runs, were it ever written into the page.
  private static let policy =
    "script-src 'none'; object-src 'none'; img-src 'none'; font-src 'none'; connect-src 'none'; "
    + "frame-src 'none'; media-src 'none'; base-uri 'none'; form-action 'none'"

  /// The page.
  var text: String {
    var page = "<!DOCTYPE html>\n"
    HTMLElement.tag(.html, [(.lang, document.language.rawValue)], [head, body]).write(to: &page)
    return page
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

  private var body: HTMLElement {
    let whose = ["Vigie", document.collectivity ?? "", document.threshold]
    return .tag(
      .body, [],
      [
        .tag(
          .header, [],
          [
            .tag(.h1, [], document.name),
            .tag(
              .p, [(.className, "quiet")],
              whose.filter { !$0.isEmpty }.joined(separator: " · ")),
            .tag(.p, [], [.tag(.strong, [], document.period)]),
          ] + document.remarks.map { .tag(.p, [], $0) }),
        .tag(.main, [], document.sections.map(section)),
        .tag(.footer, [], document.footer.map { .tag(.p, [], $0) }),
      ])
  }

  private func section(_ section: ReportSection) -> HTMLElement {
    let heading = section.title + (section.verdict.map { language.say(" : ", ": ") + $0 } ?? "")
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
    case .table(let table):
      return self.table(
        caption: table.caption,
        head: table.columns.map { heading($0.title, isFigure: $0.isFigure) },
        rows: table.rows.map { row in
          zip(table.columns, row).enumerated().map { index, pair in
            let (column, cell) = pair
            return index == 0
              ? .tag(.th, [(.scope, "row")], cell.text)
              : .tag(.td, column.isFigure ? [(.className, "figure")] : [], cell.text)
          }
        })
    case .hours(let hours, let caption): return self.hours(hours, caption: caption)
    case .actions(let actions):
      return .tag(.ol, [], actions.map(action))
    }
  }

  private func action(_ action: ProposedAction) -> HTMLElement {
    var children = [
      HTMLElement.tag(.strong, [], action.who),
      .text(language.say(" : ", ": ") + action.what + " (\(action.ticket))"),
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
        heading(language.say("Tranche", "Range"), isFigure: false),
        heading(language.say("Nombre", "Number"), isFigure: true),
        .tag(.td, [(.hidden, "true")]),
      ],
      rows: facts.map { fact in
        [
          .tag(.th, [(.scope, "row")], fact.label),
          .tag(.td, [(.className, "figure")], fact.value.text),
          .tag(
            .td, [(.className, "bar"), (.hidden, "true")],
            [bar(fact.value.number ?? 0, of: largest)]),
        ]
      })
  }

  /// The hours side by side, a block over each in which packets were read.
  private func hours(_ hours: [ReportHour], caption: String) -> HTMLElement {
    let cells = hours.map { hour in
      HTMLElement.tag(
        .td, [(.className, "hour")],
        [
          hour.isHeard ? bar(1, of: 1) : .text(""),
          .text(hour.isHeard ? language.say("oui", "yes") : language.say("non", "no")),
        ])
    }
    return table(
      caption: caption,
      head: [heading(language.say("Heure", "Hour"), isFigure: false)]
        + hours.map {
          .tag(.th, [(.scope, "col"), (.className, "hour")], $0.label)
        },
      rows: [[.tag(.th, [(.scope, "row")], language.say("Lus", "Read"))] + cells])
  }

  /// A bar as long as its share of the largest; nothing is drawn for what is masked.
  private func bar(_ number: Int, of largest: Int) -> HTMLElement {
    guard number > 0, largest > 0 else { return .text("") }
    let share = Int((Double(number) / Double(largest) * 1000).rounded())
    let width = "\(max(share, 1) / 10).\(max(share, 1) % 10)%"
    return .tag(
      .svg, [(.width, "100%"), (.height, "16"), (.hidden, "true")],
      [.tag(.rect, [(.width, width), (.height, "16")])])
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
