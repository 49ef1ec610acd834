import Catalogue
import Model

/// Rules and names of the kind that lists and networks hold, the same in every run.
struct Sample {
  private static let words = [
    "chat", "api", "assets", "cdn", "studio", "voice", "image", "agent", "notes", "lab", "cloud",
    "app", "hub", "flow", "mind", "data",
  ]
  private static let tops = ["ai", "com", "io", "app", "fr", "net", "dev", "co"]

  /// The text of an imported list of that many names, a quarter of them names alone.
  let list: RuleSource
  /// Names to look up: half of them of the list or below its names, half strangers.
  let names: [[UInt8]]

  init(ruleCount: Int, nameCount: Int) {
    var random = Steps(state: 42)
    var collector = ListCollector(format: .v2fly)
    collector.begin(path: "sample")
    var own: [String] = []
    for index in 0..<ruleCount {
      let name =
        "\(Self.words[random.next(16)])-\(index).\(Self.words[random.next(16)])\(index / 7)."
        + Self.tops[random.next(8)]
      let line = Array(((index % 4 == 0 ? "full:" : "") + name + "\n").utf8)
      collector.feed(line.span)
      own.append(name)
    }
    collector.endFile()
    list = RuleSource(
      path: "imported/sample.txt",
      text: ImportedFile.text(
        heading: ImportedHeading(
          format: .v2fly, source: "sample", day: CivilDay(daysSinceEpoch: 20_000), digest: "0",
          category: .assistant),
        list: collector.finish()))
    names = (0..<nameCount).map { index in
      let name = own[random.next(own.count)]
      switch index % 4 {
      case 0: return Array(name.utf8)
      case 1: return Array("www.\(name)".utf8)
      case 2: return Array("portail.ville-\(random.next(100_000)).fr".utf8)
      default:
        return Array("x\(random.next(100_000)).static.\(Self.words[random.next(16)]).com".utf8)
      }
    }
  }
}

/// SplitMix64: figures that look random and are the same each time.
private struct Steps {
  var state: UInt64

  mutating func next(_ bound: Int) -> Int {
    state &+= 0x9e37_79b9_7f4a_7c15
    var value = state
    value = (value ^ (value >> 30)) &* 0xbf58_476d_1ce4_e5b9
    value = (value ^ (value >> 27)) &* 0x94d0_49bb_1331_11eb
    return Int((value ^ (value >> 31)) % UInt64(bound))
  }
}
