import Model
import TestSupport
import Testing

@Suite struct DomainNameTests {
  @Test(arguments: [
    ("claude.ai", "claude.ai"), ("Chat.OpenAI.COM", "chat.openai.com"), ("claude.ai.", "claude.ai"),
    ("localhost", "localhost"), ("_dmarc.example.org", "_dmarc.example.org"),
    ("xn--bcher-kva.example", "xn--bcher-kva.example"), ("-a-.b-", "-a-.b-"), ("1.2.3", "1.2.3"),
    ("1.2.3.4.5", "1.2.3.4.5"), ("256.1.1.1", "256.1.1.1"), ("a", "a"), ("0", "0"),
    ("01.2.3.4", "01.2.3.4"),
  ])
  func namesAreComparedInLowerCaseWithoutTrailingDot(source: String, text: String) throws {
    #expect(try #require(DomainName(source)).text == text)
    #expect(DomainName(source) == DomainName(source.uppercased()))
    #expect(DomainName(source)?.description == text)
  }

  @Test(arguments: [
    "", ".", "..", "a..", ".a", "a..b", "a b", " a", "a ", "a\n", "a\u{0}b", "a/b", "a:443", "é.fr",
    "a,b", "*.a", "a\\.b", "\"a\"", "<b>", "a@b", "[::1]", "::1", "1.2.3.4", "1.2.3.4.",
    "\u{212a}.fr",
    "a\u{301}.fr", "％", "=1+1", "a%2eb",
  ])
  func whatIsNoHostNameIsRefused(source: String) {
    #expect(DomainName(source) == nil)
  }

  @Test func labelsHaveAtMost63Bytes() {
    let longest = String(repeating: "a", count: 63)
    #expect(DomainName(longest + ".fr") != nil)
    #expect(DomainName("www." + longest) != nil)
    #expect(DomainName(longest + "a.fr") == nil)
    #expect(DomainName("www." + longest + "a") == nil)
  }

  @Test func namesHaveAtMost253Bytes() {
    let label = String(repeating: "a", count: 49)
    let longest = [String](repeating: label, count: 5).joined(separator: ".") + ".abc"
    #expect(longest.utf8.count == 253)
    #expect(DomainName(longest) != nil)
    #expect(DomainName(longest + ".") != nil)
    #expect(DomainName(longest + "d") == nil)
    #expect(DomainName(longest + "..") == nil)
  }

  @Test func labelsAreInOrder() throws {
    #expect(try #require(DomainName("a.b-c.FR.")).labels == ["a", "b-c", "fr"])
    #expect(try #require(DomainName("localhost")).labels == ["localhost"])
  }

  @Test(arguments: [
    ("claude.ai", "claude.ai", true), ("api.claude.ai", "claude.ai", true),
    ("a.b.claude.ai", "claude.ai", true), ("notclaude.ai", "claude.ai", false),
    ("claude.ai", "api.claude.ai", false), ("claude.ai.evil.example", "claude.ai", false),
    ("xclaude.ai", "ai", true), ("claudexai", "ai", false), ("-claude.ai", "claude.ai", false),
  ])
  func belowMeansOnALabelBorder(name: String, other: String, expected: Bool) throws {
    let name = try #require(DomainName(name))
    #expect(name.isEqualToOrBelow(try #require(DomainName(other))) == expected)
  }

  @Test func anyAcceptedTextKeepsTheFormOfANameAndReadsAsItself() {
    var random = SeededRandom.forProperty(usual: 107)
    let alphabet = Array("aZ09-_..\u{e9} :".unicodeScalars)
    for _ in 0..<10_000 {
      let source = (0..<Int.random(in: 0...70, using: &random)).reduce(into: "") { text, _ in
        text.unicodeScalars.append(alphabet[Int.random(in: 0..<alphabet.count, using: &random)])
      }
      guard let name = DomainName(source) else { continue }
      #expect(DomainName(name.text) == name, "seed \(random.seed): \(source)")
      #expect(name.text == name.labels.joined(separator: "."), "seed \(random.seed): \(source)")
      #expect(
        name.labels.allSatisfy { (1...63).contains($0.utf8.count) },
        "seed \(random.seed): \(source)")
    }
  }
}
