import Capture
import Foundation
import Model
import TestSupport

/// Everything that a file set gave, copied.
struct CaptureReading {
  var packets: [RecordedPacket] = []
  var fileIndexes: [Int] = []
  var breaks: [CaptureBreak] = []
  /// What the chunk observer saw, a file each.
  var observed: [[UInt8]] = []

  /// Reads the files to their end.
  init(paths: [String]) throws {
    let observation = Observation(count: paths.count)
    var files = try CaptureFileSet(paths: paths) { index, chunk in
      observation.files[index] += chunk.indices.map { chunk[$0] }
    }
    read(&files)
    observed = observation.files
  }

  /// Reads what is left of the set.
  init(_ files: inout CaptureFileSet) {
    read(&files)
  }

  private mutating func read(_ files: inout CaptureFileSet) {
    while let packet = files.next() {
      let bytes = files.bytes
      packets.append(
        RecordedPacket(
          time: packet.time, link: packet.link, bytes: bytes.indices.map { bytes[$0] },
          wireLength: packet.wireLength))
      fileIndexes.append(packet.fileIndex)
    }
    breaks = files.breaks
  }

  private final class Observation {
    var files: [[UInt8]]
    init(count: Int) { files = Array(repeating: [], count: count) }
  }
}

/// Reads one file of those bytes.
func reading(_ bytes: [UInt8]) throws -> CaptureReading {
  try withTemporaryDirectory { directory in
    try CaptureReading(paths: [write(bytes, "test.capture", in: directory)])
  }
}

/// Writes a file and gives its path.
func write(_ bytes: [UInt8], _ name: String, in directory: String) throws -> String {
  let path = directory + "/" + name
  try Data(bytes).write(to: URL(fileURLWithPath: path))
  return path
}

/// Packets at the given milliseconds, each of a few bytes that tell it from the others.
func packets(at milliseconds: [Int64], tag: UInt8 = 0) -> [RecordedPacket] {
  milliseconds.enumerated().map { index, time in
    RecordedPacket(
      time: Timestamp(nanoseconds: time * 1_000_000), bytes: [tag, UInt8(index), 3, 4, 5],
      wireLength: 60)
  }
}
