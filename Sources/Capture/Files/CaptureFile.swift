import Model

/// One capture file while it is read: its part of the slab, its decoder and its last packet.
struct CaptureFile {
  /// The last packet that was found.
  private(set) var packet: CapturedPacket
  /// The packet's bytes in the slab, until the next call of `advance`.
  private(set) var packetRange = 0..<0
  /// What ended the file early.
  private(set) var fault: CaptureBreak?

  private let path: String
  private let region: Range<Int>
  private let chunkLength: Int
  private var input: CaptureInput
  private var decoder = CaptureDecoder()
  /// The unread bytes in the slab.
  private var start: Int
  private var end: Int
  /// Bytes before the decoder's next step that are to be passed over.
  private var toSkip = 0
  private var bytesRead = 0
  private var packetCount = 0
  private var isOpen = false
  private var isDone = false

  /// A file that will be opened by the first call of `advance` and may use `region` of the slab.
  init(path: String, index: Int, input: CaptureInput, region: Range<Int>, chunkLength: Int) {
    self.path = path
    self.region = region
    self.input = input
    self.chunkLength = chunkLength
    start = region.lowerBound
    end = region.lowerBound
    packet = CapturedPacket(
      time: Timestamp(nanoseconds: 0), link: LinkType(rawValue: 0), capturedLength: 0,
      wireLength: 0, fileIndex: index)
  }

  /// Goes on to the next packet; false when there is none, because of the end or of a fault.
  @inline(__always)
  mutating func advance(
    _ slab: inout ByteSlab, _ observer: ((Int, Span<UInt8>) -> Void)?
  ) -> Bool {
    while true {
      if toSkip == 0, start < end {
        switch decoder.step(slab.bytes(start..<end)) {
        case .packet(let record):
          take(record)
          return true
        case .skip(let count):
          toSkip = count
        case .wants(let count):
          guard fill(&slab, wanted: count, observer) else { return false }
        case .fault(let found):
          stop(found, &slab, observer)
          return false
        }
      } else {
        guard refillOrSkip(&slab, observer) else { return false }
      }
    }
  }

  /// Closes the file and forgets what was read ahead.
  mutating func close() {
    input.close()
    start = end
    isDone = true
  }

  @inline(__always)
  private mutating func take(_ record: PacketRecord) {
    packet.time = record.time
    packet.link = record.link
    packet.capturedLength = record.dataLength
    packet.wireLength = record.wireLength
    let data = start + record.dataOffset
    packetRange = data..<(data + record.dataLength)
    start += record.length
    packetCount += 1
  }

  /// Passes over what is to be skipped, then makes sure of at least one byte.
  @inline(never)
  private mutating func refillOrSkip(
    _ slab: inout ByteSlab, _ observer: ((Int, Span<UInt8>) -> Void)?
  ) -> Bool {
    guard !isDone else { return false }
    if !isOpen {
      isOpen = true
      if let refused = input.open() {
        stop(refused, &slab, observer)
        return false
      }
    }
    let skipped = min(toSkip, end - start)
    start += skipped
    toSkip -= skipped
    return start < end || fill(&slab, wanted: 1, observer)
  }

  /// Reads until `wanted` bytes are in the window; false at the end of the file or on an error.
  @inline(never)
  private mutating func fill(
    _ slab: inout ByteSlab, wanted: Int, _ observer: ((Int, Span<UInt8>) -> Void)?
  ) -> Bool {
    slab.move(start..<end, to: region.lowerBound)
    end = region.lowerBound + (end - start)
    start = region.lowerBound
    while end - start < wanted {
      switch readChunk(&slab, observer) {
      case .bytes: break
      case .fault(let found):
        stop(found, &slab, observer)
        return false
      case .end:
        let missing =
          toSkip > 0
          ? CaptureFault.cutRecord(missing: toSkip)
          : decoder.faultAtEnd(remaining: end - start, wanted: wanted)
        if let missing { report(missing) }
        close()
        return false
      }
    }
    return true
  }

  private mutating func readChunk(
    _ slab: inout ByteSlab, _ observer: ((Int, Span<UInt8>) -> Void)?
  ) -> CaptureInput.Outcome {
    let space = end..<min(region.upperBound, end + chunkLength)
    let outcome = input.read(into: &slab, at: space)
    if case .bytes(let count) = outcome {
      observer?(packet.fileIndex, slab.bytes(end..<(end + count)))
      end += count
      bytesRead += count
    }
    return outcome
  }

  /// Records the fault, shows the rest of the file to the observer, and closes.
  private mutating func stop(
    _ found: CaptureFault, _ slab: inout ByteSlab, _ observer: ((Int, Span<UInt8>) -> Void)?
  ) {
    report(found)
    switch found {
    case .cannotOpen, .directory, .notAFile, .terminal, .readFailed, .replaced: break
    default:
      var isMore = observer != nil
      while isMore {
        start = region.lowerBound
        end = region.lowerBound
        if case .bytes = readChunk(&slab, observer) {} else { isMore = false }
      }
    }
    close()
  }

  private mutating func report(_ found: CaptureFault) {
    fault = CaptureBreak(
      path: path, fileIndex: packet.fileIndex,
      offset: bytesRead - (end - start) - decoder.lengthBehind(toSkip: toSkip),
      packetsBefore: packetCount, fault: found)
  }
}
