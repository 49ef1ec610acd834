import CPcap
import Capture
import Foundation
import Model
import TestSupport
import Testing

/// Our reader and libpcap's must see the same packets in the same file.
@Suite struct LibpcapComparisonTests {
  static let sample = (0..<500).map { index in
    RecordedPacket(
      time: Timestamp(nanoseconds: Int64(index) * 1_234_567_891),
      bytes: Array(repeating: UInt8(truncatingIfNeeded: index), count: index * 7 % 1_600),
      wireLength: index * 7 % 1_600 + index % 3)
  }

  /// The packets that libpcap reads, in nanoseconds.
  private func libpcap(_ path: String) throws -> [RecordedPacket] {
    var message = [CChar](repeating: 0, count: Int(PCAP_ERRBUF_SIZE))
    // Safety: the path and the message buffer, of the size libpcap asks for, outlive the call.
    let opened = unsafe pcap_open_offline_with_tstamp_precision(
      path, UInt32(PCAP_TSTAMP_PRECISION_NANO), &message)
    let handle = try unsafe #require(opened)
    // Safety: the handle is open and is closed once.
    defer { unsafe pcap_close(handle) }
    var packets: [RecordedPacket] = []
    var header: UnsafeMutablePointer<pcap_pkthdr>?
    var data: UnsafePointer<UInt8>?
    // Safety: libpcap sets header and data, which are valid until its next call, and are copied.
    while unsafe pcap_next_ex(handle, &header, &data) == 1 {
      guard let header = unsafe header?.pointee else { break }
      let bytes = unsafe UnsafeBufferPointer(start: data, count: Int(header.caplen))
      packets.append(
        RecordedPacket(
          time: Timestamp(seconds: Int64(header.ts.tv_sec)).adding(
            nanoseconds: Int64(header.ts.tv_usec)),
          link: LinkType(rawValue: UInt32(unsafe pcap_datalink(handle))),
          bytes: unsafe Array(bytes), wireLength: Int(header.len)))
    }
    return packets
  }

  private func expectSamePackets(_ file: [UInt8], count: Int) throws {
    try withTemporaryDirectory { directory in
      let path = try write(file, "a.capture", in: directory)
      let ours = try CaptureReading(paths: [path]).packets
      #expect(ours == (try libpcap(path)))
      #expect(ours.count == count)
    }
  }

  @Test(arguments: [true, false], [true, false])
  func inPcapFiles(nanoseconds: Bool, isBigEndian: Bool) throws {
    try expectSamePackets(
      CaptureFileBuilder.pcap(Self.sample, nanoseconds: nanoseconds, bigEndian: isBigEndian),
      count: 500)
  }

  @Test(arguments: [true, false])
  func inPcapngFiles(isBigEndian: Bool) throws {
    try expectSamePackets(
      CaptureFileBuilder.pcapng(Self.sample, bigEndian: isBigEndian), count: 500)
  }

  @Test(arguments: [1, 9, 3_000])
  func inFilesThatAreCut(missing: Int) throws {
    for file in [CaptureFileBuilder.pcap(Self.sample), CaptureFileBuilder.pcapng(Self.sample)] {
      let cut = Array(file.dropLast(missing))
      try withTemporaryDirectory { directory in
        let path = try write(cut, "a.capture", in: directory)
        let ours = try CaptureReading(paths: [path]).packets
        #expect(ours == (try libpcap(path)))
        #expect(ours == Array(Self.sample.prefix(ours.count)))
        #expect(ours.count < 500)
      }
    }
  }

  @Test(arguments: [0, 3, 6, 9, 0x80 | 10, 0x80 | 20] as [UInt8])
  func inPcapngFilesOfOtherTimeUnits(resolution: UInt8) throws {
    var file = CaptureFileBuilder()
    file.addSection()
    file.addInterface(timeResolution: resolution, timeOffset: 1_000)
    for packet in Self.sample {
      file.addEnhancedPacket(
        interface: 0, units: UInt64(packet.bytes.count) * 3, packet: packet)
    }
    try expectSamePackets(file.bytes, count: 500)
  }
}
