import TestSupport
import Testing
import Wire

@Suite struct HTTPRequestLineTests {
  func likeness(_ text: [UInt8]) -> HTTPRequestLine.Likeness {
    HTTPRequestLine.likeness(of: text.span)
  }

  @Test(arguments: [
    "GET / HTTP/1.1\r\n", "POST /x HTTP/1.0\n", "CONNECT a:443 HTTP/1.1\r\nHost",
    "M-SEARCH * HTTP/1.1\r\n", "BASELINE_X /é HTTP/1.1\n",
    "GET  http://a/ HTTP/1.1\n", "ABCDEFGHIJKLMNOP / HTTP/1.1\n",
  ])
  func aMethodATargetAndAVersionAreARequest(text: String) {
    #expect(likeness(bytes(text)) == .request)
  }

  @Test(arguments: [
    "get /", "GE /", "X ", " GET /", "-GET /", "_X /", "GET\t/", "GET\r\n", "G3T /", "GETé /",
    "ABCDEFGHIJKLMNOPQ /", "\r\nGET /", "\u{16}\u{3}\u{1}", "SSH-2.0", "{", "Get /", "  ",
    "GET /\r\n", "GET / HTTP/2.0\n", "GET HTTP/1.1\n", "GET / HTTP/1.1\rX", "GET odd HTTP/1.1\n",
    "GET /\u{1}",
    "OPTIONS sip:a SIP/2.0", "GET mailto:a", "GET a:/b", "GET abcdefghijklmnopqrst",
  ])
  func anythingElseIsNone(text: String) {
    #expect(likeness(bytes(text)) == .other)
  }

  @Test(arguments: [
    "EHLO mail.example.org\r\n", "HELO a\r\n", "USER anonymous\r\n", "PASS secret\r\n",
    "MAIL FROM:<a@b>", "RCPT TO:<a@b>", "CWD /pub\r\n", "NICK me\r\n", "AUTH PLAIN\r\n",
    "STAT\r\n", "RETR 1\r\n", "LIST /\r\n", "USER me 0 * :Me\r\n", "SIZE a.b\r\n",
  ])
  func mailAndFileTransferAreNone(text: String) {
    #expect(likeness(bytes(text)) == .other)
  }

  @Test(arguments: [
    "GET /", "GET /very/long", "OPTIONS *", "GET http://", "CONNECT a.b:4", "OPTIONS * HTTP/1.1\r",
  ])
  func aTargetThatBeginsRightIsLikely(text: String) {
    #expect(likeness(bytes(text)) == .likely)
  }

  @Test(arguments: [
    "", "G", "GET", "CONNECT", "M-", "ABCDEFGHIJKLMNOP", "GET ", "CONNECT ", "GET http",
    "GET https:", "GET http:/",
  ])
  func tooFewBytesAreUndecided(text: String) {
    #expect(likeness(bytes(text)) == .undecided)
  }

  @Test func aDecisionNeverChangesWithMoreBytes() {
    var random = SeededRandom.forProperty(usual: 214)
    let pieces = [
      "A", "GET", "-", " ", " ", "/", "a:", "//", "*", "\r", "\n", "\r\n", " HTTP/1.1\r\n",
    ]
    for _ in 0..<3000 {
      let text = (0..<12).flatMap { _ in bytes(pieces.randomElement(using: &random) ?? "") }
      let whole = likeness(text)
      for prefix in Abuse.prefixes(of: text) {
        let early = likeness(prefix)
        #expect(
          early == .undecided || early == .likely || early == whole, "seed \(random.seed)")
      }
    }
  }
}
