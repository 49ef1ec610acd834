import TestSupport
import Testing

@testable import Store

@Suite struct StoreTextTests {
  @Test func theCataloguesAreCompleteAndTidy() {
    #expect(TextTidiness.faults(of: StoreText.self) == [])
  }
}
