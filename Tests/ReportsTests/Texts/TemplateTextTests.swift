import TestSupport
import Testing

@testable import Reports

@Suite struct TemplateTextTests {
  @Test func theCataloguesAreCompleteAndTidy() {
    #expect(TextTidiness.faults(of: TemplateText.self) == [])
  }
}
