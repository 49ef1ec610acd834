import Model
import Testing

@Suite struct FlowKeyTests {
  @Test func theOtherEndSeesClientAndServerExchanged() {
    let flow = FlowKey(
      client: IPAddress(v4: 1), clientPort: 50_000, server: IPAddress(v4: 2), serverPort: 443,
      transport: .tcp)
    let other = flow.reversed
    #expect(other.client == flow.server)
    #expect(other.clientPort == 443)
    #expect(other.server == flow.client)
    #expect(other.serverPort == 50_000)
    #expect(other.transport == .tcp)
    #expect(other != flow)
    #expect(other.reversed == flow)
  }

  @Test func theProtocolKeepsFlowsApart() {
    let tcp = FlowKey(
      client: IPAddress(v4: 1), clientPort: 1, server: IPAddress(v4: 2), serverPort: 2,
      transport: .tcp)
    let udp = FlowKey(
      client: IPAddress(v4: 1), clientPort: 1, server: IPAddress(v4: 2), serverPort: 2,
      transport: .udp)
    #expect(Set([tcp, udp, tcp]).count == 2)
  }
}
