public import Model
public import Texts

extension Evidence {
  /// What was seen: « nom demandé », « connexion établie ».
  public func words(in language: Language) -> String {
    switch self {
    case .dnsQuery: language.say(.nameAsked)
    case .dnsAnswer: language.say(.nameResolved)
    case .clientHello: language.say(.connectionOpened)
    case .established: language.say(.connectionEstablished)
    case .volume: language.say(.dataExchanged)
    }
  }

  /// The same in one word where a column needs it: « ouverte », « échange ».
  func shortWord(in language: Language) -> String {
    switch self {
    case .dnsQuery: language.say(.asked)
    case .dnsAnswer: language.say(.resolved)
    case .clientHello: language.say(.opened)
    case .established: language.say(.established)
    case .volume: language.say(.exchange)
    }
  }
}
