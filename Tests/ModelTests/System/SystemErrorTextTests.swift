import Model
import Testing

@Suite struct SystemErrorTextTests {
  @Test(arguments: [
    (Int32(2), "fichier ou répertoire introuvable"), (13, "droits insuffisants"),
    (28, "disque plein"), (30, "système de fichiers en lecture seule"),
  ])
  func aKnownNumberIsSaidInWords(number: Int32, text: String) {
    #expect(SystemErrorText.words(number) == text)
  }

  @Test(arguments: [Int32.min, -1, 0, 95, .max])
  func anUnknownNumberIsGivenAsItIs(number: Int32) {
    #expect(SystemErrorText.words(number) == "erreur système \(number)")
  }

  @Test func noTextEndsASentence() {
    for number in Int32(0)...200 { #expect(!SystemErrorText.words(number).hasSuffix(".")) }
  }
}
