import Foundation
import Platform
import TestSupport
import Testing

@Suite struct OutputWriterTests {
  init() {
    ProcessSettings.ignoreBrokenPipes()
  }

  /// What a file holds after `body` wrote to it.
  private func written(
    isBuffered: Bool = true, _ body: (OutputWriter, String) throws -> Void
  ) throws -> [UInt8] {
    try withTemporaryDirectory { directory in
      let path = directory + "/out"
      try put([], path)
      let file = try #require(FileHandle(forWritingAtPath: path))
      try body(OutputWriter(descriptor: file.fileDescriptor, isBuffered: isBuffered), path)
      try file.close()
      return try contents(path)
    }
  }

  @Test func textsAndBytesComeOutInOrder() throws {
    let bytes = try written { writer, _ in
      writer.write("déjà ")
      writer.write(bytes: [0xff, 0])
      var stream = writer
      print("fin", to: &stream)
      writer.flush()
    }
    #expect(bytes == Array("déjà ".utf8) + [0xff, 0] + Array("fin\n".utf8))
  }

  @Test func bufferedTextWaitsForTheFlushAndMessagesDoNot() throws {
    for isBuffered in [true, false] {
      _ = try written(isBuffered: isBuffered) { writer, path throws in
        writer.write("un")
        #expect(try contents(path).isEmpty == isBuffered)
        writer.flush()
        #expect(try contents(path) == Array("un".utf8))
      }
    }
  }

  @Test func theEndOfTheWriterFlushes() throws {
    #expect(try written { writer, _ in writer.write("reste") } == Array("reste".utf8))
  }

  @Test func moreThanTheBufferIsWrittenOnTheWay() throws {
    let line = String(repeating: "x", count: 999) + "\n"
    let bytes = try written { writer, path throws in
      for _ in 0..<200 { writer.write(line) }
      #expect(try contents(path).count >= 131_072)
    }
    #expect(bytes == Array(String(repeating: line, count: 200).utf8))
  }

  @Test func aPipeWithASlowReaderGetsEverything() throws {
    let ends = try makePipe()
    #expect(fcntl(ends.writing, F_SETFL, O_NONBLOCK) == 0)
    let text = String(repeating: "0123456789", count: 100_000)
    let reader = FileHandle(fileDescriptor: ends.reading, closeOnDealloc: true)
    Thread.detachNewThread {
      let writer = OutputWriter(descriptor: ends.writing)
      writer.write(text)
      writer.flush()
      close(ends.writing)
    }
    #expect(try reader.readToEnd() == Data(text.utf8))
  }

  @Test func aClosedPipeIsToldApartFromAFailure() throws {
    let ends = try makePipe()
    close(ends.reading)
    let writer = OutputWriter(descriptor: ends.writing)
    writer.write("personne")
    #expect(!writer.isBrokenPipe)
    writer.flush()
    #expect(writer.isBrokenPipe)
    #expect(writer.failure() == nil)
    writer.write("ne lit")
    writer.flush()
    #expect(writer.failureNumber == EPIPE)
    close(ends.writing)
  }

  @Test func aFullDiskIsAFailure() throws {
    let full = try #require(FileHandle(forWritingAtPath: "/dev/full"))
    let writer = OutputWriter(descriptor: full.fileDescriptor, isBuffered: false)
    writer.write("x")
    #expect(!writer.isBrokenPipe)
    let failure = try #require(writer.failure())
    #expect(failure.code == .cannotWrite)
    #expect(
      failure.description == "sortie standard\u{a0}: écriture impossible (disque plein)."
        + " Libérez de la place sur ce disque, puis relancez.")
  }
}
