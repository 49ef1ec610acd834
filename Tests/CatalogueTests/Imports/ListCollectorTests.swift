import Catalogue
import TestSupport
import Testing

@Suite struct ListCollectorTests {
  @Test(arguments: [
    ("münchen.example", "xn--mnchen-3ya.example"), ("MÜNCHEN.example", "xn--mnchen-3ya.example"),
    ("bücher.example", "xn--bcher-kva.example"), ("例え.テスト", "xn--r8jz45g.xn--zckzah"),
    ("пример.испытание", "xn--e1afmkfd.xn--80akhbyknj4f"), ("faß.example", "xn--fa-hia.example"),
  ]) func lettersOfOtherScriptsBecomeALabels(_ written: String, _ expected: String) {
    #expect(collect(written + "\n", as: .domains).texts == [expected])
  }

  @Test(arguments: [
    "mu\u{308}nchen.example", "ａｉ.example", "a\u{200d}b.example", "①.example", "a。example",
  ])
  func doubtfulWritingsAreRefused(_ written: String) {
    let list = collect(written + "\n", as: .domains)
    #expect(list.texts == [])
    #expect(list.problemCounts == [.badName: 1])
  }

  @Test func anEndlessLineIsCountedAndNotKept() {
    var bytes = [UInt8](repeating: UInt8(ascii: "a"), count: 1_000_000)
    bytes += Array("\nb.example\n".utf8)
    let list = collect(bytes, as: .domains, pieceLength: 4_096)
    #expect(list.texts == ["b.example"])
    #expect(list.places == ["1:1 line-too-long"])
    #expect(list.problems.first?.message.contains("1000000") == true)
  }

  @Test func bytesThatAreNoTextAreReported() {
    let list = collect([0x61, 0xff, 0x0a] + Array("b.example".utf8), as: .hosts)
    #expect(list.places == ["1:1 not-text", "2:1 unknown-syntax"])
  }

  @Test func moreNamesThanAListMayHoldEndTheReading() {
    var collector = ListCollector(format: .domains)
    collector.begin(path: "liste")
    for index in 0..<100_001 {
      let line = Array("n\(index).example\n".utf8)
      collector.feed(line.span)
    }
    #expect(collector.isFull)
    let list = collector.finish()
    #expect(list.names.count == 100_000)
    #expect(list.problemCounts == [.tooManyNames: 1])
  }

  @Test func theCutOfPiecesChangesNothing() {
    let bytes = Array("\u{FEFF}a.example\r\nb.example # x\r\nkeyword:z\ninclude:y".utf8)
    let whole = collect(bytes, as: .v2fly, pieceLength: bytes.count)
    for length in 1..<bytes.count {
      let cut = collect(bytes, as: .v2fly, pieceLength: length)
      #expect(cut.names == whole.names && cut.problems == whole.problems)
    }
  }

  @Test(arguments: ListFormat.allCases) func everyPrefixAndChangeIsSurvived(_ format: ListFormat) {
    let text = """
      payload:
        - 'DOMAIN-SUFFIX,a.example'
      ||b.example^$important
      $ORIGIN z.example.
      *.c.example IN CNAME .
       300 CNAME rpz-passthru.
      domain,"x ""y""
      include:d @a @-b
      0.0.0.0 é.example
      """
    let message = Array(text.utf8)
    for bytes in Abuse.prefixes(of: message) + Abuse.byteChanges(of: message) {
      let list = collect(bytes, as: format, pieceLength: 512)
      #expect(list.problems.allSatisfy { $0.line >= 1 && $0.column >= 1 })
    }
  }
}
