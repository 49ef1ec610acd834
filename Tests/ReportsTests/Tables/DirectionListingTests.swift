import Foundation
import Model
import TestSupport
import Testing

@testable import Reports

@Suite struct DirectionListingTests {
  private func rows(_ days: [DayFacts]) throws -> [[String: String]] {
    try DirectionListing(DaysRead(days, context: SampleTown.context())).page.jsonLines
      .split(separator: "\n").map { line in
        let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
        return (object ?? [:]).compactMapValues { ($0 as? [String: Any])?["texte"] as? String }
      }
  }

  @Test func aDirectionHasItsPostesItsShareAndItsFirstNeeds() throws {
    let rows = try rows([SampleTown.ordinaryDay()])
    let first = try #require(rows.first)
    #expect(first["direction"] == "Solidarités et santé")
    #expect(first["postes-declares"] == "512")
    #expect(first["postes"] == "160")
    #expect(first["part-autorisee"] == "51\u{a0}%")
    #expect(first["besoins"] == "assistant 142, traduction 21, réunion 18")
    // A direction of 4 declared postes is put together with the next smallest.
    #expect(!rows.contains { $0["direction"] == "Cabinet" })
    let merged = try #require(rows.last)
    #expect(merged["direction"] == "Directions regroupées")
    #expect(merged["postes"] == "masqué" && merged["part-autorisee"] == "masqué")
  }

  @Test func daysAreARange() throws {
    var before = SampleTown.ordinaryDay()
    before.period = Period(SampleTown.day.adding(days: -1))
    before.directions[0] = DirectionUse(
      direction: "Solidarités et santé", postes: 150, postesWithApproved: 75)
    let row = try rows([before, SampleTown.ordinaryDay()]).first
    #expect(row?["postes"] == "150 à 160")
    #expect(row?["part-autorisee"] == "50\u{a0}% à 51\u{a0}%")
  }

  /// A direction is masked on a day to protect another one: it may have had more than on the others.
  @Test func aMaskedDayLeavesNoMost() throws {
    func day(_ offset: Int, _ postes: [String: Int]) -> DayFacts {
      var day = SampleTown.ordinaryDay()
      day.period = Period(SampleTown.day.adding(days: offset))
      day.directions = postes.map {
        DirectionUse(direction: $0.key, postes: $0.value, postesWithApproved: 0)
      }
      day.needs = postes.map { NeedCell(direction: $0.key, category: .assistant, postes: $0.value) }
      day.postes = postes.values.reduce(0, +)
      return day
    }
    // 2 and 3 are put together, and the next smallest is masked with them: its 40 are more than its 20.
    let rows = try rows([
      day(-1, ["A": 14, "B": 15, "C": 20, "D": 30]), day(0, ["A": 2, "B": 3, "C": 40, "D": 60]),
    ])
    let masked = try #require(rows.first { $0["direction"] == "C" })
    #expect(masked["postes"] == "20 ou masqué")
    #expect(masked["postes_min"] == "" && masked["postes_max"] == "")
    let shown = try #require(rows.first { $0["direction"] == "D" })
    #expect(shown["postes"] == "30 à 60" && shown["postes_max"] == "60")
    // A has no row on the second day, and may be any part of those that were put together.
    let merged = try #require(rows.first { $0["direction"] == "A" })
    #expect(merged["postes"] == "14 ou masqué" && merged["postes_max"] == "")
    #expect(merged["besoins"]?.hasSuffix(" ou masqué") ?? false)
  }

  @Test func aQuietDayIsLeftOutAndSaidToBe() throws {
    var quiet = SampleTown.ordinaryDay()
    quiet.period = Period(SampleTown.day.adding(days: -1))
    quiet.coverage["postes.seen"] = 19
    quiet.directions[0] = DirectionUse(
      direction: "Solidarités et santé", postes: 15, postesWithApproved: 7)
    let days = [quiet, SampleTown.ordinaryDay()]
    #expect(try rows(days).first?["postes"] == "160")
    let page = DirectionListing(DaysRead(days, context: SampleTown.context())).page
    #expect(page.plainText.contains("1 journée sur 2 sans directions"))
  }

  @Test func smallTownsHaveNoTable() throws {
    var day = SampleTown.ordinaryDay()
    day.coverage["postes.seen"] = 19
    let page = DirectionListing(DaysRead([day], context: SampleTown.context())).page
    #expect(page.jsonLines.isEmpty)
    #expect(page.plainText.contains("il désignerait des personnes"))
  }

  /// The postes of the rows and the whole town's number, which the report shows, tell no small one.
  @Test func noDirectionFollowsFromTheWholeTown() throws {
    var random = SeededRandom.forProperty(usual: 20261121)
    for _ in 0..<300 {
      var day = SampleTown.ordinaryDay()
      let names = ["A", "B", "C", "D", nil]
      day.directions = names.map {
        DirectionUse(
          direction: $0, postes: Int.random(in: 0...14, using: &random), postesWithApproved: 0)
      }
      day.needs = day.directions.filter { $0.postes > 0 }.map {
        NeedCell(direction: $0.direction, category: .assistant, postes: $0.postes)
      }
      day.postes = day.directions.reduce(0) { $0 + $1.postes }
      let rows = try rows([day])
      let shown = rows.compactMap { Int($0["postes_max"] ?? "") }
      #expect(shown.allSatisfy { $0 == 0 || $0 >= 5 })
      let hidden = day.postes - shown.reduce(0, +)
      #expect(hidden == 0 || hidden >= 5 || shown.isEmpty, "seed \(random.seed): \(rows)")
    }
  }
}
