import Model

/// Several capture files, pcap or pcapng, as one source of packets in time order.
///
/// ```swift
/// var files = try CaptureFileSet(paths: ["monday.pcap", "-"])
/// while let packet = files.next() { inspect(files.bytes, packet) }
/// for damage in files.breaks { print(damage) }
/// ```
///
/// The packets of all files come by time, at equal times in the order of the paths. Inside one file
/// the file's order is kept, even where its times go backwards. One bad file stops nobody: what was
/// readable of it is delivered, and `breaks` says where and why it ended. Files are opened by the
/// first call of `next`. The memory is bounded by `CaptureLimits`.
public struct CaptureFileSet: ~Copyable {
  /// The path that means standard input.
  public static let standardInputPath = "-"

  private let observer: ((_ fileIndex: Int, _ chunk: Span<UInt8>) -> Void)?
  private var slab: ByteSlab
  private var files: [CaptureFile]
  private var heap = MergeHeap()
  private var isMerging = false
  /// The file of the packet that was returned last.
  private var current = 0
  private var currentRange = 0..<0

  /// A source of the packets of these files; `-`, at most once, is standard input.
  ///
  /// `chunkObserver` sees each byte of each file once and in order, chunk by chunk, also those after
  /// a break: everything has been seen when `next` returns nil. Files that cannot be opened have no
  /// bytes. It is called about once per MiB.
  ///
  /// Throws when there is no path, when there are more than `CaptureLimits.files`, when `-` stands
  /// there twice, or when there is no memory.
  public init(
    paths: [String], chunkObserver: ((_ fileIndex: Int, _ chunk: Span<UInt8>) -> Void)? = nil
  ) throws(CaptureError) {
    try self.init(paths: paths, standardInput: 0, chunkObserver: chunkObserver)
  }

  /// The same with another descriptor behind `-`.
  init(
    paths: [String], standardInput: Int32,
    chunkObserver: ((_ fileIndex: Int, _ chunk: Span<UInt8>) -> Void)? = nil
  ) throws(CaptureError) {
    try Self.check(paths)
    let chunkLength = CaptureLimits.chunkLength(fileCount: paths.count)
    let share = chunkLength + CaptureLimits.recordLength
    guard let memory = ByteSlab(count: share * paths.count) else {
      throw CaptureError(
        .memory, CaptureText.say(.noMemoryForFiles, grouped(paths.count)))
    }
    slab = memory
    observer = chunkObserver
    files = paths.enumerated().map { index, path in
      let isStandardInput = path == Self.standardInputPath
      return CaptureFile(
        path: path, index: index,
        input: CaptureInput(
          path: path, standardInput: isStandardInput ? standardInput : nil,
          staysOpen: paths.count <= CaptureLimits.openFiles),
        region: (index * share)..<((index + 1) * share), chunkLength: chunkLength)
    }
  }

  deinit {
    for var file in files { file.close() }
  }

  /// The next packet of all files; nil when all are at their end.
  public mutating func next() -> CapturedPacket? {
    let found = files.count == 1 ? files[0].advance(&slab, observer) : advanceEarliest()
    guard found else {
      currentRange = 0..<0
      return nil
    }
    currentRange = files[current].packetRange
    return files[current].packet
  }

  /// The captured bytes of the packet that `next` returned last, until its next call; empty when it
  /// returned nil or was not called yet.
  public var bytes: Span<UInt8> {
    @_lifetime(borrow self)
    get { slab.bytes(currentRange) }
  }

  /// The files that could not be read to their end, in the order of the paths.
  ///
  /// Complete when `next` has returned nil.
  public var breaks: [CaptureBreak] { files.compactMap(\.fault) }

  /// Makes the file with the earliest next packet the current one; false when there is none.
  private mutating func advanceEarliest() -> Bool {
    if !isMerging {
      isMerging = true
      for index in files.indices where files[index].advance(&slab, observer) {
        heap.insert(index, at: files[index].packet.time)
      }
    } else if files[current].advance(&slab, observer) {
      heap.replaceFirst(at: files[current].packet.time)
    } else {
      heap.removeFirst()
    }
    guard let first = heap.first else { return false }
    current = first
    return true
  }

  private static func check(_ paths: [String]) throws(CaptureError) {
    guard !paths.isEmpty else {
      throw CaptureError(
        .noFile, CaptureText.say(.noFile))
    }
    guard paths.count <= CaptureLimits.files else {
      throw CaptureError(
        .tooManyFiles,
        CaptureText.say(.tooManyFiles, grouped(paths.count), grouped(CaptureLimits.files)))
    }
    guard paths.count(where: { $0 == standardInputPath }) <= 1 else {
      throw CaptureError(
        .standardInputTwice, CaptureText.say(.standardInputTwice))
    }
  }
}
