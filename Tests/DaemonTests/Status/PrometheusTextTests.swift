import TestSupport
import Testing

@testable import Daemon

@Suite struct PrometheusTextTests {
  /// Whether a line is a sample of the text format, version 0.0.4, with an integer value.
  static func isSample(_ line: Substring) -> Bool {
    line.wholeMatch(
      of: #/[a-z_]+(\{([a-z]+="([^"\\\n]|\\[\\"n])*",?)+\})? -?[0-9]+/#) != nil
  }

  private func fields(interface: String = "eth1", rules: String = "cat-1") -> StatusFields {
    var fields = StatusFields()
    fields.add("version", "1.0")
    fields.add("since", 1_795_500_000_000_000_000)
    fields.add("level", "aggregate")
    fields.add("rules", rules)
    fields.add("recorder.trouble", "disque plein")
    for name in [interface, "eth2"] {
      fields.add("interface", name)
      fields.add("listening", name == "eth2" ? "no" : "yes")
      fields.add("packets", 7)
      fields.add("matches", 3)
      fields.add("names.dns", 2)
      fields.add("capture.droppedByKernel", 4)
      if name != "eth2" { fields.add("lastPacket", 1_795_500_001_000_000_000) }
    }
    return fields
  }

  @Test func everyFamilyIsOnceWithItsTypeBeforeItsSamples() {
    let text = PrometheusText.text(of: fields())
    #expect(text.hasSuffix("\n"))
    var families: [Substring] = []
    for line in text.split(separator: "\n") {
      let words = line.split(separator: " ")
      if line.hasPrefix("# TYPE ") {
        #expect(!families.contains(words[2]))
        families.append(words[2])
        #expect(words[3] == (words[2].hasSuffix("_total") ? "counter" : "gauge"))
      } else if !line.hasPrefix("# HELP ") {
        #expect(Self.isSample(line), "\(line)")
        #expect(line.prefix { $0 != "{" && $0 != " " } == families.last)
      }
    }
    #expect(text.contains("vigie_write_trouble 1\n"))
    #expect(text.contains("vigie_start_time_seconds 1795500000\n"))
    #expect(text.contains("vigie_interface_listening{interface=\"eth2\"} 0\n"))
    #expect(
      text.contains("vigie_capture_total{interface=\"eth1\",counter=\"droppedByKernel\"} 4\n"))
    #expect(!text.contains("last_packet_time_seconds{interface=\"eth2\"}"))
  }

  @Test func noCountOfNamesIsThere() {
    let text = PrometheusText.text(of: fields())
    #expect(!text.contains("match") && !text.contains("names.") && !text.contains("names_dns"))
  }

  @Test(arguments: ["a\"b", "a\\", "x\ny", "\u{1b}[31m", "é\u{202e}z"])
  func noLabelBreaksOut(hostile: String) {
    let text = PrometheusText.text(of: fields(interface: hostile, rules: hostile))
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      #expect(Self.isSample(line), "\(line)")
    }
  }
}
