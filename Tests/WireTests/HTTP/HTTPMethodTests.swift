import TestSupport
import Testing
import Wire

@Suite struct HTTPMethodTests {
  func likeness(_ text: [UInt8]) -> HTTPMethod.Likeness { HTTPMethod.likeness(of: text.span) }

  @Test(arguments: [
    "GET /", "POST /x", "CONNECT a:443", "OPTIONS *", "M-SEARCH *", "VERSION-CONTROL /",
    "BASELINE_X ",
    "ABCDEFGHIJKLMNOP /",
  ])
  func aTokenOfCapitalsAndABlankBeginsARequest(text: String) {
    #expect(likeness(bytes(text)) == .request)
  }

  @Test(arguments: [
    "get /", "GE /", "X ", " GET /", "-GET /", "_X /", "GET\t/", "GET\r\n", "G3T /", "GETé /",
    "ABCDEFGHIJKLMNOPQ /", "\r\nGET /", "\u{16}\u{3}\u{1}", "SSH-2.0", "{", "Get /", "  ",
  ])
  func anythingElseDoesNot(text: String) {
    #expect(likeness(bytes(text)) == .other)
  }

  @Test(arguments: ["", "G", "GET", "CONNECT", "M-", "ABCDEFGHIJKLMNOP"])
  func tooFewBytesAreUndecided(text: String) {
    #expect(likeness(bytes(text)) == .undecided)
  }

  @Test func aDecisionNeverChangesWithMoreBytes() {
    var random = SeededRandom.forProperty(usual: 214)
    let alphabet = bytes("AAZZGETPOST-_ a\r\n")
    for _ in 0..<3000 {
      let text = (0..<24).map { _ in alphabet[Int.random(in: 0..<alphabet.count, using: &random)] }
      let whole = likeness(text)
      #expect(whole != .undecided, "seed \(random.seed)")
      for prefix in Abuse.prefixes(of: text) {
        let early = likeness(prefix)
        #expect(early == .undecided || early == whole, "seed \(random.seed)")
      }
    }
  }
}
