import Testing

@testable import Texts

@Suite struct TextCatalogueTests {
  @Test func aLineIsAKeyAndItsText() {
    let catalogue = TextCatalogue("# remark\n\nyes = oui\nrule = a = b\ncolon = \" : \"\n")
    #expect(catalogue.faults == [])
    #expect(catalogue.texts.keys.sorted() == ["colon", "rule", "yes"])
    #expect(catalogue.texts["rule"] == TextPattern("a = b"))
    #expect(catalogue.texts["colon"] == TextPattern(" : "))
  }

  @Test(arguments: ["yes", "yes=oui", "yes =oui", "a = b\na = c"])
  func aLineThatIsNoTextIsNamed(source: String) {
    #expect(TextCatalogue(source).faults.count == 1)
  }

  @Test func quotesWithinATextStay() {
    #expect(TextCatalogue("a = \"x\" et \"y\" là").texts["a"] == TextPattern("\"x\" et \"y\" là"))
    #expect(TextCatalogue("a = \"").texts["a"] == TextPattern("\""))
  }
}
