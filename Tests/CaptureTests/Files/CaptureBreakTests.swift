import Capture
import Foundation
import Model
import TestSupport
import Testing

@Suite struct CaptureBreakTests {
  private func soleBreak(_ bytes: [UInt8], _ name: String = "f.pcap") throws -> CaptureBreak {
    try withTemporaryDirectory { directory in
      let breaks = try CaptureReading(paths: [write(bytes, name, in: directory)]).breaks
      return try #require(breaks.first)
    }
  }

  @Test(
    arguments: [
      ([0x1f, 0x8b, 8, 0, 1], .gzip, "zcat"), ([0x28, 0xb5, 0x2f, 0xfd], .zstd, "zstdcat"),
      ([0xfd, 0x37, 0x7a, 0x58, 0x5a, 0], .xz, "xzcat"),
      ([0x42, 0x5a, 0x68, 0x39], .bzip2, "bzcat"),
    ] as [([UInt8], CaptureFault.Compression, String)])
  func compressedCapturesAreNamedWithTheWayToReadThem(
    bytes: [UInt8], compression: CaptureFault.Compression, command: String
  ) throws {
    let damage = try soleBreak(bytes, "jour d'été.pcap")
    #expect(damage.fault == .compressed(compression))
    #expect(damage.offset == 0)
    #expect(damage.sentence.contains("Décompressez-la d'abord\u{a0}: \(command) '"))
    #expect(damage.sentence.hasSuffix("/jour d'\\''été.pcap' | vigie … -"))
  }

  @Test func anEmptyFileIsNamedSo() throws {
    let damage = try soleBreak([])
    #expect(damage.fault == .empty)
    #expect(damage.description.hasSuffix("f.pcap\u{a0}: \(damage.sentence)"))
  }

  @Test(
    arguments: [
      ([0xd4], 1), ([0xd4, 0xc3, 0xb2], 3), ([0xd4, 0xc3, 0xb2, 0xa1, 2, 0, 4], 7),
    ] as [([UInt8], Int)])
  func aCutHeaderTellsItsLength(bytes: [UInt8], length: Int) throws {
    #expect(try soleBreak(bytes).fault == .cutHeader(length: length))
  }

  @Test func otherFilesAreShownByTheirFirstBytes() throws {
    let damage = try soleBreak([0x89, 0x50, 0x4e, 0x07, 0x0d, 0x0a])
    #expect(damage.fault == .notACapture(firstBytes: 0x8950_4e07))
    #expect(damage.sentence.contains("premiers octets\u{a0}: 89 50 4e 07"))
  }

  @Test func theSentenceOfDamageNamesTheOffset() throws {
    var file = CaptureFileBuilder()
    file.addPcapHeader()
    let big = RecordedPacket(
      time: Timestamp(seconds: 1), bytes: Array(repeating: 0, count: 20_000))
    file.addPcapRecord(seconds: 1, fraction: 0, packet: big)
    file.addPcapRecord(seconds: 1, fraction: 0, packet: big, captured: 999_999)
    let damage = try soleBreak(file.bytes)
    #expect(
      damage.description.contains(
        "f.pcap\u{a0}: octet 20\u{202f}040\u{a0}: un paquet annonce 999\u{202f}999 octets"))
  }

  @Test func pathsThatCannotBeOpenedSayWhy() throws {
    try withTemporaryDirectory { directory in
      let missing = directory + "/rien.pcap"
      let long = directory + "/" + String(repeating: "x", count: 300)
      let loop = directory + "/loop"
      try FileManager.default.createSymbolicLink(atPath: loop, withDestinationPath: "loop")
      let reading = try CaptureReading(
        paths: [missing, long, loop, directory, "/dev/null", "/dev/zero", ""])
      #expect(
        reading.breaks.map(\.fault) == [
          .cannotOpen(errno: ENOENT), .cannotOpen(errno: ENAMETOOLONG), .cannotOpen(errno: ELOOP),
          .directory, .notAFile, .notAFile, .cannotOpen(errno: ENOENT),
        ])
      #expect(
        reading.breaks[0].description
          == "\(missing)\u{a0}: ouverture impossible\u{a0}: fichier ou répertoire introuvable."
          + " Vérifiez le chemin.")
      #expect(reading.breaks[3].sentence.contains("\(directory)/*.pcap"))
    }
  }

  @Test(.enabled(if: geteuid() != 0, "root reads everything"))
  func aFileThatMayNotBeReadSaysSo() throws {
    try withTemporaryDirectory { directory in
      let path = try write(CaptureFileBuilder.pcap([]), "a.pcap", in: directory)
      chmodNone(path)
      let breaks = try CaptureReading(paths: [path]).breaks
      #expect(breaks.map(\.fault) == [.cannotOpen(errno: EACCES)])
    }
  }

  @Test func aHostilePathIsShownHarmless() throws {
    let damage = try soleBreak([1, 2, 3, 4], "a\u{1b}[31m\nb\u{202e}.pcap")
    #expect(!damage.description.unicodeScalars.contains("\u{1b}"))
    #expect(!damage.description.unicodeScalars.contains("\n"))
    #expect(damage.description.contains("a\\u{1b}[31m\\u{a}b\\u{202e}.pcap"))
  }

  @Test func everyFaultHasACodeAndASentenceOfItsOwn() {
    let faults: [CaptureFault] = [
      .cannotOpen(errno: 2), .directory, .notAFile, .terminal, .readFailed(errno: 5), .replaced,
      .empty, .cutHeader(length: 3), .notACapture(firstBytes: 1), .compressed(.gzip),
      .unsupportedVersion(major: 1, minor: 2), .cutRecord(missing: 1), .impossibleLength(9),
      .impossibleBlockLength(9), .blockTooLong(9), .blockLengthsDiffer(first: 1, last: 2),
      .packetExceedsBlock(9), .byteOrderMagic(1), .unknownInterface(3), .tooManyInterfaces,
    ]
    let breaks = faults.map {
      CaptureBreak(path: "-", fileIndex: 0, offset: 7, packetsBefore: 0, fault: $0)
    }
    #expect(Set(faults.map(\.code)).count == faults.count)
    #expect(Set(breaks.map(\.sentence)).count == faults.count)
    #expect(breaks.allSatisfy { $0.description.hasPrefix("entrée standard\u{a0}: ") })
  }

  private func chmodNone(_ path: String) {
    try? FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: path)
  }
}
