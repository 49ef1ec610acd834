import Foundation
import FuzzTargets
import TestSupport
import Testing

/// What the fuzzers start from, what they learnt and what they once broke, shown to every parser.
///
/// One at a time: the targets share one inspector behind a `Mutex`, whose contended path lies in an
/// uninstrumented library, so that the thread sanitizer takes waiting for a race.
@Suite(.serialized) struct FuzzReplayTests {
  @Test(arguments: FuzzTarget.allCases) func seedsHoldEveryPromise(_ target: FuzzTarget) throws {
    let seeds = target.seeds
    #expect(!seeds.isEmpty)
    for seed in seeds { try target.run(seed.span) }
  }

  @Test(arguments: FuzzTarget.allCases) func cutSeedsHoldEveryPromise(
    _ target: FuzzTarget
  ) throws {
    // A replay into a store takes its time, and so does a page of rules.
    let isSlow = [.capture, .rules, .policy, .spots, .covers].contains(target)
    for seed in target.seeds {
      let cuts = isSlow ? Array(stride(from: 0, to: seed.count, by: 37)) : Array(seed.indices)
      for cut in cuts { try target.run(seed.span.extracting(first: cut)) }
    }
  }

  @Test(arguments: FuzzTarget.allCases, ["corpus", "crashes"])
  func filesHoldEveryPromise(_ target: FuzzTarget, _ kind: String) throws {
    let folder = URL(fileURLWithPath: repositoryRoot)
      .appendingPathComponent("Tests/Fuzzing/\(kind)/\(target.rawValue)")
    guard FileManager.default.fileExists(atPath: folder.path) else {
      // Not every target has been broken; every one has learnt something.
      #expect(kind == "crashes", "\(folder.path)")
      return
    }
    for file in try FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: nil)
    {
      let bytes = [UInt8](try Data(contentsOf: file))
      #expect(throws: Never.self, "\(file.path)") { try target.run(bytes.span) }
    }
  }
}
