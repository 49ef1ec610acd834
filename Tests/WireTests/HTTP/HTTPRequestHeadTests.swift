import TestSupport
import Testing
import Wire

@Suite struct HTTPRequestHeadTests {
  func parse(_ head: [UInt8]) -> Result<HTTPRequestHead, WireError> {
    outcome { () throws(WireError) in try HTTPRequestHead(parsing: head.span) }
  }

  func parse(_ text: String) -> Result<HTTPRequestHead, WireError> { parse(bytes(text)) }

  func hostField(_ fields: String) -> String? {
    let head = bytes("GET / HTTP/1.1\r\n" + fields + "\r\n")
    return parse(head).value?.hostField.map(head.text)
  }

  func target(_ target: String, method: String = "GET") -> String? {
    let head = bytes("\(method) \(target) HTTP/1.1\r\n\r\n")
    return parse(head).value?.targetHost.map(head.text)
  }

  @Test(arguments: [
    ("Host: a.example\r\n", "a.example"), ("host:a.example\r\n", "a.example"),
    ("HOST: \t a.example \t\r\n", "a.example"), ("Host: a.example:8080\r\n", "a.example"),
    ("X: y\r\nHost: a.example\r\nZ: w\r\n", "a.example"), ("Host: a.example\n", "a.example"),
    ("Host: [fd00::1]:80\r\n", "fd00::1"), ("Host: u:p@a.example:1\r\n", "a.example"),
    ("Host: A.Example\r\n", "A.Example"), ("Host: a b\r\n", "a b"),
  ])
  func theHostFieldIsFound(fields: String, host: String) {
    #expect(hostField(fields) == host)
  }

  @Test(arguments: [
    "", "Host:\r\n", "Host: \r\n", "Host: :80\r\n", "Host : a.example\r\n", "Hosts: a.example\r\n",
    "X-Host: a.example\r\n", "Host a.example\r\n", "X: y\r\n Host: a.example\r\n",
    "X: y\r\n\tHost: a.example\r\n", "Host: []\r\n", "Host: [fd00::1\r\n", "X: Host: a.example\r\n",
    "Host: u@\r\n",
  ])
  func whatIsNoHostFieldGivesNone(fields: String) {
    #expect(hostField(fields) == nil)
  }

  @Test func hostsHaveAtMost255Bytes() {
    let longest = String(repeating: "a", count: 255)
    #expect(hostField("Host: \(longest)\r\n") == longest)
    #expect(hostField("Host: \(longest):443\r\n") == longest)
    #expect(hostField("Host: \(longest)a\r\n") == nil)
  }

  @Test func hostFieldsThatDifferGiveNone() {
    #expect(hostField("Host: a.example\r\nHost: a.example\r\n") == "a.example")
    #expect(hostField("Host: a.example\r\nHOST: A.EXAMPLE:80\r\n") == "a.example")
    #expect(hostField("Host: a.example\r\nHost: b.example\r\n") == nil)
    #expect(hostField("Host: a.example\r\nHost: a.example.x\r\n") == nil)
    #expect(hostField("Host: a.example\r\nHost: \r\n") == nil)
    #expect(hostField("Host: \r\nHost: a.example\r\n") == nil)
    #expect(hostField("Host: a.example\r\nHost: b.example\r\nHost: a.example\r\n") == nil)
  }

  @Test(arguments: [
    ("http://a.example/x", "a.example"), ("http://a.example", "a.example"),
    ("http://a.example:81/x", "a.example"), ("https://u:p@a.example/", "a.example"),
    ("ws://a.example?x", "a.example"), ("http://a.example#x", "a.example"),
    ("http://[fd00::1]:80/", "fd00::1"), ("http://a.example/http://b.example/", "a.example"),
    ("http://a.example/@b.example", "a.example"), ("http://a.example?@b.example", "a.example"),
  ])
  func theHostOfAnAbsoluteFormIsFound(text: String, host: String) {
    #expect(target(text) == host)
  }

  @Test(arguments: [
    "/", "*", "/x?u=http://a.example/", "/http://a.example/", "//a.example/", "a.example:443",
    "http:/a.example", "http://", "http:///x", "://a.example", "http:a.example", "",
  ])
  func otherTargetsHaveNoHost(text: String) {
    #expect(target(text) == nil)
  }

  @Test func connectNamesItsAuthority() {
    #expect(target("claude.ai:443", method: "CONNECT") == "claude.ai")
    #expect(target("[fd00::1]:443", method: "CONNECT") == "fd00::1")
    #expect(target(":443", method: "CONNECT") == nil)
    #expect(parse("CONNECT claude.ai:443 HTTP/1.1\r\n\r\n").value?.isConnect == true)
    #expect(parse("CONNECTX claude.ai:443 HTTP/1.1\r\n\r\n").value?.isConnect == false)
  }

  @Test(arguments: [
    ("GET / HTTP/2.0", WireReason.badVersion), ("GET / HTTP/1.11", .badVersion),
    ("GET / HTTP/1", .badVersion), ("OPTIONS sip:a SIP/2.0", .badVersion), ("GET / ", .badVersion),
    ("GET /", .badValue), ("GET", .badValue), ("", .badValue),
  ])
  func aLineThatIsNoRequestIsRefused(line: String, reason: WireReason) {
    #expect(parse(line + "\r\nHost: a.example\r\n\r\n").reason == reason)
    #expect(parse(line + "\r\nHost: a.example\r\n\r\n").layer == .http)
  }

  @Test(
    arguments: [
      ("", UInt64(0)), ("Content-Length: 0\r\n", 0), ("content-length:\t5 \r\n", 5),
      ("Content-Length: 5\r\nContent-Length: 5\r\n", 5),
      ("Content-Length: 999999999999999999\r\n", 999_999_999_999_999_999),
      ("Content-Length: 1000000000000000000\r\n", nil), ("Content-Length: -1\r\n", nil),
      ("Content-Length: +1\r\n", nil), ("Content-Length: 5, 5\r\n", nil),
      ("Content-Length: 0x5\r\n", nil), ("Content-Length:\r\n", nil),
      ("Content-Length: 99999999999999999999999\r\n", nil), ("Transfer-Encoding: chunked\r\n", nil),
      ("Content-Length: 5\r\nTransfer-Encoding: chunked\r\n", nil),
      ("Transfer-Encoding: chunked\r\nContent-Length: 5\r\n", nil),
      ("Content-Length: 5\r\nContent-Length: 6\r\n", nil),
      ("Content-Length: 5\r\nContent-Length: 6\r\nContent-Length: 6\r\n", nil),
      ("Content-Length: x\r\nContent-Length: 6\r\n", nil),
    ] as [(String, UInt64?)])
  func theBodysLengthIsKnownOnlyWhenThereIsOneReading(fields: String, length: UInt64?) {
    let found = parse("POST / HTTP/1.1\r\n" + fields + "\r\n")
    #expect(found.reason == nil)
    #expect(found.value?.contentLength == length)
  }

  @Test func anUpgradeIsSeen() {
    #expect(parse("GET / HTTP/1.1\r\nUpgrade: websocket\r\n\r\n").value?.isUpgrade == true)
    #expect(parse("GET / HTTP/1.1\r\nX-Upgrade: x\r\n\r\n").value?.isUpgrade == false)
  }

  @Test(arguments: [
    ("GET / HTTP/1.1\r\n\r\n", 18), ("GET / HTTP/1.1\n\n", 16), ("GET / HTTP/1.1\n\r\nbody", 17),
    ("GET / HTTP/1.1\r\n\nbody", 17), ("A\r\nB\r\n\r\nC\r\n\r\n", 8),
  ])
  func aHeadEndsWithItsFirstEmptyLine(text: String, length: Int) {
    let head = bytes(text)
    let extent = HTTPRequestHead.extent(of: head.span, searched: 0)
    #expect(extent == .complete(length))
    for prefix in Abuse.prefixes(of: Array(head[..<length])) {
      let early = HTTPRequestHead.extent(of: prefix.span, searched: 0)
      #expect(early == .incomplete, "\(prefix.count) bytes")
      // A search that goes on where an earlier one ended misses no end.
      let later = HTTPRequestHead.extent(of: head.span, searched: prefix.count)
      #expect(later == .complete(length), "\(prefix.count) bytes")
    }
  }

  @Test func everyPrefixOfAHeadIsRefusedOrGivesOnlyWholeHosts() {
    let head = bytes(
      "GET http://a.example/x HTTP/1.1\r\nHost: a.example\r\nContent-Length: 5\r\n\r\n")
    for prefix in Abuse.prefixes(of: head) {
      let found = parse(prefix)
      // The request line has 31 bytes; with CR and without LF it is not over.
      let isRefused = prefix.count < 31 || prefix.count == 32
      #expect((found.reason != nil) == isRefused, "\(prefix.count) bytes")
      // The line of the host ends with byte 50.
      let host = found.value?.hostField.map(prefix.text)
      #expect(host == (prefix.count < 50 ? nil : "a.example"), "\(prefix.count) bytes")
    }
  }

  @Test func anyBytesGiveRangesInsideThemOrAnError() {
    var random = SeededRandom.forProperty(usual: 215)
    let good = [
      "GET http://u@a.example:1/x HTTP/1.1\r\nHost: a.example\r\nContent-Length: 5\r\n\r\n",
      "CONNECT [fd00::1]:443 HTTP/1.1\nHost:x\nHost:x\nUpgrade: y\n\n",
    ].map(bytes)
    for head in hostileMessages(from: good, count: 6000, longest: 80, using: &random)
      + good.flatMap(Abuse.byteChanges)
    {
      if case .complete(let length) = HTTPRequestHead.extent(of: head.span, searched: 0) {
        #expect((2...head.count).contains(length), "seed \(random.seed)")
      }
      guard let found = parse(head).value else { continue }
      for host in [found.targetHost, found.hostField] {
        #expect(
          head.holds(host) && host?.isEmpty != true && (host?.count ?? 1) <= 255,
          "seed \(random.seed)")
      }
      #expect(found.length == head.count, "seed \(random.seed)")
    }
  }
}
