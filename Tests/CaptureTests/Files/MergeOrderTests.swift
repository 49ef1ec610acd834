import Capture
import Model
import TestSupport
import Testing

@Suite struct MergeOrderTests {
  private func merged(_ files: [[RecordedPacket]]) throws -> CaptureReading {
    try withTemporaryDirectory { directory in
      try CaptureReading(
        paths: files.enumerated().map { index, packets in
          let bytes =
            index.isMultiple(of: 2)
            ? CaptureFileBuilder.pcap(packets) : CaptureFileBuilder.pcapng(packets)
          return try write(bytes, "\(index).capture", in: directory)
        })
    }
  }

  @Test func packetsOfAllFilesComeByTime() throws {
    let reading = try merged([
      packets(at: [1, 4, 7], tag: 0), packets(at: [2, 5, 8], tag: 1), [],
      packets(at: [0, 3, 6, 9], tag: 3),
    ])
    #expect(reading.packets.map(\.time.nanoseconds) == (0...9).map { $0 * 1_000_000 })
    #expect(reading.fileIndexes == [3, 0, 1, 3, 0, 1, 3, 0, 1, 3])
    #expect(reading.packets.map { Int($0.bytes[0]) } == reading.fileIndexes)
  }

  @Test func equalTimesComeInTheOrderOfThePaths() throws {
    let reading = try merged([
      packets(at: [5, 5], tag: 0), packets(at: [5, 5], tag: 1), packets(at: [4, 5], tag: 2),
    ])
    #expect(reading.fileIndexes == [2, 0, 0, 1, 1, 2])
  }

  @Test func insideAFileItsOwnOrderIsKeptWhenTimesGoBackwards() throws {
    let first = packets(at: [10, 3, 12, 1], tag: 0)
    let second = packets(at: [4, 11, 20], tag: 1)
    let reading = try merged([first, second])
    #expect(reading.packets.filter { $0.bytes[0] == 0 } == first)
    #expect(reading.packets.filter { $0.bytes[0] == 1 } == second)
    #expect(reading.fileIndexes == [1, 0, 0, 1, 0, 0, 1])
    #expect(try merged([first]).packets == first)
  }

  @Test func aBrokenFileStopsNobody() throws {
    try withTemporaryDirectory { directory in
      let good = CaptureFileBuilder.pcap(packets(at: [1, 3, 5], tag: 0))
      let cut = Array(CaptureFileBuilder.pcap(packets(at: [2, 4, 6], tag: 1)).dropLast())
      let reading = try CaptureReading(paths: [
        directory + "/missing.pcap", write(cut, "cut.pcap", in: directory),
        write([1, 2, 3, 4, 5], "text.pcap", in: directory),
        write(good, "good.pcap", in: directory), directory,
      ])
      #expect(reading.fileIndexes == [3, 1, 3, 1, 3])
      #expect(reading.breaks.map(\.fileIndex) == [0, 1, 2, 4])
      #expect(
        reading.breaks.map(\.fault.code)
          == ["cannot-open", "cut-record", "not-a-capture", "directory"])
      #expect(reading.observed == [[], cut, [1, 2, 3, 4, 5], good, []])
    }
  }

  @Test(arguments: [1, 2, 3, 40])
  func randomFilesMergeAsASimpleSortWould(count: Int) throws {
    var random = SeededRandom(seed: UInt64(count) &* 977)
    let files = (0..<count).map { file in
      packets(
        at: (0..<Int.random(in: 0...30, using: &random)).map { _ in
          Int64.random(in: 0...50, using: &random)
        }.sorted(), tag: UInt8(file))
    }
    let expected = files.flatMap(\.self).enumerated().sorted { left, right in
      (left.element.time, left.offset) < (right.element.time, right.offset)
    }.map(\.element)
    #expect(try merged(files).packets == expected, "seed \(random.seed)")
  }

  @Test func moreFilesThanMayStayOpenAreReadOneAfterTheOther() throws {
    let count = CaptureLimits.openFiles + 44
    let files = (0..<count).map { file in
      packets(at: [Int64(file), Int64(count + file)], tag: UInt8(truncatingIfNeeded: file))
    }
    let reading = try merged(files)
    #expect(reading.fileIndexes == Array(0..<count) + Array(0..<count))
    #expect(reading.breaks.isEmpty)
  }

  @Test func aLongFileAmongManyIsReopenedWhereItWasLeft() throws {
    try withTemporaryDirectory { directory in
      let long = (0..<4_000).map {
        RecordedPacket(
          time: Timestamp(nanoseconds: Int64($0)),
          bytes: Array(repeating: UInt8(truncatingIfNeeded: $0), count: 100))
      }
      let path = try write(CaptureFileBuilder.pcap(long), "long.pcap", in: directory)
      let short = try write(CaptureFileBuilder.pcap([]), "short.pcap", in: directory)
      let reading = try CaptureReading(
        paths: [path] + Array(repeating: short, count: CaptureLimits.openFiles))
      #expect(reading.packets == long)
      #expect(reading.observed[0] == CaptureFileBuilder.pcap(long))
      #expect(reading.breaks.isEmpty)
    }
  }
}
