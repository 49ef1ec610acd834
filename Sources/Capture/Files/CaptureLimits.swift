/// The bounds of the capture file reader, each with its reason.
public enum CaptureLimits {
  /// Capture files in one call: a year of daily files or a day of one-minute files (1,440) in two
  /// calls; bounds memory and the merge.
  public static let files = 1_024

  /// The longest packet that is believed, in bytes: libpcap's MAXIMUM_SNAPLEN. Larger lengths are
  /// signs of damage.
  public static let packetLength = 262_144

  /// The longest pcap record or pcapng block that is read whole, in bytes: the longest packet and
  /// 64 KiB for its headers and options. Blocks without packets may be longer: they are skipped.
  public static let recordLength = packetLength + 65_536

  /// Interfaces in one pcapng section; each costs 40 bytes until the section ends.
  public static let interfaces = 4_096

  /// The bytes asked of one `read()`: with 1 MiB the data is still in the processor's cache when it
  /// is parsed, and the calls cost nothing measurable.
  public static let chunkLength = 1_048_576

  /// The bytes asked of one `read()` when there are many files.
  public static let smallestChunkLength = 65_536

  /// What all chunks together may take, in bytes: with more than 64 files each gets less than
  /// 1 MiB. Beside it each file may fill `recordLength` bytes, when it holds records of that size.
  public static let chunkMemory = 64 * chunkLength

  /// With more files than this none stays open between two reads, since a process may by default
  /// hold 1,024 descriptors.
  public static let openFiles = 256

  /// The bytes asked of one `read()` in a set of `fileCount` files.
  static func chunkLength(fileCount: Int) -> Int {
    min(chunkLength, max(smallestChunkLength, chunkMemory / max(fileCount, 1)))
  }
}
