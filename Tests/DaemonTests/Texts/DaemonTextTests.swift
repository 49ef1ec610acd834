import TestSupport
import Testing

@testable import Daemon

@Suite struct DaemonTextTests {
  @Test func theCataloguesAreCompleteAndTidy() {
    #expect(TextTidiness.faults(of: DaemonText.self) == [])
  }
}
