import Model
import Testing
import Texts

@testable import Reports

@Suite struct KeyPeriodNoteTests {
  func day(_ text: String) throws -> CivilDay { try #require(CivilDay(iso: text)) }

  func keys() throws -> [SealedKey] {
    [
      SealedKey(firstDay: try day("2026-10-01"), days: 31, fingerprint: "a", parcel: []),
      SealedKey(firstDay: try day("2026-11-01"), days: 30, fingerprint: "b", parcel: []),
    ]
  }

  @Test func aPeriodAcrossARotationIsFlagged() throws {
    let keys = try keys()
    let last = try day("2026-10-31")
    let first = try day("2026-11-01")
    let french = try #require(KeyPeriodNote.sentence(for: last...first, keys: keys, in: .french))
    #expect(french.contains("2 clés"))
    #expect(french.contains("01/11/2026"))
    #expect(french.contains("ne s'additionnent pas"))
    #expect(KeyPeriodNote.sentence(for: nil, keys: keys, in: .english)?.contains("2 keys") == true)
    // A key that was made anew within its period is another key as well.
    let again = keys + [SealedKey(firstDay: first, days: 30, fingerprint: "c", parcel: [])]
    #expect(KeyPeriodNote.sentence(for: first...first, keys: again, in: .french) != nil)
  }

  @Test func theDaysOfOneKeyAreNot() throws {
    let keys = try keys()
    for text in ["2026-10-01", "2026-10-31", "2026-11-01", "2026-11-30", "2026-12-01"] {
      let day = try day(text)
      #expect(KeyPeriodNote.sentence(for: day...day, keys: keys, in: .french) == nil)
    }
    #expect(KeyPeriodNote.sentence(for: nil, keys: [], in: .french) == nil)
  }
}
