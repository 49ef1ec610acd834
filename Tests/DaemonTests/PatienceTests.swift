import Testing

@testable import Daemon

@Suite struct PatienceTests {
  @Test func theWaitGrowsToTenSeconds() {
    var patience = Patience()
    #expect(patience.isFresh)
    let waits = (0..<7).map { _ in patience.next() }
    #expect(waits == [1, 2, 4, 8, 10, 10, 10])
    #expect(!patience.isFresh)
  }
}
