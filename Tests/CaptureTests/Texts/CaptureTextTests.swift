import TestSupport
import Testing

@testable import Capture

@Suite struct CaptureTextTests {
  @Test func theCataloguesAreCompleteAndTidy() {
    #expect(TextTidiness.faults(of: CaptureText.self) == [])
  }
}
