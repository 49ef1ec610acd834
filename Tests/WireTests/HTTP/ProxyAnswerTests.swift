import TestSupport
import Testing
import Wire

@Suite struct ProxyAnswerTests {
  func isRefusal(_ text: [UInt8]) -> Bool { ProxyAnswer.isRefusal(text.span) }

  @Test(arguments: [400, 403, 404, 451, 500, 502, 503, 504, 599])
  func aStatusOfFailureRefuses(status: Int) {
    #expect(isRefusal(bytes("HTTP/1.1 \(status) No\r\n")))
    #expect(isRefusal(bytes("HTTP/1.0 \(status)")))
  }

  @Test(arguments: [
    "HTTP/1.1 200 Connection established\r\n", "HTTP/1.1 407 Proxy Authentication Required\r\n",
    "HTTP/1.1 100 Continue", "HTTP/1.1 40", "HTTP/1.1 4x3", "HTTP/2 403 ", "ICY 403 no no", "",
    "HTTP/1.1  403",
  ])
  func anythingElseDoesNot(text: String) {
    #expect(!isRefusal(bytes(text)))
  }

  @Test func repliesOfSOCKS() {
    #expect(isRefusal([5, 2, 0, 1, 0, 0, 0, 0, 0, 0]))
    #expect(!isRefusal([5, 0, 0, 1, 0, 0, 0, 0, 0, 0]))
    // The choice of a method, "user and password".
    #expect(!isRefusal([5, 2]))
    #expect(isRefusal([0, 0x5b, 0, 0, 0, 0, 0, 0]))
    #expect(!isRefusal([0, 0x5a, 0, 0, 0, 0, 0, 0]))
  }

  @Test func everyPrefixAndEveryByteChange() {
    let text = bytes("HTTP/1.1 403 Forbidden\r\n")
    for prefix in Abuse.prefixes(of: text) { #expect(isRefusal(prefix) == (prefix.count >= 12)) }
    for changed in Abuse.byteChanges(of: text) { _ = isRefusal(changed) }
  }
}
