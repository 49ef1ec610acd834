import Model
import TestSupport
import Testing

@testable import Privacy

@Suite struct SuppressedTableTests {
  private func use(_ direction: String?, _ postes: Int, approved: Int = 0) -> DirectionUse {
    DirectionUse(direction: direction, postes: postes, postesWithApproved: approved)
  }

  private func cell(_ direction: String?, _ category: ServiceCategory, _ postes: Int) -> NeedCell {
    NeedCell(direction: direction, category: category, postes: postes)
  }

  @Test func rowsAndColumnsComeByNumberOfPostes() {
    let table = SuppressedTable(
      needs: [
        cell("Culture", .image, 22), cell("Culture", .assistant, 74),
        cell("Solidarités", .image, 4),
        cell("Solidarités", .assistant, 142), cell(nil, .code, 31),
      ],
      directions: [use("Culture", 90, approved: 19), use(nil, 40), use("Solidarités", 150)],
      under: .inside)
    #expect(table.columns == [.assistant, .code, .image])
    #expect(
      table.rows.map(\.label) == [.direction("Solidarités"), .direction("Culture"), .undeclared])
    #expect(table.rows.map(\.postes) == [.exact(150), .exact(90), .exact(40)])
    #expect(table.rows.map(\.approvedPercentage) == [0, 21, 0])
    #expect(
      table.rows.map(\.cells) == [
        [.exact(142), .exact(0), .below(5)], [.exact(74), .exact(0), .exact(22)],
        [.exact(0), .exact(31), .exact(0)],
      ])
  }

  @Test func smallDirectionsAreMergedAndLoseTheirNames() {
    let table = SuppressedTable(
      needs: [
        cell("A", .assistant, 3), cell("B", .assistant, 4), cell("C", .assistant, 50),
        cell("B", .image, 1),
      ],
      directions: [use("A", 3), use("B", 4, approved: 2), use("C", 50)], under: .inside)
    #expect(table.rows.map(\.label) == [.direction("C"), .merged(2)])
    // One poste may be in both: the sum of 7 says nothing about how many they are.
    #expect(table.rows.last?.postes == .below(5))
    #expect(table.rows.last?.approvedPercentage == nil)
    #expect(table.rows.last?.cells == [.below(5), .below(5)])
  }

  @Test func oneSmallDirectionTakesTheNextSmallestWithIt() {
    let table = SuppressedTable(
      needs: [cell("A", .assistant, 2), cell("B", .assistant, 30), cell("C", .assistant, 60)],
      directions: [use("A", 2), use("B", 30), use("C", 60)], under: .inside)
    #expect(table.rows.map(\.label) == [.direction("C"), .merged(2)])
    #expect(table.rows.map(\.postes) == [.exact(60), .below(5)])
  }

  @Test func fewerPostesThanTheThresholdInAllAreOnlySaidToBeFew() {
    let table = SuppressedTable(
      needs: [cell("A", .assistant, 2), cell("B", .image, 1)],
      directions: [use("A", 2, approved: 2), use("B", 1)], under: .inside)
    #expect(table.rows.map(\.label) == [.merged(2)])
    #expect(table.rows.first?.postes == .below(5))
    #expect(table.rows.first?.approvedPercentage == nil)
    #expect(table.rows.first?.cells == [.below(5), .below(5)])
  }

  @Test func nothingSeenIsAnEmptyTable() {
    let table = SuppressedTable(needs: [], directions: [use("A", 0)], under: .inside)
    #expect(table.rows.isEmpty)
    #expect(table.columns.isEmpty)
  }

  @Test func oddInputGivesNoTrap() {
    let table = SuppressedTable(
      needs: [
        cell("A", .assistant, .max), cell("B", .assistant, .max), cell("A", .assistant, .min),
        cell("only in needs", .image, 50),
      ],
      directions: [
        use("A", .max, approved: .min), use("A", .max, approved: .max), use("B", .min),
      ], under: .inside)
    #expect(table.rows.map(\.label) == [.merged(3)])
    #expect(table.columns == [.assistant, .image])
  }

  @Test(arguments: [41, 42, 43, 44] as [UInt64], [5, 11])
  func noSmallNumberIsEverShown(seed: UInt64, threshold: Int) {
    var random = SeededRandom(seed: seed)
    for _ in 0..<200 {
      let names = (0..<Int.random(in: 0...6, using: &random)).map { "D\($0)" }
      let directions = names.map { name in
        let postes = Int.random(in: 0...25, using: &random)
        return use(name, postes, approved: Int.random(in: 0...postes, using: &random))
      }
      let needs = directions.flatMap { direction in
        ServiceCategory.allCases.prefix(4).map {
          cell(direction.direction, $0, Int.random(in: 0...direction.postes, using: &random))
        }
      }
      let table = SuppressedTable(
        needs: needs, directions: directions, under: Suppression(k: threshold))
      let total = directions.reduce(0) { $0 + $1.postes }
      var shown = 0
      for row in table.rows {
        for count in [row.postes] + row.cells {
          if case .exact(let number) = count { #expect(number == 0 || number >= threshold) }
        }
        if case .exact(let number) = row.postes { shown += number }
        if row.postes.hidesMeasures { #expect(row.approvedPercentage == nil) }
        #expect(row.cells.count == table.columns.count)
      }
      #expect(
        shown == total || total - shown >= threshold || total < threshold,
        "a difference gives a row away, seed \(seed)")
      let merged = table.rows.count {
        if case .merged = $0.label { true } else { false }
      }
      #expect(merged <= 1, "seed \(seed)")
    }
  }
}
