import TestSupport
import Testing
import Texts

@Suite struct TextTidinessTests {
  @Test func whatIsTidyHasNoFault() {
    #expect(
      TextTidiness.faults(
        "a", french: "« x » : 12 % ; y ?", english: "\"x\": 12%; y?") == [])
  }

  @Test(arguments: [
    ("données anonymes", "data"), ("données", "anonymous data"), ("«x »", "x"), ("« x»", "x"),
    ("x; y", "x; y"), ("quoi?", "what?"), ("12%", "12%"), ("x : y", "x : y"), ("x ; y", "x ; y"),
    ("x...", "x"), ("x", "x..."),
  ])
  func eachFaultIsNamed(french: String, english: String) {
    #expect(TextTidiness.faults("a", french: french, english: english).count == 1)
  }

  /// Keys whose catalogues have one fault of each kind.
  private enum Faulty: String, TextKey {
    case good, missing, untidy, french

    static let book = TextBook(
      french: "good = {0} poste\nuntidy = quoi?\nfrench = décidé",
      english: """
        good = {0} workstation
        missing = here
        untidy = what?
        french = décidé
        """, isTypeset: true)
  }

  @Test func theFaultsOfCataloguesAreNamed() {
    let faults = Set(TextTidiness.faults(of: Faulty.self))
    #expect(faults.count == 3)
    #expect(faults.contains("fr: missing is missing"))
    #expect(faults.contains("untidy: a French sign without its blank: quoi?"))
    #expect(faults.contains("french: French in the English catalogue: décidé"))
  }
}
