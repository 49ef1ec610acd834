import Model
import Testing

/// Codes and numbers that stand in databases, exports and policy files must never change.
@Suite struct StableCodesTests {
  @Test func evidence() {
    #expect(
      Evidence.allCases.map(\.code)
        == ["dns-query", "dns-answer", "client-hello", "established", "volume"])
    #expect(Evidence.allCases.map(\.rawValue) == [0, 1, 2, 3, 4])
    #expect(Evidence.allCases.sorted() == Evidence.allCases)
    for evidence in Evidence.allCases { #expect(Evidence(code: evidence.code) == evidence) }
    for code in ["", "Volume", "volume ", "0"] { #expect(Evidence(code: code) == nil) }
  }

  @Test func nameSource() {
    #expect(NameSource.allCases.map(\.code) == ["dns", "tls", "quic", "http", "socks"])
    #expect(NameSource.allCases.map(\.rawValue) == [0, 1, 2, 3, 4])
  }

  @Test func serviceStatus() {
    #expect(
      ServiceStatus.allCases.map(\.rawValue)
        == ["approved", "tolerated", "under-review", "unassessed", "prohibited"])
    #expect(ServiceStatus.allCases.filter { !$0.opensIncident } == [.approved, .tolerated])
  }

  @Test func ruleRoleAndScope() {
    #expect(
      RuleRole.allCases.map(\.rawValue)
        == ["app", "api", "auth", "cdn", "telemetry", "docs", "background"])
    #expect(RuleRole.allCases.filter(\.opensIncident) == [.app, .api])
    #expect(RuleScope.allCases.map(\.rawValue) == ["dedicated", "shared"])
  }

  @Test func riskLevel() {
    #expect(RiskLevel.allCases.map(\.rawValue) == ["low", "medium", "high", "critical"])
    #expect(RiskLevel.allCases.shuffled().sorted() == RiskLevel.allCases)
  }

  @Test func gatewayKindAndIncidentState() {
    #expect(GatewayKind.allCases.map(\.rawValue) == ["resolver", "proxy", "nat", "shared-host"])
    #expect(Incident.State.allCases.map(\.rawValue) == ["open", "closed", "false-positive"])
    #expect(Priority.Level.allCases.map(\.rawValue) == ["low", "medium", "high"])
  }

  @Test func observationTraitsAreDistinctBits() {
    let traits: [ObservationTraits] = [
      .echExtension, .insideConnectTunnel, .connectRequest, .strengthens,
    ]
    #expect(traits.map(\.rawValue) == [1, 2, 4, 8])
  }

  @Test func serviceIdentifiersAreInAlphabeticalOrder() {
    let ordered = ["deepl", "openai-chatgpt", "openai-sora"].map { ServiceID(rawValue: $0) }
    #expect(ordered.shuffled().sorted() == ordered)
    #expect(ordered[1].description == "openai-chatgpt")
  }
}
