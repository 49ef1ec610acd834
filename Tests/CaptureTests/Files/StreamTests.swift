import Foundation
import Model
import TestSupport
import Testing

@testable import Capture

@Suite struct StreamTests {
  static let sample = (0..<300).map {
    RecordedPacket(
      time: Timestamp(nanoseconds: Int64($0)), bytes: Array(repeating: 1, count: $0 * 5))
  }

  /// Writes the bytes into a pipe in small pieces, from a thread of its own, and closes it.
  private func feed(_ bytes: [UInt8], by size: Int, to descriptor: Int32) {
    Thread.detachNewThread {
      for start in stride(from: 0, to: bytes.count, by: size) {
        let piece = Array(bytes[start..<min(start + size, bytes.count)])
        // Safety: the array outlives the call, which reads `count` bytes of it.
        guard unsafe write(descriptor, piece, piece.count) == piece.count else { break }
      }
      close(descriptor)
    }
  }

  private func makePipe() throws -> (reading: Int32, writing: Int32) {
    var ends: [Int32] = [-1, -1]
    // Safety: the array has room for the two descriptors that `pipe` stores.
    let result = unsafe pipe(&ends)
    try #require(result == 0)
    return (ends[0], ends[1])
  }

  @Test(
    arguments: [
      CaptureFileBuilder.pcap(sample), CaptureFileBuilder.pcapng(sample, bigEndian: true),
    ], [7, 1_000, 65_536])
  func standardInputMayComeInSmallPieces(file: [UInt8], size: Int) throws {
    let ends = try makePipe()
    defer { close(ends.reading) }
    feed(file, by: size, to: ends.writing)
    var files = try CaptureFileSet(paths: ["-"], standardInput: ends.reading)
    let reading = CaptureReading(&files)
    #expect(reading.packets == Self.sample)
    #expect(reading.breaks.isEmpty)
  }

  @Test func standardInputMayBeNonBlocking() throws {
    let ends = try makePipe()
    defer { close(ends.reading) }
    #expect(fcntl(ends.reading, F_SETFL, O_NONBLOCK) == 0)
    let file = CaptureFileBuilder.pcap(Self.sample)
    feed(file, by: 50, to: ends.writing)
    var files = try CaptureFileSet(paths: ["-"], standardInput: ends.reading)
    #expect(CaptureReading(&files).packets == Self.sample)
  }

  @Test func aPipeThatClosesInsideARecordIsABreak() throws {
    let ends = try makePipe()
    defer { close(ends.reading) }
    feed(Array(CaptureFileBuilder.pcap(Self.sample).dropLast(3)), by: 999, to: ends.writing)
    var files = try CaptureFileSet(paths: ["-"], standardInput: ends.reading)
    let reading = CaptureReading(&files)
    #expect(reading.packets == Array(Self.sample.dropLast()))
    #expect(reading.breaks.map(\.fault) == [.cutRecord(missing: 3)])
    #expect(reading.breaks.map(\.description.description).first?.hasPrefix("entrée") == true)
  }

  @Test func whatFollowsABreakIsTakenFromThePipeToo() throws {
    let ends = try makePipe()
    defer { close(ends.reading) }
    let noise = Array(repeating: UInt8(0xee), count: 200_000)
    feed(noise, by: 4_096, to: ends.writing)
    var seen = 0
    var files = try CaptureFileSet(paths: ["-"], standardInput: ends.reading) { _, chunk in
      seen += chunk.count
    }
    let packet = files.next()
    let breaks = files.breaks
    #expect(packet == nil)
    #expect(seen == noise.count)
    #expect(breaks.map(\.fault) == [.notACapture(firstBytes: 0xeeee_eeee)])
  }

  @Test func aNamedPipeIsReadLikeAFile() throws {
    try withTemporaryDirectory { directory in
      let path = directory + "/fifo"
      // Safety: `mkfifo` reads the C string during the call only.
      let result = unsafe mkfifo(path, 0o600)
      try #require(result == 0)
      let file = CaptureFileBuilder.pcap(Self.sample)
      Thread.detachNewThread {
        try? FileHandle(forWritingAtPath: path)?.write(contentsOf: Data(file))
      }
      let reading = try CaptureReading(paths: [path])
      #expect(reading.packets == Self.sample)
      #expect(reading.observed == [file])
    }
  }
}
