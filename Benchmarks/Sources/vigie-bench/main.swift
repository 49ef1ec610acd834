import Catalogue
import Model
import Platform

// Loads lists of 500, 5,000 and 50,000 names and looks names up, beside a plain dictionary of
// strings in the same run: scripts/bench.

let services = RuleSource(
  path: "services/ours.yaml",
  text: """
    provider: { name: Exemple, country: FR }
    services:
      - { id: ours, name: Ours, category: assistant, risk: low, domains: [ours.example] }
    """)
let rounds = 25
let output = OutputWriter.standardOutput()

func milliseconds(_ start: Int64) -> String {
  let tenths = (SystemClock.monotonicNanoseconds() - start) / 100_000
  return "\(tenths / 10).\(tenths % 10)"
}

/// The median of several rounds and the least, which stands up to a busy machine, in nanoseconds a
/// name.
func perName(_ names: [[UInt8]], _ body: () -> Int) -> (String, hits: Int) {
  var hits = 0
  let times = (0..<rounds).map { _ in
    let start = SystemClock.monotonicNanoseconds()
    hits = body()
    return SystemClock.monotonicNanoseconds() - start
  }
  let sorted = times.sorted().map { $0 / Int64(names.count) }
  return ("\(sorted[rounds / 2]) (\(sorted[0]))", hits)
}

output.write(
  "rules\tload ms\tpeak MiB\tmatcher ns\thits\tdictionary ns\tdictionary by labels ns\n")
for count in [500, 5_000, 50_000] {
  let sample = Sample(ruleCount: count, nameCount: 100_000)
  let start = SystemClock.monotonicNanoseconds()
  let catalogue = try Catalogue.compile(services: [services], policy: nil, imported: [sample.list])
  let load = milliseconds(start)
  let peak = (ProcessMemory.peakResidentBytes() ?? 0) >> 20
  let dictionary = Dictionary(
    catalogue.rules.enumerated().map { ($0.element.pattern.text, $0.offset) }
  ) { first, _ in first }
  let texts = sample.names.map { String(decoding: $0, as: UTF8.self) }
  let (matcher, hits) = perName(sample.names) {
    var hits = 0
    for name in sample.names where catalogue.matcher.match(name.span) != nil { hits += 1 }
    return hits
  }
  // The whole name only, which is less than a rule asks for.
  let (plain, plainHits) = perName(sample.names) {
    var hits = 0
    for text in texts where dictionary[text] != nil { hits += 1 }
    return hits
  }
  // The same question as the matcher's: the name and each name above it.
  let (byLabels, labelHits) = perName(sample.names) {
    var hits = 0
    for text in texts {
      var rest = text[...]
      while true {
        if dictionary[String(rest)] != nil {
          hits += 1
          break
        }
        guard let dot = rest.firstIndex(of: ".") else { break }
        rest = rest[rest.index(after: dot)...]
      }
    }
    return hits
  }
  guard hits > 0, plainHits > 0, labelHits > 0 else {
    output.write("nothing found\n")
    break
  }
  output.write(
    "\(catalogue.rules.count)\t\(load)\t\(peak)\t\(matcher)\t\(hits)\t\(plain)\t\(byLabels)\n")
}

// A list of 100 MB, which is the largest that the timer fetches: speed and memory.
let block = Array(
  String(repeating: "# a comment, as lists have many\nname-of-a-service.example\n", count: 1_000)
    .utf8)
let blocks = 100_000_000 / block.count
let beginning = SystemClock.monotonicNanoseconds()
var collector = ListCollector(format: .domains)
collector.begin(path: "large")
for _ in 0..<blocks { collector.feed(block.span) }
collector.endFile()
let list = collector.finish()
output.write(
  "list of \(blocks * block.count) bytes: \(milliseconds(beginning)) ms, \(list.lineCount) lines, "
    + "\(list.names.count) name, peak \((ProcessMemory.peakResidentBytes() ?? 0) >> 20) MiB\n")
output.flush()
