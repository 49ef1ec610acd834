import Testing

@testable import Reports

@Suite struct SpreadsheetHazardTests {
  @Test(arguments: [
    "=1+1", "+33", "-2", "@SUM(A1)", " =1", "\t=1", "\u{a0}=1", "\u{200b}=1", "\u{feff}=1", "\"=1",
    "\tx", "\r\n=1", "\nx", "\u{ff1d}1", "\u{ff0b}1", "\u{ff20}A", "\u{2212}1", "|cmd", "%0A",
  ])
  func formulasAreNeutralised(text: String) {
    #expect(SpreadsheetHazard.isFormula(text))
    #expect(SpreadsheetHazard.neutralised(text) == "'" + text)
  }

  @Test(arguments: [
    "19/11/2026", "3/4", "3-4", "2026-11-19", "mars 2026", "1er mai", "1 mars", "mai 2", "MARCH1",
    "SEPT2", "Dec-3", "1E5", "1e+30", "12E-4", "007", "1,5", "12 345", "10:30", "10:30 PM",
    "2026-11-19T14:00:00Z", "déc. 4", "14 h", "٣/٤",
  ])
  func datesAndNumbersAreNeutralised(text: String) {
    #expect(SpreadsheetHazard.readsAsValue(text))
    #expect(SpreadsheetHazard.neutralised(text) == "'" + text)
  }

  @Test(arguments: [
    "", "mars", "Éducation et enfance", "P-7K3MQ-9TXV2-4HD", "u-6f2b91d4", "cat-2026-11-16",
    "de 1 à 10 Mo", "moins de 100 ko", "non évalué (20)", "Pôle 3", "École Zola 2", "R34",
    "3e étage",
    "2e1a4", "a=b", "e-mail",
  ])
  func wordsStayAsTheyAre(text: String) {
    #expect(SpreadsheetHazard.neutralised(text) == text)
  }
}
