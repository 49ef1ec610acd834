import Inspect
import Model
import Testing

@testable import FuzzTargets

/// A seed that is not read leads a fuzzer nowhere.
@Suite struct SeedTests {
  @Test(arguments: FuzzTarget.packet.seeds.indices) func everyFrameHoldsAName(_ index: Int) {
    let seed = FuzzTarget.packet.seeds[index]
    var inspector = Inspector()
    let found = inspector.inspect(
      seed.span.extracting(droppingFirst: 1), at: Timestamp(seconds: 0),
      link: FuzzTarget.links[Int(seed[0])], wireLength: seed.count - 1)
    #expect(found > 0, "\(inspector.counters.coded)")
  }
}
