import Glibc

/// A buffered writer to a descriptor: standard output, standard error or any other.
///
/// The first failure ends the writing: what comes later is dropped, and the caller asks at the end.
/// A closed pipe (`vigie report | head`) is no failure for a command whose work is its output:
/// `isBrokenPipe` tells the two apart. `ProcessSettings.ignoreBrokenPipes` must have been called.
public final class OutputWriter: TextOutputStream {
  /// Bytes that are collected before they are written.
  public static let bufferLength = 65_536

  /// The error number that ended the writing; nil when all went well so far.
  public private(set) var failureNumber: Int32?
  private let descriptor: Int32
  private let isBuffered: Bool
  private var buffer: [UInt8] = []

  /// A writer to an open descriptor, which it does not close; unbuffered for messages.
  public init(descriptor: Int32, isBuffered: Bool = true) {
    self.descriptor = descriptor
    self.isBuffered = isBuffered
    if isBuffered { buffer.reserveCapacity(Self.bufferLength) }
  }

  /// A buffered writer to standard output.
  public static func standardOutput() -> OutputWriter { OutputWriter(descriptor: 1) }

  /// An unbuffered writer to standard error.
  public static func standardError() -> OutputWriter {
    OutputWriter(descriptor: 2, isBuffered: false)
  }

  deinit {
    flush()
  }

  /// Whether the reader closed its end of the pipe.
  public var isBrokenPipe: Bool { failureNumber == EPIPE }

  /// What ended the writing, unless it was a closed pipe; `name` stands for the output, which is
  /// standard output when there is none.
  public func failure(name: String? = nil) -> PlatformError? {
    guard let number = failureNumber, !isBrokenPipe else { return nil }
    return PlatformError(
      .cannotWrite, name ?? PlatformText.say(.standardOutput), SystemFailure(number: number))
  }

  /// Adds a text, in UTF-8.
  public func write(_ text: String) {
    guard failureNumber == nil else { return }
    buffer += text.utf8
    flushIfDue()
  }

  /// Adds bytes.
  public func write(bytes: [UInt8]) {
    guard failureNumber == nil else { return }
    buffer += bytes
    flushIfDue()
  }

  /// Writes what was collected.
  public func flush() {
    guard !buffer.isEmpty else { return }
    if failureNumber == nil {
      do throws(SystemFailure) {
        try Descriptor.write(descriptor, buffer, count: buffer.count)
      } catch {
        failureNumber = error.number
      }
    }
    buffer.removeAll(keepingCapacity: true)
  }

  private func flushIfDue() {
    if !isBuffered || buffer.count >= Self.bufferLength { flush() }
  }
}
