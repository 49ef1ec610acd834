import Model
import Privacy
import Testing

@testable import Reports

@Suite struct NeedTableTests {
  /// The list of directions shows the postes of each: beside them a need of nearly all tells the others.
  @Test func aNeedOfNearlyAllPostesOfADirectionIsMasked() throws {
    var facts = SampleTown.ordinaryDay()
    facts.directions[2] = DirectionUse(
      direction: "Urbanisme et habitat", postes: 120, postesWithApproved: 41)
    let table = NeedTable(DailyMaterial(facts: facts, previous: nil, context: SampleTown.context()))
    let row = try #require(table.rows.first { $0.name == "Urbanisme et habitat" })
    #expect(row.postes == .exact(120))
    let assistant = try #require(table.columns.firstIndex(of: .assistant))
    #expect(row.cells[assistant].hidesMeasures)
    let page = DailyReport(facts: facts, previous: nil, context: SampleTown.context())
      .written(as: .text)
    #expect(!page.contains(" 118 "))
  }

  /// Where the direction's postes are masked themselves there is nothing to subtract from.
  @Test func aNeedBesideMaskedPostesIsShown() throws {
    var facts = SampleTown.ordinaryDay()
    let names = [("A", 2), ("B", 3), ("C", 40), ("D", 60)]
    facts.directions = names.map {
      DirectionUse(direction: $0.0, postes: $0.1, postesWithApproved: 0)
    }
    facts.needs = names.map {
      NeedCell(direction: $0.0, category: .assistant, postes: max(1, $0.1 - 2))
    }
    facts.postes = 105
    let rows = NeedTable(
      DailyMaterial(facts: facts, previous: nil, context: SampleTown.context())
    ).rows
    #expect(rows.first { $0.name == "C" }?.postes.hidesMeasures == true)
    #expect(rows.first { $0.name == "C" }?.cells.first == .exact(38))
    #expect(rows.first { $0.name == "D" }?.cells.first?.hidesMeasures == true)
  }

  /// All approved tools are assistants: beside the share, the need tells who used other assistants only.
  @Test func theShareOfANeedsApprovedToolDoesNotTellTheOthers() throws {
    func share(_ approved: Int, _ change: (inout DayFacts) -> Void = { _ in }) throws -> Int? {
      var facts = SampleTown.ordinaryDay()
      facts.directions[2] = DirectionUse(
        direction: "Urbanisme et habitat", postes: 140, postesWithApproved: approved)
      change(&facts)
      let table = NeedTable(
        DailyMaterial(facts: facts, previous: nil, context: SampleTown.context()))
      return try #require(table.rows.first { $0.name == "Urbanisme et habitat" }).approvedPercentage
    }
    #expect(try share(110) == 79)
    #expect(try share(116) == nil, "118 had the need, so that 2 used other assistants")
    #expect(
      try share(116) { $0.services.append(SampleTown.use("otter", .approved, 9, .volume, 1)) }
        == 83, "with approved tools of two needs nothing follows")
  }

  /// The share of whoever has no direction is shown: what is left for the rows that hide theirs is 2.
  @Test func sharesDoNotTellTheRowsThatHideTheirs() {
    var facts = SampleTown.ordinaryDay()
    facts.directions = [("A", 100, 40), ("B", 100, 2), (nil, 100, 30)].map {
      DirectionUse(direction: $0.0, postes: $0.1, postesWithApproved: $0.2)
    }
    facts.needs = [("A", 80), ("B", 60), (nil, 70)].map {
      NeedCell(direction: $0.0, category: .assistant, postes: $0.1)
    }
    (facts.postes, facts.postesWithApproved) = (300, 72)
    let table = NeedTable(
      DailyMaterial(facts: facts, previous: nil, context: SampleTown.context()))
    #expect(table.rows.count == 3)
    #expect(table.rows.allSatisfy { $0.approvedPercentage == nil })
  }
}
