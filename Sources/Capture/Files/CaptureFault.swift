/// What is wrong with a capture file; plain numbers only, so that the packet loop pays nothing.
public enum CaptureFault: Error, Hashable, Sendable {
  /// The system refused to open the file, with its error number.
  case cannotOpen(errno: Int32)
  /// The path is a directory.
  case directory
  /// The path is a device or a socket.
  case notAFile
  /// Standard input is a terminal: nobody sends a capture there.
  case terminal
  /// The system failed to go on reading, with its error number.
  case readFailed(errno: Int32)
  /// Another file took the place of this one while it was being read.
  case replaced
  /// Not a single byte.
  case empty
  /// The file ends inside its header, after so many bytes.
  case cutHeader(length: Int)
  /// The first four bytes, read as a big-endian number, begin no capture file.
  case notACapture(firstBytes: UInt32)
  /// The file is compressed.
  case compressed(Compression)
  /// The format's version is not one that exists.
  case unsupportedVersion(major: UInt16, minor: UInt16)
  /// The file ends inside a record or block: at least so many bytes are missing.
  case cutRecord(missing: Int)
  /// A record claims more captured bytes than `CaptureLimits.packetLength`.
  case impossibleLength(UInt32)
  /// A block's total length is too small for its type, or no multiple of four.
  case impossibleBlockLength(UInt32)
  /// A block that must be read whole is longer than `CaptureLimits.recordLength`.
  case blockTooLong(UInt32)
  /// The two total lengths of a block differ.
  case blockLengthsDiffer(first: UInt32, last: UInt32)
  /// A packet's captured length does not fit into its block.
  case packetExceedsBlock(UInt32)
  /// A section's byte-order magic is neither order's.
  case byteOrderMagic(UInt32)
  /// A packet names an interface that the section has not described.
  case unknownInterface(UInt32)
  /// A section describes more interfaces than `CaptureLimits.interfaces`.
  case tooManyInterfaces

  /// The usual ways to compress a capture, known by their first bytes.
  public enum Compression: Hashable, Sendable {
    /// gzip (RFC 1952).
    case gzip
    /// Zstandard (RFC 8878).
    case zstd
    /// xz.
    case xz
    /// bzip2.
    case bzip2
  }

  /// A stable name of the fault, for logs and comparisons.
  public var code: String {
    switch self {
    case .cannotOpen: "cannot-open"
    case .directory: "directory"
    case .notAFile: "not-a-file"
    case .terminal: "terminal"
    case .readFailed: "read-failed"
    case .replaced: "replaced"
    case .empty: "empty"
    case .cutHeader: "cut-header"
    case .notACapture: "not-a-capture"
    case .compressed: "compressed"
    case .unsupportedVersion: "unsupported-version"
    case .cutRecord: "cut-record"
    case .impossibleLength: "impossible-length"
    case .impossibleBlockLength: "impossible-block-length"
    case .blockTooLong: "block-too-long"
    case .blockLengthsDiffer: "block-lengths-differ"
    case .packetExceedsBlock: "packet-exceeds-block"
    case .byteOrderMagic: "byte-order-magic"
    case .unknownInterface: "unknown-interface"
    case .tooManyInterfaces: "too-many-interfaces"
    }
  }
}
