import TestSupport
import Testing

@testable import Platform

@Suite struct PlatformTextTests {
  @Test func theCataloguesAreCompleteAndTidy() {
    #expect(TextTidiness.faults(of: PlatformText.self) == [])
  }
}
