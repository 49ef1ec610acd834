import Foundation
import TestSupport
import Testing

/// The kernel filter leaves out what Vigie does not need, and nothing else.
@Suite(
  .serialized, .enabled(if: LiveLab.obstacle == nil, "\(LiveLab.obstacle ?? "")"))
struct KernelFilterEndToEndTests {
  /// What each of the two must have counted alike.
  static let promised = """
    SELECT name, sum(value) FROM coverage JOIN counter ON counter.id = counter
    WHERE name GLOB 'names.*' OR name GLOB 'hellos.*' OR name GLOB 'connections.*'
      OR name GLOB 'ech.*' OR name GLOB 'matches*' OR name GLOB 'flows.blocked'
      OR name GLOB 'dns.*' OR name = 'quic.opened'
    GROUP BY name ORDER BY name
    """

  /// A day with VLANs, tunnels, a proxy, QUIC, blocked and excluded hosts, sent once to two probes.
  @Test func filteredAndUnfilteredCaptureGiveTheSame() throws {
    try #require(LiveLab.shell(["command -v tcpreplay"]).status == 0, "tcpreplay")
    try withTemporaryDirectory { directory in
      let lab = try LiveLab(in: directory)
      let rules = try lab.copyRules()
      // Frames with a tag, and those that a card joined, are longer than usual.
      let longer = lab.carryLongFrames()
      try #require(longer.status == 0, "\(longer.text)")
      let filtered = try lab.startProbe(rules: rules)
      let other = directory + "/whole/vigie.sqlite"
      try FileManager.default.createDirectory(
        atPath: directory + "/whole", withIntermediateDirectories: true)
      let whole = try lab.startProbe(
        rules: rules, ["--no-kernel-filter", "--database", other], log: "whole.log")
      let sent = lab.run(
        at: "client",
        "tcpreplay -q -i eth0 --pps 2000 \(repositoryRoot)/Tests/SampleDay/valmont.pcapng")
      try #require(sent.status == 0, "\(sent.text)")
      for probe in [filtered, whole] {
        lab.end(probe)
        #expect(probe.terminationStatus == 0)
      }
      let counts = lab.rows(Self.promised)
      #expect(counts == lab.rows(Self.promised, of: other))
      #expect(counts.contains("names.dns|1071"))
      #expect(counts.contains("hellos.read|204"))
      let services = """
        SELECT service.name, status, postes, evidence, blockedAttempts
        FROM aggregateService JOIN service ON service.id = service ORDER BY 1, 2
        """
      #expect(lab.rows(services) == lab.rows(services, of: other))
      let packets = "SELECT sum(value) FROM coverage JOIN counter ON counter.id = counter "
      let most = lab.rows(packets + "WHERE name = 'packets'", of: other).first.flatMap { Int($0) }
      #expect(lab.counter("packets") < (most ?? 0))
      #expect(lab.counter("capture.sent") == 0)
    }
  }
}
