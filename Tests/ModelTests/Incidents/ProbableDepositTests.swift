import Model
import Testing

@Suite struct ProbableDepositTests {
  /// The most that was measured of each case without a document (docs/depot-probable.md).
  @Test(arguments: [0, 305_542, 445_872, 317_165, 896_726, 999_999] as [UInt64])
  func whatConversationsSendIsNoDeposit(_ bytes: UInt64) {
    #expect(!ProbableDeposit.isProbable(sentBytes: bytes))
  }

  /// The least that was measured of documents of 1 and 5 MB, and the largest number there is.
  @Test(arguments: [1_000_000, 1_006_337, 5_011_936, .max] as [UInt64])
  func documentsFromOneMegabyteOnAre(_ bytes: UInt64) {
    #expect(ProbableDeposit.isProbable(sentBytes: bytes))
  }

  /// Only the bucket of a use is kept: it must tell the same as the bytes did.
  @Test func theThresholdIsTheBorderOfABucket() {
    #expect(VolumeBucket(bytes: ProbableDeposit.threshold).lowerBound == ProbableDeposit.threshold)
  }
}
