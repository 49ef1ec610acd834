public import Model

extension Evidence {
  /// What was seen: « nom demandé », « connexion établie ».
  public func words(in language: Language) -> String {
    switch self {
    case .dnsQuery: language.say("nom demandé", "name asked")
    case .dnsAnswer: language.say("nom résolu", "name resolved")
    case .clientHello: language.say("connexion ouverte", "connection opened")
    case .established: language.say("connexion établie", "connection established")
    case .volume: language.say("échange de données", "data exchanged")
    }
  }

  /// The same in one word where a column needs it: « ouverte », « échange ».
  func shortWord(in language: Language) -> String {
    switch self {
    case .dnsQuery: language.say("demandé", "asked")
    case .dnsAnswer: language.say("résolu", "resolved")
    case .clientHello: language.say("ouverte", "opened")
    case .established: language.say("établie", "established")
    case .volume: language.say("échange", "exchange")
    }
  }
}
