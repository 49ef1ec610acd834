import Catalogue
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

  @Test(arguments: TextSeeds.ruleFiles) func everyServiceFileIsAccepted(_ seed: [UInt8]) throws {
    _ = try Catalogue.compile(services: [source(seed)], policy: nil)
  }

  @Test func everyOtherFileIsAccepted() throws {
    _ = try Catalogue.compile(
      services: FuzzTarget.services, policy: source(Array(TextSeeds.policyFile.utf8)),
      blindSpots: [source(Array(TextSeeds.spotFile.utf8))],
      echPublicNames: source(Array(TextSeeds.coverFile.utf8)))
  }

  private func source(_ bytes: [UInt8]) -> RuleSource {
    RuleSource(path: "essai.yaml", text: String(decoding: bytes, as: UTF8.self))
  }
}
