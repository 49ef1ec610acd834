import Foundation
import Glibc
import TestSupport
import Testing

/// What happens to ports: the real binary waits, says so, and goes on by itself.
@Suite(
  .serialized, .enabled(if: LiveLab.obstacle == nil, "\(LiveLab.obstacle ?? "")"))
struct InterfaceBadDaysTests {
  /// A probe that listens to its port, and its status socket; it must end well.
  private func withProbe(_ body: (_ lab: LiveLab, _ socket: String) throws -> Void) throws {
    try withTemporaryDirectory { directory in
      let lab = try LiveLab(in: directory)
      let rules = try lab.copyRules()
      try lab.startServers()
      let socket = directory + "/vigie.sock"
      let probe = try lab.startProbe(rules: rules, ["--socket", socket])
      #expect(lab.seesEveryPage(of: "chatgpt.com", socket))
      try body(lab, socket)
      #expect(probe.isRunning)
      lab.end(probe)
      #expect(probe.terminationStatus == 0, "\(lab.text(of: "vigie.log"))")
      #expect(lab.counter("capture.sent") == 0)
      // What was seen before and after the pause is there.
      #expect(try lab.services(rules: rules).output.contains("ChatGPT ("))
    }
  }

  @Test func aPortThatFlapsIsHeardAgain() throws {
    try withProbe { lab, socket in
      for round in 1...2 {
        try lab.changePort(["link set \(lab.port) down"])
        #expect(lab.waits(forTrouble: "l'interface est arrêtée", socket))
        #expect(lab.waits(for: "l'interface est arrêtée", in: "vigie.log", times: round))
        let text = try Vigie.run(["status", "--socket", socket]).output
        #expect(text.contains("EN ATTENTE"), "\(text)")
        try lab.changePort(["link set \(lab.port) up"])
        #expect(lab.waits(forOpening: round + 1, socket))
        #expect(lab.waits(for: "écoute à nouveau", in: "vigie.log", times: round))
        #expect(lab.seesEveryPage(of: "chatgpt.com", socket))
      }
      // Faster than anybody looks: it may go unnoticed, but not unheard.
      let flap = ["link set \(lab.port) down", "link set \(lab.port) up"]
      try lab.changePort(Array(repeating: flap, count: 25).flatMap(\.self))
      #expect(lab.seesAPage(of: "claude.ai", socket), "\(lab.text(of: "vigie.log"))")
      #expect(lab.seesEveryPage(of: "claude.ai", socket))
      #expect(lab.sentByPort == 0)
    }
  }

  @Test func aPortThatIsRemovedIsTakenUpWhenOneHasItsName() throws {
    try withProbe { lab, socket in
      try lab.removePort()
      #expect(lab.waits(for: "l'interface a été retirée ou renommée", in: "vigie.log"))
      #expect(lab.waits(forTrouble: "n'existe pas", socket))
      try lab.remakePort()
      #expect(lab.waits(forOpening: 2, socket))
      #expect(lab.seesEveryPage(of: "chatgpt.com", socket))
      // A new port in the place of the old one between two looks.
      try lab.removePort()
      try lab.remakePort()
      #expect(lab.waits(forOpening: 3, socket), "\(lab.text(of: "vigie.log"))")
      #expect(lab.seesEveryPage(of: "claude.ai", socket))
      #expect(lab.sentByPort == 0)
    }
  }

  @Test func aPortThatIsRenamedIsTakenUpWhenItHasItsNameAgain() throws {
    try withProbe { lab, socket in
      let away = [
        "link set \(lab.port) down", "link set \(lab.port) name other0", "link set other0 up",
      ]
      try lab.changePort(away)
      #expect(lab.waits(forTrouble: "n'existe pas", socket))
      // What the other name receives is not ours: nothing is read from it.
      let before = lab.interface(socket)["packets"] as? Int
      #expect(lab.browse("chatgpt.com", from: LiveLab.clients[0]))
      try lab.changePort([
        "link set other0 down", "link set other0 name \(lab.port)", "link set \(lab.port) up",
      ])
      #expect(lab.waits(forOpening: 2, socket))
      #expect(lab.interface(socket)["packets"] as? Int == before)
      #expect(lab.seesEveryPage(of: "chatgpt.com", socket))
    }
  }

  @Test func anotherLengthOfFramesChangesNothing() throws {
    try withProbe { lab, socket in
      let longer = lab.carryLongFrames()
      try #require(longer.status == 0, "\(longer.text)")
      // A hello in one frame that is longer than the port carried when it was opened.
      let padding = (0..<18).map { "\($0)-" + String(repeating: "x", count: 180) }
      let hello = padding.joined(separator: ",")
      let before = lab.connectionNames(socket)
      lab.run(
        at: "client",
        "openssl s_client -connect \(LiveLab.server):443 -servername claude.ai -alpn \(hello)")
      #expect(
        LiveLab.waits { lab.connectionNames(socket) > before },
        "\(lab.text(of: "vigie.log"))")
      for length in [1_280, 1_500] {
        try lab.changePort(["link set \(lab.port) mtu \(length)"])
        #expect(lab.seesEveryPage(of: "chatgpt.com", socket))
      }
      #expect(lab.interface(socket)["openings"] as? Int == 1)
    }
  }
}
