import Foundation
import Platform
import TestSupport
import Testing

@Suite struct LineReaderTests {
  /// The lines of an input that comes through a pipe in pieces.
  private func lines(
    _ bytes: [UInt8], limit: Int = LineReader.defaultLineLimit, pieces: Int = 1_000
  ) throws -> [InputLine] {
    let ends = try makePipe()
    defer { close(ends.reading) }
    Thread.detachNewThread {
      let writer = OutputWriter(descriptor: ends.writing, isBuffered: false)
      for start in stride(from: 0, to: bytes.count, by: pieces) {
        writer.write(bytes: Array(bytes[start..<min(start + pieces, bytes.count)]))
      }
      close(ends.writing)
    }
    var reader = LineReader(descriptor: ends.reading, lineLimit: limit)
    var lines: [InputLine] = []
    while let line = try reader.nextLine() { lines.append(line) }
    let after = try reader.nextLine()
    #expect(after == nil)
    return lines
  }

  @Test(
    arguments: [
      ("", []), ("a", ["a"]), ("a\n", ["a"]), ("a\nb", ["a", "b"]), ("\n\nx\n", ["", "", "x"]),
      ("a\r\n", ["a\r"]),
    ] as [(String, [String])])
  func lineFeedsEndLines(text: String, expected: [String]) throws {
    let expected = expected.map { InputLine.bytes(Array($0.utf8)) }
    #expect(try lines(Array(text.utf8)) == expected)
    #expect(try lines(Array(text.utf8), pieces: 1) == expected)
  }

  @Test func anyBytesAreGivenAsTheyAre() throws {
    #expect(try lines([0xff, 0, 0x1b, 0x0a, 0xc3]) == [.bytes([0xff, 0, 0x1b]), .bytes([0xc3])])
  }

  @Test func aLineOverTheLimitIsReportedAndTheNextIsRead() throws {
    let long = Array(repeating: UInt8(ascii: "x"), count: 200_000)
    let expected: [InputLine] = [
      .bytes([1]), .tooLong(start: Array(long.prefix(10)), length: 200_000), .bytes([2]),
      .bytes(Array(long.prefix(10))), .tooLong(start: Array(long.prefix(10)), length: 11),
    ]
    let input = [1, 10] + long + [10, 2, 10] + long.prefix(10) + [10] + long.prefix(11)
    #expect(try lines(input, limit: 10) == expected)
    #expect(try lines(input, limit: 10, pieces: 7) == expected)
  }

  @Test func aDescriptorThatCannotBeReadIsAnError() {
    #expect(
      code { () throws(PlatformError) in
        var reader = LineReader(descriptor: -1)
        _ = try reader.nextLine()
      } == .cannotRead)
  }
}
