import Model
import TestSupport

/// Capture files whose packets name a service of `FuzzTarget.services`, so that they open incidents.
enum CaptureSeeds {
  static let files: [[UInt8]] = {
    let packets = (0..<3).map { index in
      packet(at: Timestamp(seconds: 1_795_093_500 + Int64(index) * 1000), index)
    }
    return [
      CaptureFileBuilder.pcap(packets),
      CaptureFileBuilder.pcap(packets, nanoseconds: false, bigEndian: true),
      CaptureFileBuilder.pcapng(packets), CaptureFileBuilder.pcapng(packets, bigEndian: true),
      // The ends of time, one after the other.
      CaptureFileBuilder.pcapng(
        [0, .max, .min, 1_795_093_500_000_000_000, -1].enumerated().map { index, time in
          packet(at: Timestamp(nanoseconds: time), index)
        }),
      far(resolution: 0, offset: .max), far(resolution: 0x80, offset: .min),
      far(resolution: 0x7f, offset: 0), far(resolution: 0xff, offset: -1),
    ]
  }()

  /// A ClientHello or a DNS question of one workstation.
  private static func packet(at time: Timestamp, _ index: Int) -> RecordedPacket {
    let frame =
      index % 2 == 0
      ? Ends(clientPort: 50_000 + index).tcp(
        TLSBytes.helloRecords("ws.chatgpt.com"), sequence: 1, acknowledgement: 1, flags: 0x18)
      : Ends(serverPort: 53).udp(DNSBytes.query("chatgpt.com"))
    return RecordedPacket(time: time, bytes: frame, wireLength: frame.count + index)
  }

  /// A file whose interface counts its time in units and from a start that few would choose.
  private static func far(resolution: UInt8, offset: Int64) -> [UInt8] {
    var file = CaptureFileBuilder()
    file.addSection()
    file.addInterface(timeResolution: resolution, timeOffset: offset)
    for (index, units) in [0, 1, UInt64.max, UInt64.max / 2].enumerated() {
      file.addEnhancedPacket(
        interface: 0, units: units, packet: packet(at: Timestamp(nanoseconds: 0), index))
    }
    return file.bytes
  }
}
