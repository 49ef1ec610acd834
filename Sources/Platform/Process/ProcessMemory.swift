/// The memory of this process.
public enum ProcessMemory {
  /// The most memory that was resident since the program started, in bytes; nil when the system
  /// does not tell.
  ///
  /// Source: `VmHWM` of `/proc/self/status`. `getrusage` would count the parent's before `exec`.
  public static func peakResidentBytes() -> Int? {
    // The file has some 1,500 bytes.
    guard let status = try? FileContents.read("/proc/self/status", limit: 65_536) else {
      return nil
    }
    return peakResidentBytes(status: String(decoding: status, as: UTF8.self))
  }

  /// The value in the text of such a file.
  static func peakResidentBytes(status: String) -> Int? {
    guard let line = status.split(separator: "\n").first(where: { $0.hasPrefix("VmHWM:") }),
      let digits = line.split(whereSeparator: { $0 == " " || $0 == "\t" }).dropFirst().first,
      let kibibytes = Int(digits)
    else {
      return nil
    }
    let (bytes, overflow) = kibibytes.multipliedReportingOverflow(by: 1_024)
    return overflow ? nil : bytes
  }
}
