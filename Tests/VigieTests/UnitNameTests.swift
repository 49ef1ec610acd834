import Testing

@testable import vigie

@Suite struct UnitNameTests {
  // What systemd-escape(1) of systemd 252 gives.
  @Test(
    arguments: [
      ("eth1", "eth1"), ("br-tap", #"br\x2dtap"#), ("eth1.20", "eth1.20"),
      ("enp3s0f1:0", "enp3s0f1:0"),
      (".caché", #"\x2ecach\xc3\xa9"#), ("a b\n", #"a\x20b\x0a"#),
    ])
  func namesAreEscapedAsSystemdDoes(name: String, escaped: String) {
    #expect(UnitName.escaped(name) == escaped)
  }

  @Test func aUnitIsAWordOfAShell() {
    #expect(UnitName.capture("eth1") == "vigie-capture@eth1")
    #expect(UnitName.capture("br-tap") == #"'vigie-capture@br\x2dtap'"#)
  }
}
