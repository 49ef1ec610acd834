/// Reads an input line by line, with bounded memory.
public struct LineReader: ~Copyable {
  /// The longest line that is given whole by default, in bytes: a DNS name needs 253, four times
  /// that when each byte is escaped.
  public static let defaultLineLimit = 4_096

  private let descriptor: Int32
  private let lineLimit: Int
  private var chunk = [UInt8](repeating: 0, count: 65_536)
  private var next = 0
  private var end = 0

  /// A reader of standard input, or of another open descriptor, which it does not close.
  public init(descriptor: Int32 = 0, lineLimit: Int = defaultLineLimit) {
    self.descriptor = descriptor
    self.lineLimit = max(lineLimit, 0)
  }

  /// The next line; nil at the end. A last line without a line feed counts.
  ///
  /// Throws `cannotRead`.
  public mutating func nextLine() throws(PlatformError) -> InputLine? {
    var line: [UInt8] = []
    var length = 0
    while true {
      if next == end {
        guard try refill() else {
          return length == 0 ? nil : finished(line, length)
        }
      }
      let rest = chunk[next..<end]
      let feed = rest.firstIndex(of: 0x0a)
      let piece = rest[..<(feed ?? end)]
      line += piece.prefix(lineLimit - line.count)
      length += piece.count
      next = feed.map { $0 + 1 } ?? end
      if feed != nil { return finished(line, length) }
    }
  }

  private func finished(_ line: [UInt8], _ length: Int) -> InputLine {
    length <= lineLimit ? .bytes(line) : .tooLong(start: line, length: length)
  }

  private mutating func refill() throws(PlatformError) -> Bool {
    do throws(SystemFailure) {
      end = try Descriptor.read(descriptor, into: &chunk)
    } catch {
      throw PlatformError(.cannotRead, PlatformText.say(.standardInput), error)
    }
    next = 0
    return end > 0
  }
}
