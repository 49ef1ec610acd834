import TestSupport
import Testing

@testable import Catalogue

@Suite struct CatalogueTextTests {
  @Test func theCataloguesAreCompleteAndTidy() {
    #expect(TextTidiness.faults(of: CatalogueText.self) == [])
  }
}
