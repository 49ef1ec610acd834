import TestSupport
import Testing

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
}
