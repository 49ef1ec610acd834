/// A table of plain text whose columns shrink, and then leave, until it fits the page.
struct TextTable {
  /// A column.
  struct Column {
    let title: String
    /// Whether its cells stand at its right border, as figures do.
    var isFigure = false
    /// The fewest columns of the page that it can do with; nil when it cannot shrink.
    var narrowest: Int?
    /// Columns of a lower rank leave first when the page is narrow; nil when it always stays.
    var rank: Int?
  }

  let columns: [Column]
  var rows: [[String]]
  /// Which cells stand out: by the row and the column, nil where none does.
  var tone: (_ row: Int, _ column: Int) -> TextTone? = { _, _ in nil }

  /// Blanks between two columns.
  static let gap = 2

  /// The title line and the rows, none wider than `width`.
  func lines(width: Int) -> [String] {
    var kept = Array(columns.indices)
    var widths = natural()
    while total(kept, widths) > width {
      if let widest = widestShrinkable(kept, widths) {
        widths[widest] -= 1
      } else if let leaving = kept.filter({ columns[$0].rank != nil })
        .min(by: { (columns[$0].rank ?? 0) < (columns[$1].rank ?? 0) })
      {
        kept.removeAll { $0 == leaving }
        widths = natural()
      } else {
        break
      }
    }
    return ([columns.map(\.title)] + rows).enumerated().map { number, row in
      let cells = kept.map { index in
        let cell = index < row.count ? row[index] : ""
        return TextWidth.pad(
          TextWidth.cut(cell, to: widths[index]), to: widths[index],
          toTheRight: columns[index].isFigure)
      }
      var line = TextWidth.cut(
        cells.joined(separator: String(repeating: " ", count: Self.gap)), to: width)
      while line.last == " " { line.removeLast() }
      return number == 0 ? line : toned(line, row: number - 1, kept, widths)
    }
  }

  /// The line of a row with those of its cells marked that stand out: after it was set, so that no column
  /// moves.
  private func toned(_ line: String, row: Int, _ kept: [Int], _ widths: [Int]) -> String {
    var rest = line[...]
    var result = ""
    for column in kept {
      let cell = TextWidth.prefix(rest, width: widths[column])
      rest = rest.dropFirst(cell.count)
      result += tone(row, column).map { $0.marked(cell) } ?? cell
      let gap = rest.prefix(Self.gap)
      rest = rest.dropFirst(Self.gap)
      result += gap
    }
    return result + rest
  }

  private func natural() -> [Int] {
    columns.indices.map { index in
      let cells = rows.map { index < $0.count ? TextWidth.of($0[index]) : 0 }
      return max(cells.max() ?? 0, TextWidth.of(columns[index].title))
    }
  }

  private func total(_ kept: [Int], _ widths: [Int]) -> Int {
    kept.reduce(0) { $0 + widths[$1] } + Self.gap * max(0, kept.count - 1)
  }

  private func widestShrinkable(_ kept: [Int], _ widths: [Int]) -> Int? {
    kept.filter { index in columns[index].narrowest.map { widths[index] > $0 } ?? false }
      .max { widths[$0] < widths[$1] }
  }
}
