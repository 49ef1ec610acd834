import Foundation
import Model
import Testing

@testable import Reports

@Suite struct TrendListingTests {
  private func day(_ offset: Int, postes: Int, approved: Int, blind: Bool = false) -> DayFacts {
    var facts = SampleTown.ordinaryDay()
    facts.period = Period(SampleTown.day.adding(days: offset))
    facts.hoursWithPackets = SampleTown.hours(facts.day, 0..<24)
    facts.postes = postes
    facts.postesWithApproved = approved
    if blind { facts.coverage = [:] }
    return facts
  }

  private func rows(_ days: [DayFacts], keys: [SealedKey] = []) throws -> [[String: String]] {
    try page(days, keys).jsonLines.split(separator: "\n").map { line in
      let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      return (object ?? [:]).compactMapValues { ($0 as? [String: Any])?["texte"] as? String }
    }
  }

  private func page(_ days: [DayFacts], _ keys: [SealedKey] = []) -> TablePage {
    TrendListing(DaysRead(days, context: SampleTown.context(), keys: keys)).page
  }

  @Test func aWeekGoesFromItsLowestDayToItsHighest() throws {
    let rows = try rows([
      day(-1, postes: 700, approved: 210), day(0, postes: 812, approved: 341),
      day(1, postes: 0, approved: 0),
    ])
    #expect(rows.count == 1)
    #expect(rows.first?["semaine_iso"] == "2026-W47")
    #expect(rows.first?["jours"] == "3 sur 7")
    #expect(rows.first?["postes"] == "700 à 812")
    #expect(rows.first?["part-autorisee"] == "30\u{a0}% à 42\u{a0}%")
  }

  @Test func smallNumbersAndSharesThatTellThemAreHidden() throws {
    let rows = try rows([day(0, postes: 4, approved: 2), day(1, postes: 12, approved: 10)])
    #expect(rows.first?["postes"] == "<5 à 12")
    #expect(rows.first?["part-autorisee"] == "masqué")
  }

  @Test func aBlindDayMakesNoTrendAndAGapIsSaid() throws {
    let rows = try rows([
      day(-14, postes: 100, approved: 50), day(0, postes: 1, approved: 0, blind: true),
    ])
    #expect(rows.map { $0["semaine_iso"] } == ["2026-W45", "2026-W46", "2026-W47"])
    #expect(rows.map { $0["postes"] } == ["100", "non lu", "non lu"])
    #expect(rows.map { $0["jours"] } == ["1 sur 7", "0 sur 7", "0 sur 7"])
  }

  @Test func aWeekInWhichTheKeyChangesIsFlagged() throws {
    let keys = [SampleTown.day(2026, 10, 1), SampleTown.day(2026, 11, 18)].map {
      SealedKey(firstDay: $0, days: 48, fingerprint: "\($0)", parcel: [])
    }
    let days = [day(-7, postes: 50, approved: 20), day(0, postes: 60, approved: 30)]
    let rows = try rows(days, keys: keys)
    #expect(rows.map { $0["nouvelle_cle"] } == ["", "2026-11-18"])
    #expect(page(days, keys).plainText.contains("les postes distincts ne s'additionnent pas"))
  }
}
