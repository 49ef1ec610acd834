import TestSupport
import Testing

@testable import Model

@Suite struct ModelTextTests {
  @Test func theCataloguesAreCompleteAndTidy() {
    #expect(TextTidiness.faults(of: ModelText.self) == [])
  }
}
