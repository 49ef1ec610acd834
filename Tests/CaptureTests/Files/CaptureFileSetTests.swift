import Capture
import Model
import TestSupport
import Testing

@Suite struct CaptureFileSetTests {
  @Test func beforeTheFirstAndAfterTheLastPacketThereAreNoBytes() throws {
    try withTemporaryDirectory { directory in
      let path = try write(CaptureFileBuilder.pcap(packets(at: [1])), "a.pcap", in: directory)
      var files = try CaptureFileSet(paths: [path])
      let before = files.bytes.count
      let packet = files.next()
      let during = files.bytes.count
      #expect(packet?.capturedLength == 5)
      #expect((before, during) == (0, 5))
      for _ in 0..<3 {
        let end = files.next()
        let after = files.bytes.count
        #expect(end == nil)
        #expect(after == 0)
      }
    }
  }

  @Test func theSameFileTwiceIsReadTwice() throws {
    try withTemporaryDirectory { directory in
      let path = try write(CaptureFileBuilder.pcap(packets(at: [1, 2])), "a.pcap", in: directory)
      #expect(try CaptureReading(paths: [path, path]).fileIndexes == [0, 1, 0, 1])
    }
  }

  @Test func aSetThatIsGivenUpEarlyClosesItsFiles() throws {
    try withTemporaryDirectory { directory in
      let path = try write(CaptureFileBuilder.pcap(packets(at: [1, 2])), "a.pcap", in: directory)
      // More sets, one after the other, than a process may hold descriptors.
      for _ in 0..<1_200 {
        var files = try CaptureFileSet(paths: [path])
        let packet = files.next()
        #expect(packet != nil)
      }
    }
  }

  @Test func nothingToReadIsAnError() {
    #expect(throws: CaptureError.self) { _ = try CaptureFileSet(paths: []) }
    #expect(code([]) == .noFile)
    #expect(code(["-", "a.pcap", "-"]) == .standardInputTwice)
    #expect(code(Array(repeating: "a", count: CaptureLimits.files + 1)) == .tooManyFiles)
    #expect(code(Array(repeating: "a", count: CaptureLimits.files)) == nil)
  }

  private func code(_ paths: [String]) -> CaptureError.Code? {
    do throws(CaptureError) {
      _ = try CaptureFileSet(paths: paths)
      return nil
    } catch {
      #expect(!error.description.isEmpty)
      return error.code
    }
  }
}
