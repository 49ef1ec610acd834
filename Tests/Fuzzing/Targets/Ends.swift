import Model
import TestSupport

/// A client and a server, between which an input's bytes go.
struct Ends {
  var isFromServer = false
  var clientPort = 50_000
  var serverPort = 443
  var isIPv6 = false

  private var client: IPAddress {
    isIPv6
      ? IPAddress(v6High: 0xfd20_0000_0000_0001, low: 5) : IPAddress(v4: 0x0a14_0105)
  }

  private var server: IPAddress {
    isIPv6
      ? IPAddress(v6High: 0x2001_0db8_0000_0000, low: 7) : IPAddress(v4: 0xc633_6407)
  }

  /// A UDP datagram in its frame.
  func udp(_ payload: [UInt8]) -> [UInt8] {
    frame(
      transport: 17,
      Packet.udp(
        from: isFromServer ? serverPort : clientPort, to: isFromServer ? clientPort : serverPort,
        payload: payload))
  }

  /// A TCP segment in its frame.
  func tcp(
    _ payload: [UInt8], sequence: UInt32, acknowledgement: UInt32, flags: UInt8
  ) -> [UInt8] {
    frame(
      transport: 6,
      Packet.tcp(
        from: isFromServer ? serverPort : clientPort, to: isFromServer ? clientPort : serverPort,
        sequence: sequence, acknowledgement: acknowledgement, flags: flags, payload: payload))
  }

  private func frame(transport: UInt8, _ payload: [UInt8]) -> [UInt8] {
    Packet.frame(
      from: isFromServer ? server : client, to: isFromServer ? client : server,
      transport: transport, payload: payload)
  }
}
