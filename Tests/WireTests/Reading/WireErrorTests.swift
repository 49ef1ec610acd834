import Testing
import Wire

@Suite struct WireErrorTests {
  @Test func layerAndReasonMakeTheErrorAndThePlaceDoesNot() {
    let error = WireError(.dns, .badPointer, at: 12)
    #expect(error == WireError(.dns, .badPointer, at: 40))
    #expect(error != WireError(.dns, .badLabelType, at: 12))
    #expect(error != WireError(.tls, .badPointer, at: 12))
    #expect(Set([error, WireError(.dns, .badPointer, at: 99)]).count == 1)
  }

  @Test func layersAndReasonsCountFromZero() {
    // They are the indices of counters.
    #expect(WireLayer.allCases.map { Int($0.rawValue) } == Array(WireLayer.allCases.indices))
    #expect(WireReason.allCases.map { Int($0.rawValue) } == Array(WireReason.allCases.indices))
  }
}
