import TestSupport
import Testing

@testable import Probe

@Suite struct ProbeTextTests {
  @Test func theCataloguesAreCompleteAndTidy() {
    #expect(TextTidiness.faults(of: ProbeText.self) == [])
  }
}
