/// Draws figures as elements: every drawing repeats numbers that stand beside it as text.
///
/// What is masked has no number, so nothing of it can be drawn.
enum HTMLDrawing {
  /// Grounds of a heat map, the darkest last; the style sheet has a class for each.
  static let shades = 4

  /// A bar as long as its share of the largest; nothing is drawn for what is masked.
  static func bar(_ number: Int, of largest: Int, height: Int = 16) -> HTMLElement {
    guard number > 0, largest > 0 else { return .text("") }
    let tenths = share(number, of: largest, parts: 1000)
    return .tag(
      .svg, [(.width, "100%"), (.height, "\(height)"), (.hidden, "true")],
      [.tag(.rect, [(.width, "\(tenths / 10).\(tenths % 10)%"), (.height, "\(height)")])])
  }

  /// A bar as high as its share of the largest, standing on the line of its neighbours.
  static func column(_ number: UInt64, of largest: UInt64) -> HTMLElement {
    guard number > 0, largest > 0 else { return .text("") }
    let height = max(1, Int((Double(number) / Double(largest) * Double(columnHeight)).rounded()))
    return .tag(
      .svg, [(.width, "100%"), (.height, "\(columnHeight)"), (.hidden, "true")],
      [
        .tag(
          .rect,
          [(.y, "\(columnHeight - height)"), (.width, "100%"), (.height, "\(height)")])
      ])
  }

  private static let columnHeight = 40

  /// The class of a cell of a heat map; nil for 0.
  static func shade(_ cell: ReportCell, of largest: Int) -> String? {
    guard let number = cell.number else { return "masked" }
    guard number > 0, largest > 0 else { return nil }
    return "shade-\((share(number, of: largest, parts: shades * 1000) + 999) / 1000)"
  }

  /// Each kind of figure in a band of its own, a bar for each day.
  static func trend(_ trend: ReportTrend) -> HTMLElement {
    let bands = trend.series.flatMap { series -> [HTMLElement] in
      let summary = series.summary.isEmpty ? "" : " · " + series.summary
      return [
        .tag(.p, [], [.tag(.strong, [], series.title), .text(summary)]),
        .tag(
          .svg,
          [
            (.viewBox, "0 0 \(max(1, trend.days.count) * dayWidth) \(bandHeight)"),
            (.aspect, "none"), (.width, "100%"), (.height, "\(bandHeight)"), (.hidden, "true"),
          ],
          series.cells.indices.compactMap { day in
            mark(
              series.cells[day], at: day, of: series.largest,
              isKnown: !series.gaps.contains(day))
          }),
      ]
    }
    let ends = [trend.days.first, trend.days.last].compactMap(\.self)
    return .tag(
      .div, [(.className, "trend")],
      bands
        + [
          .tag(.p, [(.className, "ends quiet")], ends.map { .tag(.span, [], $0) }),
          .tag(.p, [(.className, "quiet")], trend.legend),
        ])
  }

  private static let dayWidth = 10
  private static let bandHeight = 48
  private static let maskedHeight = 8

  /// A bar for a number, a small frame for what is masked, a frame of full height where nothing is
  /// known, told apart by form and not by colour; nothing for 0.
  private static func mark(
    _ cell: ReportCell, at day: Int, of largest: Int, isKnown: Bool
  ) -> HTMLElement? {
    let x = (.x, "\(day * dayWidth + 1)") as (HTMLElement.Attribute, String)
    let width = (.width, "\(dayWidth - 2)") as (HTMLElement.Attribute, String)
    func rect(_ height: Int, _ name: String) -> HTMLElement {
      .tag(
        .rect,
        [
          (.className, name), x, (.y, "\(bandHeight - height)"), width, (.height, "\(height)"),
        ])
    }
    guard isKnown else { return rect(bandHeight - 2, "gap") }
    guard let number = cell.number else { return rect(maskedHeight, "hidden") }
    return number > 0 ? rect(share(number, of: largest, parts: bandHeight), "value") : nil
  }

  /// The share in so many parts, one at least.
  private static func share(_ number: Int, of largest: Int, parts: Int) -> Int {
    max(1, Int((Double(number) / Double(largest) * Double(parts)).rounded()))
  }
}
