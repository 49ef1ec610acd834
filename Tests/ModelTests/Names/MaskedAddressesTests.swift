import Model
import Testing

@Suite struct MaskedAddressesTests {
  @Test(arguments: [
    "10.20.1.5", "10.20.1.0/24", "10.20.1.300", "10,20,1,5", "10.20.1", "fe80::1", "::1",
    "2001:db8:0:1:2:3:4:5/64", "fe80::1%eth0", "::ffff:10.20.1.5", "02:00:5e:10:00:ff",
    "10.20.1.5x",
    "10.20.1.0/240/8",
  ])
  func whatLooksLikeAnAddressIsMasked(address: String) {
    #expect(
      MaskedAddresses.text("prefix\u{A0}: «\u{A0}\(address)\u{A0}» n'est pas un réseau")
        == "prefix\u{A0}: «\u{A0}[adresse]\u{A0}» n'est pas un réseau")
    #expect(MaskedAddresses.text(address) == "[adresse]")
  }

  @Test(arguments: [
    "/etc/vigie/rules/policy.yaml:12:5\u{A0}: erreur\u{A0}: clé inconnue",
    "«\u{A0}chatgpt.com\u{A0}»",
    "déjà écrit (rules/policy.yaml:12)", "08:00-18:00", "capture.ring-mib\u{A0}: de 1 à 1024", "",
    "Interface eth1\u{A0}: écoute.", "2026-11-28", "v1.2", "é::",
    "14 paquets, 0 perdus\u{A0}; 2,5 Mio",
  ])
  func everythingElseStays(text: String) {
    #expect(MaskedAddresses.text(text) == text)
  }

  @Test func eachOfSeveralIsMasked() {
    #expect(
      MaskedAddresses.text("10.1.2.3, 10.1.2.4 et (fe80::2)")
        == "[adresse], [adresse] et ([adresse])")
  }
}
