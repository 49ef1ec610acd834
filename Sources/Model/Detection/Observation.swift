/// One name seen on the wire, or one later fact about the flow in which it was seen.
///
/// A value of fixed size: the name's bytes stay with the inspector that made the observation
/// (`nameOffset`, `nameLength`) and are valid until its next packet.
public struct Observation: Sendable {
  /// Packet time; for `established` and `volume`, the time of the hello that they strengthen.
  public var time: Timestamp
  /// Who asked.
  public var client: IPAddress
  /// Who was asked.
  public var server: IPAddress
  /// The client's port.
  public var clientPort: UInt16
  /// The server's port.
  public var serverPort: UInt16
  /// The innermost 802.1Q identifier, 1 to 4094; 0 when the packet had no tag.
  public var vlan: UInt16
  /// Where the name was read.
  public var source: NameSource
  /// What the packet proves.
  public var evidence: Evidence
  /// What else is known of the name.
  public var traits: ObservationTraits
  /// Bytes that the client sent after its hello so far, a lower bound; 0 when not measured.
  public var sentBytes: UInt64
  /// Bytes that the server sent so far, a lower bound; 0 when not measured.
  public var receivedBytes: UInt64
  /// The inspector's place for the flow, valid until its next packet; nil without a flow.
  public var flow: Int?
  /// What `Inspector.remember` was told of the flow; 0 when nothing.
  public var tag: UInt32
  /// Where the name begins in the inspector's slab.
  public var nameOffset: UInt32
  /// The name's length in bytes.
  public var nameLength: UInt16

  /// An observation from its parts.
  public init(
    time: Timestamp, client: IPAddress, server: IPAddress, clientPort: UInt16, serverPort: UInt16,
    vlan: UInt16, source: NameSource, evidence: Evidence, traits: ObservationTraits = [],
    sentBytes: UInt64 = 0, receivedBytes: UInt64 = 0, flow: Int? = nil, tag: UInt32 = 0,
    nameOffset: UInt32, nameLength: UInt16
  ) {
    self.time = time
    self.client = client
    self.server = server
    self.clientPort = clientPort
    self.serverPort = serverPort
    self.vlan = vlan
    self.source = source
    self.evidence = evidence
    self.traits = traits
    self.sentBytes = sentBytes
    self.receivedBytes = receivedBytes
    self.flow = flow
    self.tag = tag
    self.nameOffset = nameOffset
    self.nameLength = nameLength
  }
}
