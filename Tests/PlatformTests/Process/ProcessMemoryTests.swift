import Testing

@testable import Platform

@Suite struct ProcessMemoryTests {
  @Test func thisProcessHasUsedMemory() throws {
    let bytes = try #require(ProcessMemory.peakResidentBytes())
    #expect(bytes > 1_000_000)
  }

  @Test(
    arguments: [
      ("Name:\tx\nVmPeak:\t 9 kB\nVmHWM:\t   12345 kB\nVmRSS:\t 1 kB\n", 12_641_280), ("", nil),
      ("VmHWM:", nil), ("VmHWM: x kB", nil), ("VmHWM: 9223372036854775807 kB", nil),
    ] as [(String, Int?)])
  func readsTheHighWaterMark(status: String, bytes: Int?) {
    #expect(ProcessMemory.peakResidentBytes(status: status) == bytes)
  }
}
