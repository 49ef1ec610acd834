public import Model

extension GatewayKind {
  /// What shares the address: « serveur mandataire », « poste partagé… ».
  public func words(in language: Language) -> String {
    switch self {
    case .resolver: language.say("résolveur DNS", "DNS resolver")
    case .proxy: language.say("serveur mandataire (proxy)", "proxy")
    case .nat: language.say("adresse partagée (NAT)", "shared address (NAT)")
    case .sharedHost:
      language.say(
        "poste partagé (serveur de bureaux à distance)", "shared host (terminal server)")
    }
  }
}
