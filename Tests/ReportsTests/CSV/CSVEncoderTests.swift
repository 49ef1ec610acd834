import Foundation
import TestSupport
import Testing

@testable import Reports

@Suite struct CSVEncoderTests {
  private static let alphabet: [Unicode.Scalar] =
    [
      "a", "é", "€", "表", "\"", ";", ",", "\r", "\n", "\t", " ", "=", "+", "-", "@", "'", "1", "e",
      "/", "\u{0}", "\u{1b}", "\u{a0}", "\u{feff}", "\u{301}", "\u{1f600}",
    ]

  @Test(arguments: CSVDialect.allCases)
  func randomCellsReadBackAsWritten(dialect: CSVDialect) throws {
    let seed =
      ProcessInfo.processInfo.environment["VIGIE_TEST_SEED"].flatMap(UInt64.init)
      ?? UInt64.random(in: .min ... .max)
    var random = SeededRandom(seed: seed)
    let separator: Unicode.Scalar = dialect == .rfc4180 ? "," : ";"
    for _ in 0..<2_000 {
      let cells = (0..<Int.random(in: 1...6, using: &random)).map { _ in
        String(
          String.UnicodeScalarView(
            (0..<Int.random(in: 0...8, using: &random)).compactMap { _ in
              Self.alphabet.randomElement(using: &random)
            }))
      }
      let text = CSVEncoder(dialect: dialect).record(cells.map { .text($0) })
      let records = try #require(
        CSVReader.records(text, separator: separator), "not CSV, seed \(seed): \(cells)")
      try #require(records.count == 1, "seed \(seed): \(cells)")
      for (cell, read) in zip(cells, records[0]) {
        let unmarked = read.unicodeScalars.elementsEqual(cell.unicodeScalars)
        let marked = read.unicodeScalars.elementsEqual(("'" + cell).unicodeScalars)
        #expect(unmarked || marked, "seed \(seed): \(cell) became \(read)")
        #expect(!SpreadsheetHazard.isFormula(cell) || marked, "seed \(seed): \(cell)")
        #expect(!SpreadsheetHazard.readsAsValue(cell) || marked, "seed \(seed): \(cell)")
      }
      #expect(records[0].count == cells.count, "seed \(seed): \(cells)")
    }
  }

  @Test func quotesOnlyWhatNeedsIt() {
    let encoder = CSVEncoder(dialect: .excelFrench)
    #expect(encoder.record([.text("a b"), .text("")]) == "a b;\r\n")
    #expect(encoder.record([.text("a;b"), .text("c,d")]) == "\"a;b\";\"c,d\"\r\n")
    #expect(encoder.record([.text("dit \"oui\"")]) == "\"dit \"\"oui\"\"\"\r\n")
    #expect(encoder.record([.text("a\r\nb")]) == "\"a\r\nb\"\r\n")
    #expect(encoder.record([.text(" a ")]) == "\" a \"\r\n")
  }
}
