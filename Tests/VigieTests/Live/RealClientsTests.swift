import Foundation
import Glibc
import TestSupport
import Testing

/// curl, openssl, dig and a browser, each under the name of another service and from a poste of its
/// own: with rows by poste, so that each use is seen with its direction.
@Suite(
  .serialized, .enabled(if: LiveLab.obstacle == nil, "\(LiveLab.obstacle ?? "")"))
struct RealClientsTests {
  /// What keeps the browser from running here; nil when it can.
  static let noBrowser: String? =
    LiveLab.shell(["command -v chromium"]).status == 0 ? nil : "il manque la commande chromium"

  @Test func programsAreSeenOnceEachFromTheirDirection() throws {
    try withPseudonyms { lab, exported in
      #expect(lab.browse("chatgpt.com", from: "10.20.1.5"))
      lab.run(
        at: "client",
        "openssl s_client -connect \(LiveLab.server):443 -bind 10.20.2.5 -servername claude.ai")
      lab.run(
        at: "client", "dig +short +tries=1 -b 10.20.3.5 @\(LiveLab.server) gamma.app")
      let rows = try exported(3)
      #expect(
        rows == [
          "ChatGPT|Finances", "Claude|Urbanisme et habitat", "Gamma|Solidarités et santé",
        ])
    }
  }

  @Test(.enabled(if: noBrowser == nil, "\(noBrowser ?? "")"))
  func aBrowserIsSeenOnceFromItsDirection() throws {
    try withPseudonyms { lab, exported in
      // A browser leaves from the first address that reaches its server.
      let browser = try lab.start(
        at: "client",
        [
          "chromium", "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
          "--disable-background-networking", "--disable-component-update", "--no-first-run",
          "--ignore-certificate-errors", "--user-data-dir=\(lab.directory)/profile",
          "--host-resolver-rules=MAP * \(LiveLab.server)", "--timeout=20000", "--dump-dom",
          "https://chat.deepseek.com/",
        ], log: "chromium.log", environment: ["HOME": lab.directory])
      let rows = try exported(1)
      lab.end(browser)
      #expect(rows == ["DeepSeek|Finances"], "\(lab.text(of: "chromium.log").suffix(2_000))")
    }
  }

  /// A probe that keeps rows by poste; `exported` waits for so many matches, ends it, and gives
  /// service and direction of each row, in order.
  private func withPseudonyms(
    _ body: (_ lab: LiveLab, _ exported: (Int) throws -> [String]) throws -> Void
  ) throws {
    try withTemporaryDirectory { directory in
      let lab = try LiveLab(in: directory)
      let rules = try lab.copyRules()
      let keys = try lab.makeKeys(rules: rules)
      // In one network a question is a use already.
      let policy = rules + "/policy.yaml"
      let networks = try String(contentsOfFile: policy, encoding: .utf8)
      let first = "  - { prefix: 10.20.0.0/16, realm: valmont }\n"
      try #require(networks.contains(first))
      let questions = "  - { prefix: 10.20.3.0/24, realm: valmont, evidence: dns-query }\n"
      try networks.replacing(first, with: first + questions)
        .write(toFile: policy, atomically: true, encoding: .utf8)
      try lab.startServers()
      try lab.addDirections(2...3)
      let socket = directory + "/vigie.sock"
      let probe = try lab.startProbe(rules: rules, ["--socket", socket] + keys)
      #expect(lab.sentByPort == 0)
      try body(lab) { wanted in
        #expect(
          LiveLab.waits { lab.interface(socket)["matches"] as? Int ?? 0 >= wanted },
          "\(lab.interface(socket))")
        lab.end(probe)
        #expect(probe.terminationStatus == 0, "\(lab.text(of: "vigie.log"))")
        let export = try Vigie.run([
          "export", "--database", lab.database, "--rules", rules, "--dialect", "rfc4180",
        ])
        #expect(export.status == 0, "\(export.errors)")
        return Self.uses(in: export.output)
      }
      // Nothing was sent from the port's first moment to the last.
      #expect(lab.sentByPort == 0)
      #expect(lab.counter("capture.sent") == 0)
    }
  }

  /// Service and direction of each line, in order.
  private static func uses(in csv: String) -> [String] {
    let lines = csv.split(whereSeparator: \.isNewline).map {
      $0.split(separator: ",", omittingEmptySubsequences: false)
    }
    guard let head = lines.first, let service = head.firstIndex(of: "service"),
      let direction = head.firstIndex(of: "direction")
    else { return [] }
    return lines.dropFirst().map { "\($0[service])|\($0[direction])" }.sorted()
  }
}
