import Model
import Testing
import Texts

@testable import Reports

@Suite struct LabelTests {
  /// Each value of a closed list has words of its own in each language.
  private func expectDistinct(_ words: [String], sourceLocation: SourceLocation = #_sourceLocation)
  {
    #expect(Set(words).count == words.count, "\(words)", sourceLocation: sourceLocation)
    #expect(words.allSatisfy { !$0.isEmpty }, sourceLocation: sourceLocation)
  }

  @Test(arguments: Language.allCases)
  func everyValueHasWordsOfItsOwn(language: Language) {
    expectDistinct(ServiceStatus.allCases.map { $0.word(in: language) })
    expectDistinct(Evidence.allCases.map { $0.words(in: language) })
    expectDistinct(Evidence.allCases.map { $0.shortWord(in: language) })
    expectDistinct(ServiceCategory.allCases.map { $0.words(in: language) })
    expectDistinct(VolumeBucket.allCases.map { $0.words(in: language) })
    expectDistinct(Priority.Level.allCases.map { $0.word(in: language) })
    expectDistinct(GatewayKind.allCases.map { $0.words(in: language) })
    expectDistinct(Incident.State.allCases.map { $0.words(in: language) })
    expectDistinct(RiskLevel.allCases.map { $0.word(in: language) })
    expectDistinct(CoverageVerdict.allCases.map { $0.word(in: language) })
    expectDistinct(NameSource.allCases.map(\.word))
  }

  @Test func wordsAreTheFixedOnes() {
    #expect(
      ServiceStatus.allCases.map { $0.word(in: .french) } == [
        "autorisé", "toléré", "à l'étude", "non évalué", "interdit",
      ])
    #expect(
      Evidence.allCases.map { $0.words(in: .french) } == [
        "nom demandé", "nom résolu", "connexion ouverte", "connexion établie",
        "échange de données",
      ])
  }

  @Test(arguments: [
    ("status-prohibited", "interdit (30)", "prohibited (30)"),
    ("sent-over-1-mb", "envoi supérieur à 1\u{a0}Mo (30)", "sent more than 1\u{a0}MB (30)"),
    ("sent-over-10-mb", "envoi supérieur à 10\u{a0}Mo (30)", "sent more than 10\u{a0}MB (30)"),
    ("evidence-volume", "échange de données (30)", "data exchanged (30)"),
    ("risk-high", "exposition élevée (30)", "exposure high (30)"),
    ("sent-over-", "sent-over- (30)", "sent-over- (30)"),
    ("new\u{1b}", "new\\u{1b} (30)", "new\\u{1b} (30)"),
  ])
  func termsOfPriorityReadAsWords(code: String, french: String, english: String) {
    let term = Priority.Term(code: code, weight: 30)
    #expect(term.words(in: .french) == french)
    #expect(term.words(in: .english) == english)
  }

  @Test func countriesOfTheCatalogueHaveNames() {
    let codes = [
      "US", "CN", "FR", "DE", "SG", "RU", "GB", "IL", "CA", "AU", "NL", "ES", "AT", "CZ", "CH",
      "SE", "IT", "IN", "EU", "BE",
    ]
    for code in codes { #expect(CountryName.of(code, .french) != code) }
    #expect(CountryName.of("CN", .french) == "Chine")
    #expect(CountryName.of("us", .english) == "United States")
    #expect(CountryName.of("ZZ\u{7}", .french) == "ZZ\\u{7}")
  }
}
