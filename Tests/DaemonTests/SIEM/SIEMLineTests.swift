import Foundation
import Model
import Testing

@testable import Daemon

@Suite struct SIEMLineTests {
  private func fields(_ line: SIEMLine) throws -> [String: Any] {
    try #require(
      try JSONSerialization.jsonObject(with: Data(line.text.utf8)) as? [String: Any])
  }

  private let hour = Timestamp(seconds: 1_795_093_200)

  @Test func aProhibitedServiceIsAnAlertWithoutAnyPerson() throws {
    let line = SIEMLine.prohibited(
      ServiceID(rawValue: "deepseek"), name: "DeepSeek", hour: hour, version: "1.2.3")
    let fields = try fields(line)
    #expect(line.priority == 4)
    #expect(fields["event.kind"] as? String == "alert")
    #expect(fields["event.dataset"] as? String == "vigie.prohibited")
    #expect(fields["vigie.service.id"] as? String == "deepseek")
    #expect((fields["@timestamp"] as? String)?.hasSuffix(":00:00.000000Z") == true)
    #expect(
      Set(fields.keys) == [
        "@timestamp", "ecs.version", "event.kind", "event.module", "event.dataset", "message",
        "observer.vendor", "observer.type", "observer.version", "vigie.schema_version",
        "vigie.service.id", "vigie.service.name",
      ])
  }

  @Test(arguments: [
    "a\"b\\c", "l1\nl2", "\u{1b}[31m", "\u{202e}gpj", "\u{2066}x\u{2069}", "\u{0}", "\u{200f}",
    "\u{61c}", "</script>", "é\u{2028}",
  ])
  func hostileNamesStayOnOneInertLine(name: String) throws {
    let line = SIEMLine.prohibited(
      ServiceID(rawValue: name), name: name, hour: hour, version: name)
    #expect(try fields(line)["vigie.service.name"] as? String == name)
    for scalar in line.text.unicodeScalars {
      #expect(scalar.value >= 0x20 && !(0x7f...0x9f).contains(scalar.value))
      #expect(!scalar.properties.isBidiControl, "\(scalar.value)")
    }
  }

  @Test func whatAdministratorsReadOfAReloadIsOnlyCounted() throws {
    let good = try fields(.reload(errors: 0, at: hour, version: "1"))
    let bad = try fields(.reload(errors: 3, at: hour, version: "1"))
    #expect(good["event.outcome"] as? String == "success")
    #expect(bad["event.outcome"] as? String == "failure")
    #expect(bad["vigie.reload.errors"] as? Int == 3)
  }

  @Test func aHeartbeatThatCannotWriteIsAWarning() throws {
    let figures: [(key: String, value: UInt64)] = [("packets.read", .max)]
    let line = SIEMLine.heartbeat(figures, isWriting: false, at: hour, version: "1")
    #expect(line.priority == 4)
    #expect(line.text.contains("\"vigie.packets.read\":18446744073709551615"))
    #expect(SIEMLine.heartbeat([], isWriting: true, at: hour, version: "1").priority == 6)
  }
}
