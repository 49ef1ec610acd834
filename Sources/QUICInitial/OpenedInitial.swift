public import Wire

/// An Initial packet whose tag was right: only an `InitialOpener` makes one.
public struct OpenedInitial: ~Copyable {
  /// The packet's number.
  public let packetNumber: UInt64
  private let payload: [UInt8]

  init(packetNumber: UInt64, payload: [UInt8]) {
    self.packetNumber = packetNumber
    self.payload = payload
  }

  /// Finds the pieces of the handshake in the packet.
  public var frames: InitialFrameReader {
    @_lifetime(borrow self)
    borrowing get { InitialFrameReader(payload.span) }
  }

  /// The bytes of a piece that `frames` found.
  @_lifetime(borrow self)
  public func bytes(of frame: CryptoFrame) -> Span<UInt8> {
    payload.span.extracting(frame.data.clamped(to: payload.indices))
  }
}
