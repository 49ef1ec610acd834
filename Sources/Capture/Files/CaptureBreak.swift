/// Where and why the reading of one capture file stopped before its end.
public struct CaptureBreak: Hashable, Sendable {
  /// The path as it was given.
  public var path: String
  /// The place of the file in the list of paths.
  public var fileIndex: Int
  /// The byte of the file at which the damaged record or block begins; 0 when nothing was read.
  public var offset: Int
  /// Packets of this file that were delivered before.
  public var packetsBefore: Int
  /// What is wrong.
  public var fault: CaptureFault

  /// A break.
  public init(
    path: String, fileIndex: Int, offset: Int, packetsBefore: Int, fault: CaptureFault
  ) {
    self.path = path
    self.fileIndex = fileIndex
    self.offset = offset
    self.packetsBefore = packetsBefore
    self.fault = fault
  }
}
