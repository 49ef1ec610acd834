import Model
import Testing

@Suite struct MailAddressTests {
  @Test(arguments: [
    "rssi@ville.example", "root@localhost", "a.b-c+d@x-1.example", "O'Neil@ville.example",
    String(repeating: "a", count: 64) + "@ville.example",
  ])
  func addressesOfOneReaderAreTaken(text: String) {
    #expect(MailAddress(text)?.text == text)
  }

  @Test(arguments: [
    "", "@", "rssi", "rssi@", "@ville.example", "rssi@ville..example", "rssi@-ville.example",
    "rssi@ville-.example", ".rssi@ville.example", "rssi.@ville.example", "a..b@ville.example",
    "-oQ/tmp@ville.example", "rssi@ville.example\nBcc: x@y.example", "rssi@ville.example\r",
    "rssi@ville.example,dpo@ville.example", "rssi@ville.example dpo@ville.example",
    "RSSI <rssi@ville.example>", "\"rssi\"@ville.example", "rssi(x)@ville.example",
    "rssi@[192.0.2.1]", "r\u{e9}ssi@ville.example", "rssi@vill\u{e9}.example", "a@b@c.example",
    "rssi@ville.example\0", "rssi;id@ville.example", "rssi@ville.example ", " rssi@ville.example",
    String(repeating: "a", count: 65) + "@ville.example",
    "a@" + String(repeating: "b", count: 64) + ".example",
    "a@" + Array(repeating: "bbbbbbbbb", count: 26).joined(separator: "."),
  ])
  func nothingElseIsAnAddress(text: String) {
    #expect(MailAddress(text) == nil)
  }
}
