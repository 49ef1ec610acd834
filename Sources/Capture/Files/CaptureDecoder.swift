/// Takes capture files of any kind apart, record by record, without I/O.
///
/// The caller shows a window that begins at the next unread byte and does what the returned step
/// says. The format is told by the first bytes.
struct CaptureDecoder {
  private enum Format {
    case unknown
    case pcap(PcapHeader)
    case pcapng
  }

  private var format = Format.unknown
  private var pcapng = PcapngDecoder()

  /// The next step into `window`.
  @inline(__always)
  mutating func step(_ window: Span<UInt8>) -> CaptureStep {
    switch format {
    case .pcap(let header): header.record(window)
    case .pcapng: pcapng.step(window)
    case .unknown: recognise(window)
    }
  }

  /// What a file that ends after `length` more bytes, where `wanted` were needed, suffers from; nil
  /// when it ends properly.
  func faultAtEnd(remaining length: Int, wanted: Int) -> CaptureFault? {
    switch format {
    case .unknown: length == 0 ? .empty : .cutHeader(length: length)
    case .pcap: length == 0 ? nil : .cutRecord(missing: wanted - length)
    case .pcapng:
      length == 0 && !pcapng.isInsideBlock ? nil : .cutRecord(missing: wanted - length)
    }
  }

  /// The bytes of the current block that were passed over already, with `toSkip` still to go.
  func lengthBehind(toSkip: Int) -> Int { pcapng.lengthBehind(toSkip: toSkip) }

  private mutating func recognise(_ window: Span<UInt8>) -> CaptureStep {
    guard window.count >= 4 else { return .wants(4) }
    let magic = ByteOrder.big.uint32(window, at: 0)
    if magic == PcapngDecoder.sectionHeader {
      format = .pcapng
      return pcapng.step(window)
    }
    if let compression = Self.compression(magic) { return .fault(.compressed(compression)) }
    guard let layout = PcapHeader.Layout(magic: magic) else {
      return .fault(.notACapture(firstBytes: magic))
    }
    guard window.count >= PcapHeader.length else { return .wants(PcapHeader.length) }
    do throws(CaptureFault) {
      format = .pcap(try PcapHeader(parsing: window, layout: layout))
    } catch {
      return .fault(error)
    }
    return .skip(PcapHeader.length)
  }

  private static func compression(_ magic: UInt32) -> CaptureFault.Compression? {
    switch magic {
    case _ where magic >> 16 == 0x1f8b: .gzip
    case 0x28b5_2ffd: .zstd
    case 0xfd37_7a58: .xz
    case _ where magic >> 8 == 0x42_5a68: .bzip2
    default: nil
    }
  }
}
