import Model
import Testing

@Suite struct VolumeBucketTests {
  @Test(arguments: [
    (UInt64(0), VolumeBucket.under100KB), (99_999, .under100KB), (100_000, .under1MB),
    (999_999, .under1MB), (1_000_000, .under10MB), (9_999_999, .under10MB),
    (10_000_000, .under100MB), (99_999_999, .under100MB), (100_000_000, .over100MB),
    (.max, .over100MB),
  ])
  func bytesFallIntoTheirBucket(bytes: UInt64, bucket: VolumeBucket) {
    #expect(VolumeBucket(bytes: bytes) == bucket)
  }

  @Test func theLowerBoundIsTheFirstOfItsBucket() {
    #expect(VolumeBucket.unknown.lowerBound == nil)
    for bucket in VolumeBucket.allCases {
      guard let bound = bucket.lowerBound else { continue }
      #expect(VolumeBucket(bytes: bound) == bucket)
      if bound > 0 { #expect(VolumeBucket(bytes: bound - 1) < bucket) }
    }
  }

  @Test func storedNumbersDoNotChange() {
    #expect(VolumeBucket.allCases.map(\.rawValue) == [0, 1, 2, 3, 4, 5])
    #expect(VolumeBucket.allCases.sorted() == VolumeBucket.allCases)
  }
}
