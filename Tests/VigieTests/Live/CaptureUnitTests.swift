import Foundation
import TestSupport
import Testing

/// What `vigie doctor` gives to copy for a port whose name systemd writes otherwise.
@Suite(
  .serialized, .enabled(if: LiveLab.obstacle == nil, "\(LiveLab.obstacle ?? "")"))
struct CaptureUnitTests {
  @Test func theUnitOfAPortIsNamedAsSystemdNamesIt() throws {
    try withTemporaryDirectory { directory in
      let lab = try LiveLab(in: directory)
      let config = directory + "/vigie.yaml"
      for (port, unit) in [
        ("br-tap", "'vigie-capture@br\\x2dtap'"), ("eth1.20", "vigie-capture@eth1.20"),
      ] {
        let made = lab.run(at: "probe", "ip link add \(port) type bridge")
        try #require(made.status == 0, "\(made.text)")
        try "interfaces: [\"\(port)\"]\n".write(toFile: config, atomically: true, encoding: .utf8)
        let said = lab.run(
          at: "probe", "\(Vigie.binary) doctor --config \(config) --only interface")
        #expect(said.text.contains("systemctl start \(unit)\n"), "\(said.text)")
      }
    }
  }
}
