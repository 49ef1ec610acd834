/// The two ends of a TCP connection or UDP exchange, as seen from the client.
public struct FlowKey: Hashable, Sendable {
  /// The end that asks.
  public let client: IPAddress
  /// The end that is asked.
  public let server: IPAddress
  /// The client's port.
  public let clientPort: UInt16
  /// The server's port.
  public let serverPort: UInt16
  /// TCP or UDP.
  public let transport: TransportProtocol

  /// A flow from its five parts.
  public init(
    client: IPAddress, clientPort: UInt16, server: IPAddress, serverPort: UInt16,
    transport: TransportProtocol
  ) {
    self.client = client
    self.server = server
    self.clientPort = clientPort
    self.serverPort = serverPort
    self.transport = transport
  }

  /// The same flow named from the other end.
  public var reversed: FlowKey {
    FlowKey(
      client: server, clientPort: serverPort, server: client, serverPort: clientPort,
      transport: transport)
  }
}
