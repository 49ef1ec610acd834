import TestSupport
import Testing

@testable import Privacy

@Suite struct PrivacyTextTests {
  @Test func theCataloguesAreCompleteAndTidy() {
    #expect(TextTidiness.faults(of: PrivacyText.self) == [])
  }
}
